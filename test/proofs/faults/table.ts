import path from 'node:path';
import prettier from 'prettier';
import {ROOT} from '../../site/docusaurus';
import {STATES} from './fault';
import type {FaultGroup, Outcome, PostsAfter, State} from './fault';

/** Where the table is; a page of the documentation takes it in. */
export const TABLE_FILE = path.join(ROOT, 'website/docs/_faults.md');

const HEADINGS: Record<State, string> = {
  'never synced': 'Never synced before',
  'nothing new': 'Synced, nothing new',
  'something new': 'Synced, something new on GitHub',
};

const BUILD: Record<Outcome['build'], string> = {
  'goes on': 'The build goes on.',
  'goes on with a warning': 'The build goes on with a warning.',
  fails: 'The build fails.',
};

const POSTS: Record<PostsAfter, string> = {
  none: 'There are no posts.',
  untouched: 'The posts stay as they are.',
  'as on GitHub': 'The posts say what GitHub says.',
  'as on GitHub, names as last known':
    'The posts say what GitHub says, with the names that were known before, or logins.',
  'old or new, each whole': 'Some posts are there or new already, each of them whole.',
  'all but the passed over':
    'The posts say what GitHub says, but for the one passed over: the next sync brings it.',
};

function cell({build, start, posts}: Outcome): string {
  return [BUILD[build], ...(start === 'stops' ? ['So does `start`.'] : []), POSTS[posts]].join(' ');
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function table({title, faults}: FaultGroup): string {
  return [
    `### ${title}`,
    '',
    row(['What happens', ...STATES.map((state) => HEADINGS[state])]),
    row(['What happens', ...STATES].map(() => '---')),
    ...faults.map(({sentence, expected}) =>
      row([sentence, ...STATES.map((state) => cell(expected[state]))]),
    ),
  ].join('\n');
}

const INTRODUCTION = `\`docusaurus start\` serves the site in all of these cases, with a warning where a build would
fail, unless it says otherwise. \`docusaurus advisories:sync\` exits with 0 where GitHub was read in
full and everything was written, else with 1. Once the cause is gone, the next sync makes the posts
as if nothing had happened.`;

/** The outcomes of all faults, as Markdown for the documentation. */
export async function createTable(groups: readonly FaultGroup[]): Promise<string> {
  const note = '<!-- Written by test/proofs/faults: run its tests with UPDATE_DOCS=1. -->';
  const text = [note, INTRODUCTION, ...groups.map(table)].join('\n\n');
  const config = await prettier.resolveConfig(TABLE_FILE);
  return prettier.format(text, {...config, parser: 'markdown'});
}
