import {createHash} from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import {lock} from 'proper-lockfile';
import {startGitHub} from '../github/index';
import {ROOT} from './docusaurus';
import {createSite, SITES} from './site';
import type {GitHub, StateInput} from '../github/index';
import type {CommandOutput, Environment} from './docusaurus';
import type {SiteInput} from './site';

/** What a site is built of. */
export interface BuiltSiteInput extends SiteInput {
  /** What the stand-in for GitHub knows. */
  readonly state: StateInput;
  /** Changes what GitHub knows before it is asked. */
  readonly prepare?: (github: Pick<GitHub, 'advisory' | 'repository'>) => void;
  /** Flags of `docusaurus build`. */
  readonly flags?: readonly string[];
  readonly env?: Environment;
}

/** For sites on webpack whose scripts nobody looks at: minifying them takes half of the build. HTML is. */
export const WITHOUT_MINIFIED_SCRIPTS: readonly string[] = ['--no-minify'];

/** For sites that nobody builds again: what a bundler keeps for that takes longer to write than it saves. */
export const BUILT_ONCE: Environment = {DOCUSAURUS_NO_PERSISTENT_CACHE: 'true'};

/** A site that was built. Others read it, too: whoever changes anything builds a site of its own. */
export interface BuiltSite {
  /** Absolute: the site's own folder. */
  readonly dir: string;
  /** Absolute: what was built. */
  readonly folder: string;
  readonly output: CommandOutput;
}

/** Whose contents decide what any site becomes: the built plugin, all that is installed, the stand-in. */
const MADE_BY = [
  'plugin/lib',
  'plugin/locales',
  'plugin/package.json',
  'node_modules/.package-lock.json',
  'test/github',
  'test/site',
];

/** Waits for whoever builds the same site, as long as a build may take on a busy machine. */
const LOCK = {
  realpath: false,
  retries: {retries: 4000, factor: 1, minTimeout: 200, maxTimeout: 200},
  stale: 60_000,
  // Then both build it: that takes longer, and comes to the same.
  onCompromised: () => undefined,
};

const digestOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 20);

async function readAll(place: string): Promise<string[]> {
  const absolute = path.join(ROOT, place);
  if (!(await fs.stat(absolute)).isDirectory()) {
    return [place, await fs.readFile(absolute, 'utf8')];
  }
  const names = (await fs.readdir(absolute)).sort();
  return (await Promise.all(names.map((name) => readAll(path.join(place, name))))).flat();
}

/** A digest of what makes sites: it changes with the plugin, with Docusaurus and with Node. */
export async function digestOfMakers(): Promise<string> {
  const parts = await Promise.all(MADE_BY.map(readAll));
  return digestOf(JSON.stringify([process.version, parts]));
}

/** A site that is still there; null where none was built. */
async function readRecord(record: string): Promise<BuiltSite | null> {
  try {
    const built = JSON.parse(await fs.readFile(record, 'utf8')) as BuiltSite;
    await fs.access(built.folder);
    return built;
  } catch {
    return null;
  }
}

/**
 * Builds a site with what a stand-in for GitHub says, or takes the one that was built of exactly the
 * same: by another file of tests, by another worker, or in an earlier run.
 *
 * @throws with the output of a build that failed, which nobody else is given
 */
export async function buildSite({
  state,
  prepare,
  flags = [],
  env = {},
  ...input
}: BuiltSiteInput): Promise<BuiltSite> {
  const github = await startGitHub(state);
  try {
    prepare?.(github);
    const what = digestOf(JSON.stringify([github.state, input, flags, env]));
    const record = path.join(SITES, 'built', `${await digestOfMakers()}-${what}.json`);
    await fs.mkdir(path.dirname(record), {recursive: true});
    const release = await lock(record, LOCK);
    try {
      const known = await readRecord(record);
      if (known) {
        return known;
      }
      const {dir, run} = await createSite(input);
      const output = await run(['build', ...flags], {
        GITHUB_API_URL: github.url,
        ...BUILT_ONCE,
        ...env,
      });
      if (output.code !== 0) {
        await fs.rm(dir, {recursive: true, force: true});
        throw new Error(output.text);
      }
      const built = {dir, folder: path.join(dir, 'build'), output};
      await fs.writeFile(record, JSON.stringify(built));
      return built;
    } finally {
      await release();
    }
  } finally {
    await github.close();
  }
}
