import {Joi} from '@docusaurus/utils-validation';
import {logger} from '@docusaurus/logger';
import {EXPECTED_EXPORTS, EXPECTED_IN_EXPORTS, ExportsSchema} from './exportOptions';
import {DEFAULT_OPTIONS} from './options';
import {RULE_NAMES} from './ruleNames';
import {RULE_LEVELS} from './ruleLevels';
import type {PluginOptions} from './options';

/** @see https://docs.github.com/en/enterprise-cloud@latest/admin/identity-and-access-management/iam-configuration-reference/username-considerations-for-external-authentication */
const OWNER = /^[a-z\d](?:[a-z\d_-]{0,38})$/i;
const REPOSITORY = /^[a-z\d](?:[a-z\d_-]{0,38})\/(?!\.{1,2}$)[\w.-]{1,100}$/i;
const ENVIRONMENT_VARIABLE = /^[a-z_]\w*$/i;
// Docusaurus' blog skips files and folders whose names begin with `_` or `.`.
const FOLDER = /^(?![_./])(?:(?!\/[_./])[^\\:*?"<>|])+(?<!\/)$/;

/** What each option expects, in words for the person who wrote another thing. */
const EXPECTED: Record<keyof PluginOptions, string> = {
  id: 'a word of letters, digits, "-" and "_"',
  repositories: 'a list of one or more "owner/name" strings',
  organization: "an organisation's login on GitHub",
  tokenEnv: 'the name, or a list of names, of environment variables',
  blog: 'the id of a content-blog instance',
  folder:
    'a folder inside the blog\'s path, such as "security-advisories", without ".." and with no part that begins with "_" or "."',
  tag: '{label, permalink}, both of them text',
  author: "a key of the blog's authors.yml",
  snapshot: 'the path of a file in the site',
  timeout: 'a number of seconds greater than 0',
  acceptRemovals: 'true or false',
  maxAge: 'a number of days greater than 0, or null',
  onSyncError: '"ignore", "log", "warn" or "throw"',
  credits: '{collaborators: true or false}',
  commit: 'true or false',
  createPost: 'a function',
  index: '{routeBasePath}, or false',
  feedOptions: '{limit}: how many advisories a feed holds, at least 1, or false for all of them',
  people: 'the path of a file in the site',
  canonical: '"site" or "github"',
  images: '"keep" or "link"',
  avatars: '"github" or "none"',
  policy:
    '{acknowledge, fix, disclose, page}: days from the report, each a whole number from 1 on, and whether a page says so, true or false',
  exports: EXPECTED_EXPORTS,
  lint: '{rules}, with one of "off", "info", "warn" and "error" for the name of a rule',
  docs: '{product, versions, plugin}: a product such as "npm:rocket"; for the name of a docs version the release that it documents, as text such as "1.4.6", or false; and the id of a content-docs instance',
};

/** JSON knows neither functions nor `undefined`, and no value that holds itself. */
function show(value: unknown): string {
  try {
    const json = JSON.stringify(value) as string | undefined;
    return json ?? typeof value;
  } catch {
    return typeof value;
  }
}

function isOption(name: string): name is keyof PluginOptions {
  return Object.hasOwn(EXPECTED, name);
}

function describe(error: Joi.ErrorReport): string {
  const [name = '', ...rest] = error.path.map(String);
  const place = [name, ...rest].reduce((text, part) =>
    /^\d+$/.test(part) ? `${text}[${part}]` : `${text}.${part}`,
  );
  const value = show((error.local as {value?: unknown}).value);
  if (!isOption(name)) {
    const known = Object.keys(EXPECTED).join(', ');
    return logger.interpolate`There is no option code=${place}. The options are: ${known}.`;
  }
  if (name === 'tokenEnv') {
    // Whatever stands there may be the token itself, in a form that nobody knows.
    return logger.interpolate`The option code=${name} is something else, but code=${name} expects ${EXPECTED[name]}, such as code=${'GITHUB_TOKEN'}. What it is now is not repeated here, because it may be a token.`;
  }
  if (error.code === 'object.unknown' && name === 'lint' && rest[0] === 'rules') {
    return logger.interpolate`There is no rule code=${rest.slice(1).join('.')}, but code=${place} sets its level. The rules are: ${RULE_NAMES.join(', ')}.`;
  }
  const expected = EXPECTED_IN_EXPORTS.get(place.replace(/\[\d+\]$/, ''));
  if (place.startsWith('exports.csaf.signingKeyEnv')) {
    // Whatever stands there may be the key itself, without the lines around it.
    const option = 'exports.csaf.signingKeyEnv';
    return logger.interpolate`The option code=${option} is something else, but expects ${EXPECTED_IN_EXPORTS.get(option) ?? ''}. What it is now is not repeated here, because it may be a key.`;
  }
  if (expected !== undefined) {
    return logger.interpolate`The option code=${place} is code=${value}, but expects ${expected}.`;
  }
  return error.code === 'object.unknown'
    ? logger.interpolate`There is no option code=${place}. code=${name} expects ${EXPECTED[name]}.`
    : logger.interpolate`The option code=${place} is code=${value}, but code=${name} expects ${EXPECTED[name]}.`;
}

const DAYS = Joi.number().integer().min(1).max(3650);
/** The schema of a site's options, with their defaults; its errors say what is expected. */
export const OptionsSchema = Joi.object<PluginOptions>({
  repositories: Joi.array()
    .items(Joi.string().pattern(REPOSITORY))
    // With an organisation, none beside its own.
    .when('organization', {is: Joi.string().required(), otherwise: Joi.array().min(1)})
    .allow(null)
    .default(DEFAULT_OPTIONS.repositories),
  organization: Joi.string().pattern(OWNER).allow(null).default(DEFAULT_OPTIONS.organization),
  tokenEnv: Joi.alternatives()
    .try(
      Joi.array().items(Joi.string().pattern(ENVIRONMENT_VARIABLE)),
      Joi.string()
        .pattern(ENVIRONMENT_VARIABLE)
        .custom((name: string) => [name]),
    )
    .default(DEFAULT_OPTIONS.tokenEnv),
  blog: Joi.string().default(DEFAULT_OPTIONS.blog),
  folder: Joi.string().pattern(FOLDER).default(DEFAULT_OPTIONS.folder),
  tag: Joi.object({
    label: Joi.string().default(DEFAULT_OPTIONS.tag.label),
    permalink: Joi.string().default(DEFAULT_OPTIONS.tag.permalink),
  }).default(DEFAULT_OPTIONS.tag),
  author: Joi.string().allow(null).default(DEFAULT_OPTIONS.author),
  snapshot: Joi.string().allow(null).default(DEFAULT_OPTIONS.snapshot),
  // A timer of Node's holds at most 2^31 - 1 milliseconds.
  timeout: Joi.number().greater(0).max(2147483).default(DEFAULT_OPTIONS.timeout),
  acceptRemovals: Joi.boolean().default(DEFAULT_OPTIONS.acceptRemovals),
  maxAge: Joi.number().greater(0).allow(null).default(DEFAULT_OPTIONS.maxAge),
  onSyncError: Joi.string()
    .equal('ignore', 'log', 'warn', 'throw')
    .default(DEFAULT_OPTIONS.onSyncError),
  credits: Joi.object({
    collaborators: Joi.boolean().default(DEFAULT_OPTIONS.credits.collaborators),
  }).default(DEFAULT_OPTIONS.credits),
  commit: Joi.boolean().default(DEFAULT_OPTIONS.commit),
  createPost: Joi.function().allow(null).default(DEFAULT_OPTIONS.createPost),
  index: Joi.alternatives()
    .try(
      Joi.object({
        routeBasePath: Joi.string()
          .allow('')
          .default(DEFAULT_OPTIONS.index ? DEFAULT_OPTIONS.index.routeBasePath : ''),
      }),
      Joi.boolean().valid(false),
    )
    .default(DEFAULT_OPTIONS.index),
  feedOptions: Joi.object({
    limit: Joi.number()
      .integer()
      .min(1)
      .allow(null, false)
      .default(DEFAULT_OPTIONS.feedOptions.limit),
  }).default(DEFAULT_OPTIONS.feedOptions),
  people: Joi.string().allow(null).default(DEFAULT_OPTIONS.people),
  canonical: Joi.string().equal('site', 'github').default(DEFAULT_OPTIONS.canonical),
  images: Joi.string().equal('keep', 'link').default(DEFAULT_OPTIONS.images),
  avatars: Joi.string().equal('github', 'none').default(DEFAULT_OPTIONS.avatars),
  policy: Joi.object({
    acknowledge: DAYS.default(DEFAULT_OPTIONS.policy.acknowledge),
    fix: DAYS.default(DEFAULT_OPTIONS.policy.fix),
    disclose: DAYS.default(DEFAULT_OPTIONS.policy.disclose),
    page: Joi.boolean().default(DEFAULT_OPTIONS.policy.page),
  }).default(DEFAULT_OPTIONS.policy),
  exports: ExportsSchema,
  lint: Joi.object({
    rules: Joi.object(
      Object.fromEntries(RULE_NAMES.map((rule) => [rule, Joi.string().equal(...RULE_LEVELS)])),
    ).default(DEFAULT_OPTIONS.lint.rules),
  }).default(DEFAULT_OPTIONS.lint),
  docs: Joi.object({
    product: Joi.string().trim().required(),
    versions: Joi.object()
      .pattern(
        Joi.string(),
        Joi.alternatives().try(Joi.string().trim(), Joi.boolean().valid(false)),
      )
      .default({}),
    plugin: Joi.string().default('default'),
  })
    .allow(null)
    .default(DEFAULT_OPTIONS.docs),
})
  .default(DEFAULT_OPTIONS)
  // Joi's own error carries all the options that were given, and Docusaurus prints what it carries.
  .error((errors) => new Error(errors.map(describe).join('\n')));
