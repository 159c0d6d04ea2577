import {Joi} from '@docusaurus/utils-validation';
import {logger} from '@docusaurus/logger';
import {DEFAULT_EXPORTS, EXPECTED_EXPORTS, ExportsSchema} from './exportOptions';
import {RULE_LEVELS} from './ruleLevels';
import {RULE_NAMES} from './ruleNames';
import {looksLikeSecret} from './looksLikeSecret';
import {PLUGIN_NAME} from './pluginName';
import type {OptionValidationContext, ReportingSeverity} from '@docusaurus/types';
import type {PublishedAdvisory} from '../advisory/advisory';
import type {ExportOptions, ExportSettings} from './exportOptions';
import type {RuleLevels} from './ruleLevels';
import type {Policy} from './policy';

/** A post before it is written: front matter as data, content as Markdown. */
export interface Post {
  frontMatter: Record<string, unknown>;
  content: string;
}

export interface CreatePostParams {
  readonly advisory: PublishedAdvisory;
  /** A locale of the site, such as `en`. */
  readonly locale: string;
}

/** Makes the post of an advisory, or null to leave it out. */
export type DefaultCreatePost = (params: CreatePostParams) => Promise<Post>;

/** In the manner of the sitemap plugin's `createSitemapItems`. */
export type CreatePost = (
  params: CreatePostParams & {readonly defaultCreatePost: DefaultCreatePost},
) => Promise<Post | null> | Post | null;

/** Which docs say that the version that they are about is affected. */
export interface DocsOptions {
  /** The product that they document, such as `npm:rocket`. */
  product: string;
  /**
   * The release that a docs version documents, by the docs version's name; false for one that must
   * not be judged.
   */
  versions: Record<string, string | false>;
  /** Id of the docs plugin's instance. */
  plugin: string;
}

export interface PluginOptions {
  /** Tells several instances of the plugin apart. */
  id: string;
  /** `owner/name` of each; null stands for the site's own `organizationName/projectName`. */
  repositories: string[] | null;
  /** An organisation whose public repositories are all read, beside `repositories`. */
  organization: string | null;
  /** Names of environment variables that may hold the token; never the token itself. */
  tokenEnv: string[];
  /** Id of the content-blog instance that gets the posts. */
  blog: string;
  /** Folder of the posts, inside the blog's path. */
  folder: string;
  /** The category of the posts. */
  tag: {label: string; permalink: string};
  /** A key of the blog's `authors.yml` for the byline. */
  author: string | null;
  /** Path of the snapshot, relative to the site; null stands for the cache folder. */
  snapshot: string | null;
  /** Seconds that one source may take, waiting for rate limits included. */
  timeout: number;
  /** Whether advisories that are gone all at once are believed to be gone. */
  acceptRemovals: boolean;
  /** Days since the last full sync after which a failed one fails the build. */
  maxAge: number | null;
  /** What to do when GitHub cannot be read in full and a snapshot exists. */
  onSyncError: ReportingSeverity;
  /** Who is credited beside those who accepted a credit. */
  credits: {collaborators: boolean};
  /** Whether the posts are committed with the site. */
  commit: boolean;
  /** Changes a post, makes another, or leaves it out. */
  createPost: CreatePost | null;
  /** The readers' pages, or false. */
  index: {routeBasePath: string} | false;
  /** How many advisories a feed holds at most, the newest; null and false stand for all. */
  feedOptions: {limit: number | null | false};
  /** Path of a file in the site with aliases and opt-outs of credited people. */
  people: string | null;
  /** Which copy of an advisory search engines are told to list: the post, or GitHub's own page. */
  canonical: 'site' | 'github';
  /** Whether pictures in descriptions are shown, as on GitHub, or linked: they lie on other hosts. */
  images: 'keep' | 'link';
  /** Whether the pictures of credited people are shown; they lie on GitHub's hosts. */
  avatars: 'github' | 'none';
  /** What the project promises to who reports a vulnerability, and whether a page says so. */
  policy: Policy & {page: boolean};
  /** Which files for machines the built site has. */
  exports: ExportOptions;
  /** Levels of the rules of `advisories:lint`; each that is not named has its own. */
  lint: {rules: RuleLevels};
  /** Which docs warn their readers of an affected version; null for none. */
  docs: DocsOptions | null;
}

/** What a site may write in its configuration. */
export type Options = Partial<
  Omit<
    PluginOptions,
    | 'tokenEnv'
    | 'tag'
    | 'credits'
    | 'index'
    | 'feedOptions'
    | 'policy'
    | 'exports'
    | 'lint'
    | 'docs'
  > & {
    tokenEnv: string | string[];
    tag: Partial<PluginOptions['tag']>;
    credits: Partial<PluginOptions['credits']>;
    index: Partial<Exclude<PluginOptions['index'], false>> | false;
    feedOptions: Partial<PluginOptions['feedOptions']>;
    policy: Partial<PluginOptions['policy']>;
    exports: ExportSettings;
    lint: Partial<PluginOptions['lint']>;
    docs: (Pick<DocsOptions, 'product'> & Partial<DocsOptions>) | null;
  }
>;

export const DEFAULT_OPTIONS: PluginOptions = {
  id: 'default',
  repositories: null,
  organization: null,
  tokenEnv: ['GITHUB_TOKEN', 'GH_TOKEN'],
  blog: 'default',
  folder: 'security-advisories',
  tag: {label: 'Security Advisory', permalink: '/security-advisory'},
  author: null,
  snapshot: null,
  timeout: 60,
  acceptRemovals: false,
  maxAge: null,
  onSyncError: 'warn',
  credits: {collaborators: false},
  commit: false,
  createPost: null,
  index: {routeBasePath: 'security'},
  feedOptions: {limit: 20},
  people: null,
  canonical: 'site',
  images: 'keep',
  avatars: 'github',
  policy: {acknowledge: 7, fix: 30, disclose: 120, page: false},
  exports: DEFAULT_EXPORTS,
  lint: {rules: {}},
  docs: null,
};

/** @see https://docs.github.com/en/enterprise-cloud@latest/admin/identity-and-access-management/iam-configuration-reference/username-considerations-for-external-authentication */
const OWNER = /^[a-z\d](?:[a-z\d_-]{0,38})$/i;
const REPOSITORY = /^[a-z\d](?:[a-z\d_-]{0,38})\/(?!\.{1,2}$)[\w.-]{1,100}$/i;
const ENVIRONMENT_VARIABLE = /^[a-z_]\w*$/i;
// Docusaurus' blog skips files and folders whose names begin with `_` or `.`.
const FOLDER = /^(?![_./])(?:(?!\/[_./])[^\\:*?"<>|])+(?<!\/)$/;
/** As the name of a variable even the beginning of one is no accident; names are in capitals. */
const BEGINNING_OF_A_TOKEN = /(?:^|\W)(?:gh[a-z]|github_pat)_/;
/** Nobody calls a variable like this, and whoever gives out tokens calls them nothing else. */
const LETTERS_AND_DIGITS = /^(?=\D*\d)(?=[^a-z]*[a-z])[A-Za-z\d]{20,}$/;

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
  return error.code === 'object.unknown'
    ? logger.interpolate`There is no option code=${place}. code=${name} expects ${EXPECTED[name]}.`
    : logger.interpolate`The option code=${place} is code=${value}, but code=${name} expects ${EXPECTED[name]}.`;
}

const DAYS = Joi.number().integer().min(1).max(3650);

const OptionsSchema = Joi.object<PluginOptions>({
  repositories: Joi.array()
    .items(Joi.string().pattern(REPOSITORY))
    .min(1)
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
  timeout: Joi.number().greater(0).max(2_147_483).default(DEFAULT_OPTIONS.timeout),
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

/**
 * A token in the configuration would be published: Docusaurus writes its whole configuration into
 * the site's JavaScript. So this is looked at first, and the value is never repeated.
 */
function refuseTokens(options: unknown): void {
  if (typeof options !== 'object' || options === null) {
    return;
  }
  if ('token' in options) {
    throw new Error(
      logger.interpolate`There is no option code=${'token'}, because Docusaurus publishes its whole configuration, plugin options included, in the site's JavaScript: a token written there is public. If it was ever built or committed, revoke it now. Put the token into an environment variable; code=${'tokenEnv'} says which ones are looked at (code=${'GITHUB_TOKEN'} and code=${'GH_TOKEN'} by default).`,
    );
  }
  for (const [name, value] of Object.entries(options)) {
    if (looksLikeSecret(name) || holdsSecret(value, {isTokenEnv: name === 'tokenEnv'})) {
      const place = looksLikeSecret(name)
        ? 'A name among the options'
        : logger.interpolate`The option code=${name}`;
      throw new Error(
        logger.interpolate`${place} holds what looks like a token. A token belongs into an environment variable, such as code=${'GITHUB_TOKEN'}, and code=${'tokenEnv'} expects its ${'name'}: Docusaurus publishes its whole configuration in the site's JavaScript. If the token was ever built or committed, revoke it now.`,
      );
    }
  }
}

/** Looks at every text in a value, names of fields included. */
function holdsSecret(
  value: unknown,
  {isTokenEnv, seen = new Set()}: {isTokenEnv: boolean; seen?: Set<object>},
): boolean {
  if (typeof value === 'string') {
    const isNoName = BEGINNING_OF_A_TOKEN.test(value) || LETTERS_AND_DIGITS.test(value);
    return looksLikeSecret(value) || (isTokenEnv && isNoName);
  }
  if (typeof value !== 'object' || value === null || seen.has(value)) {
    return false;
  }
  seen.add(value);
  const parts = value instanceof Map || value instanceof Set ? [...value] : Object.entries(value);
  return parts.flat().some((part) => holdsSecret(part, {isTokenEnv, seen}));
}

/**
 * Docusaurus' hook: checks a site's options and fills in the defaults.
 *
 * @throws An error that names every wrong option, its value and what is expected; of a token it
 * says only that there is one.
 */
export function validateOptions(
  context: OptionValidationContext<Options | undefined, PluginOptions>,
): PluginOptions {
  try {
    return validateAll(context);
  } catch (error) {
    // Docusaurus names neither the plugin nor the instance. Nothing else of the error is carried along:
    // it may hold what was given.
    const id = readId(context.options);
    const instance = id === null ? '' : ` (id "${id}")`;
    const message = error instanceof Error ? error.message : String(error);
    // eslint-disable-next-line preserve-caught-error -- see above
    throw new Error(`${PLUGIN_NAME}${instance}: ${message}`);
  }
}

/** Of the instance, where the site gives it one that is plainly no token. */
function readId(options: Options | undefined): string | null {
  const id: unknown = options?.id;
  return typeof id === 'string' && /^[\w-]{1,40}$/.test(id) && !holdsSecret(id, {isTokenEnv: true})
    ? id
    : null;
}

function validateAll({
  validate,
  options,
}: OptionValidationContext<Options | undefined, PluginOptions>): PluginOptions {
  refuseTokens(options);
  const validated = validate(OptionsSchema, options);
  if (validated.policy.page && validated.index === false) {
    throw new Error(
      logger.interpolate`The option code=${'policy.page'} is true, but code=${'index'} is false: the page of the policy lies below the page of all advisories, so a site has both or neither.`,
    );
  }
  return validated;
}
