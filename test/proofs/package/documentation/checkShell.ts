import fs from 'node:fs';
import path from 'node:path';
import {Command} from 'commander';
import {addCommands} from '../../../../plugin/src/commands/addCommands';
import rootPackage from '../../../../package.json';
import {ROOT} from '../../../site/docusaurus';
import type {CommanderStatic} from 'commander';
import type {Instance} from '../../../../plugin/src/commands/advisoryCommand';

const TEMPLATE = 'node_modules/create-docusaurus/templates/classic/package.json';

/** The scripts of a new site. */
const SITE_SCRIPTS = Object.keys(
  (
    JSON.parse(fs.readFileSync(path.join(ROOT, TEMPLATE), 'utf8')) as {
      scripts: Record<string, string>;
    }
  ).scripts,
);
const OWN_SCRIPTS = Object.keys(rootPackage.scripts);

/** Programs that are none of ours, and what they are named for: nothing here could tell their flags. */
export const OTHERS: Readonly<Record<string, string>> = {
  git: 'commits and tags, in CONTRIBUTING',
  gpg: 'makes a key for CSAF',
  gh: 'the command line of GitHub',
  openssl: 'makes a secret',
  'npx wrangler': 'the command line of Cloudflare',
  'npx changeset': 'asks how much a change weighs',
};

function ownCommands(): Map<string, readonly string[]> {
  const cli = new Command() as CommanderStatic;
  addCommands(cli, {} as Instance);
  const commands = cli.commands as unknown as {name: () => string; options: {long: string}[]}[];
  return new Map(
    commands.map((command) => [command.name(), command.options.map(({long}) => long)]),
  );
}

/** Docusaurus' own, as its command line names them. */
const DOCUSAURUS = fs.readFileSync(
  path.join(ROOT, 'node_modules/@docusaurus/core/lib/commands/cli.js'),
  'utf8',
);

const flagsIn = (words: readonly string[]) =>
  words.filter((word) => word.startsWith('--')).map((word) => word.replace(/=.*/, ''));

function checkDocusaurus([name = '', ...words]: readonly string[]): string[] {
  if (!name.startsWith('advisories:')) {
    const isThere = DOCUSAURUS.includes(`command('${name}`);
    return isThere ? [] : [`Docusaurus has no command "${name}"`];
  }
  const flags = ownCommands().get(name);
  return flags === undefined
    ? [`the plugin has no command "${name}"`]
    : flagsIn(words)
        .filter((flag) => !flags.includes(flag))
        .map((flag) => `"${name}" has no flag "${flag}"`);
}

function checkNode([file = '', ...words]: readonly string[]): string[] {
  const target = path.join(ROOT, file);
  if (!fs.existsSync(target)) {
    return [`there is no file ${file}`];
  }
  const text = fs.readFileSync(target, 'utf8');
  return flagsIn(words)
    .filter((flag) => !text.includes(flag.slice(2)))
    .map((flag) => `${file} knows no "${flag}"`);
}

/**
 * Looks whether what a line of a shell calls is there, with its flags.
 *
 * @param line without what the shell makes of it: one command
 * @returns what is wrong; nothing for a program of `OTHERS`
 */
export function checkCommand(line: string): string[] {
  const words = line
    .replace(/\s#.*$/, '')
    .replace(/^(?:[A-Z_]+=\S+ )+/, '')
    .trim()
    .split(/\s+/);
  const [program = '', first = '', ...rest] = words;
  if (program === 'npx' && first === 'docusaurus') {
    return checkDocusaurus(rest);
  }
  if (program === 'docusaurus') {
    return checkDocusaurus([first, ...rest]);
  }
  if (program === 'npm' && (first === 'run' || first === 'test')) {
    const script = first === 'test' ? 'test' : (rest[0] ?? '');
    return [...OWN_SCRIPTS, ...SITE_SCRIPTS].includes(script)
      ? []
      : [`there is no script "${script}"`];
  }
  if (program === 'npm') {
    return ['install', 'ci', 'cit'].includes(first) ? [] : [`npm is asked to "${first}"`];
  }
  if (program === 'npx' && first === 'vitest') {
    return [];
  }
  if (program === 'node') {
    return checkNode([first, ...rest]);
  }
  const isKnown = program in OTHERS || `${program} ${first}` in OTHERS;
  return isKnown ? [] : [`nobody has said what "${program} ${first}" is`];
}

/** The commands of a block: a line that ends with a backslash goes on in the next. */
export function commandsIn(code: string): string[] {
  return code
    .replace(/\\\n\s*/g, ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

/** Commands in a sentence or a table, where they are written as code. */
export function commandsInText(text: string): string[] {
  const found = text.matchAll(/`((?:npx )?docusaurus [a-z][^`\n]*|npm run [a-z][^`\n]*)`/g);
  return [...found].map(([, command = '']) => command);
}
