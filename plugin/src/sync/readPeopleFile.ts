import path from 'node:path';
import {setTimeout} from 'node:timers/promises';
import {Joi} from '@docusaurus/utils-validation';
import {FAILSAFE_SCHEMA, load, YAMLException} from 'js-yaml';
import {LOGIN} from '../advisory/ids';
import {readFileIfExists} from '../store/atomicFile';
import {LIMITS} from '../door/limits';
import {shapeLine} from '../door/shapeLine';
import type {PeopleRules, PersonRule} from '../advisory/peopleRules';

const EXPECTED =
  'Each login has either "name", a text that is not empty, with or without "link: false" beside it; or "credit: false" and nothing else.';

const MAP_EXPECTED =
  'It should hold logins, and below each how the person is credited, such as "octocat: {name: Mona Lisa}"; or "{}" for nobody.';

const PersonSchema = Joi.object({
  credit: Joi.boolean().default(true),
  name: Joi.when('credit', {
    is: true,
    // Shown as any other name is, so that what is stored is what is read again.
    then: Joi.string()
      .trim()
      .required()
      .custom((name: string) => shapeLine(name, LIMITS.personName) ?? name),
    otherwise: Joi.forbidden(),
  }),
  link: Joi.when('credit', {
    is: true,
    then: Joi.boolean().default(true),
    otherwise: Joi.forbidden(),
  }),
});

const PeopleSchema = Joi.object<Record<string, PersonRule>>()
  .pattern(LOGIN, PersonSchema)
  .required();

/** Says what is wrong at a place. The value is not repeated: it may be a name that must not be told. */
function describe({path: [login, ...rest], type}: Joi.ValidationErrorItem, file: string): string {
  if (login === undefined) {
    return `${file} is no map. ${MAP_EXPECTED}`;
  }
  if (rest.length === 0 && type === 'object.unknown') {
    return `${file} speaks of "${login}", which is no login of GitHub. ${MAP_EXPECTED}`;
  }
  const place = rest.length === 0 ? '' : ` at "${rest.join('.')}"`;
  return `${file} says of "${login}" what is not understood${place}. ${EXPECTED}`;
}

/**
 * YAML, but every value is a text: the logins `007`, `1e5` and `2024-01-01` are none of them what
 * YAML makes of them otherwise, and a person under another login would be named.
 *
 * @throws for what is no YAML
 */
function parse(text: string, file: string): unknown {
  let fault = 'it cannot be parsed';
  try {
    return load(text, {schema: FAILSAFE_SCHEMA});
  } catch (error) {
    if (error instanceof YAMLException) {
      // Its type promises a mark, which is missing where the fault is nowhere in particular.
      const {reason, mark} = error as {reason: string; mark?: {line: number}};
      fault = mark ? `${reason}, line ${mark.line + 1}` : reason;
    }
  }
  // Without the parser's own error behind it, which repeats lines of the file.
  throw new Error(`${file} is not YAML (${fault}). Correct it, then build again.`);
}

/**
 * Reads rules from the text of a people file.
 *
 * @param file as it is called in messages
 * @throws An error that names every wrong place, and what is expected there
 */
export function parsePeopleRules({text, file}: {text: string; file: string}): PeopleRules {
  const checked = PeopleSchema.validate(parse(text, file), {abortEarly: false});
  if (checked.error) {
    throw new Error(checked.error.details.map((detail) => describe(detail, file)).join('\n'));
  }
  const rules = new Map<string, PersonRule>();
  for (const [login, rule] of Object.entries(checked.value)) {
    if (rules.has(login.toLowerCase())) {
      throw new Error(
        `${file} speaks of "${login}" twice, in another case, which is one account to GitHub. Take one of them out.`,
      );
    }
    rules.set(login.toLowerCase(), rule);
  }
  return rules;
}

function isInside(folder: string, file: string): boolean {
  const relative = path.relative(folder, file);
  return relative !== '' && !path.isAbsolute(relative) && relative.split(path.sep)[0] !== '..';
}

/** What the option `people` and the site say about the place of the file. */
export interface PeopleFileParams {
  readonly siteDir: string;
  /** Folders whose files Docusaurus publishes as they are, relative to the site. */
  readonly staticDirectories: readonly string[];
  /** The option: a path relative to the site; null for none. */
  readonly people: string | null;
}

/** Milliseconds in which a program writes what it has emptied a file for. */
const WRITING = 200;

/** The text of the file; null where there is none. One that is being saved may be empty for a moment. */
async function readSaved(file: string): Promise<string | null> {
  const text = await readFileIfExists(file);
  if (text !== '') {
    return text;
  }
  await setTimeout(WRITING);
  return readFileIfExists(file);
}

/**
 * Reads who asked for another name, or for none. Whatever is wrong with the file stops the sync:
 * without its rules somebody would be named who does not want to be.
 *
 * @returns no rules where the site names no file
 * @throws for a file that is missing, elsewhere, published, or not as it should be
 */
export async function readPeopleFile({
  siteDir,
  staticDirectories,
  people,
}: PeopleFileParams): Promise<PeopleRules> {
  if (people === null) {
    return new Map();
  }
  const file = path.resolve(siteDir, people);
  const option = `The option "people" is "${people}", but`;
  if (!isInside(siteDir, file)) {
    throw new Error(
      `${option} the file must lie inside the site, so that every build of it finds the same one. Give its path relative to the site.`,
    );
  }
  const published = staticDirectories.find((folder) =>
    isInside(path.resolve(siteDir, folder), file),
  );
  if (published !== undefined) {
    throw new Error(
      `${option} Docusaurus publishes every file in "${published}". Move it to another folder of the site.`,
    );
  }
  const text = await readSaved(file);
  if (text === null) {
    throw new Error(
      `${option} there is no such file, so nobody knows who does not want to be named. Make it, or take the option out.`,
    );
  }
  return parsePeopleRules({text, file: people});
}
