import fs from 'node:fs/promises';
import path from 'node:path';
import {loadContext} from '@docusaurus/core/lib/server/site';
import {normalizePluginOptions} from '@docusaurus/utils-validation';
import {validateOptions} from '../../../plugin/src/options/validateOptions';
import {sync} from '../../../plugin/src/sync/sync';
import {startGitHub} from '../../github/index';
import {createSite} from '../../site/site';
import {recordReport} from '../../given/recordReport';
import type {Options} from '../../../plugin/src/options/options';
import type {SyncParams} from '../../../plugin/src/sync/syncParams';
import type {SyncResult} from '../../../plugin/src/sync/sync';
import type {GitHub, StateInput} from '../../github/index';
import type {Site, SiteInput} from '../../site/site';

/** A token that sees what everybody sees, and GraphQL. */
export const PUBLIC_TOKEN = 'a-token-of-the-public';
/** A token that sees every advisory in every state. */
export const PRIVILEGED_TOKEN = 'a-token-with-advisory-access';

/** A site, a GitHub, and what the person at the terminal was told. */
export interface Arrangement {
  readonly github: GitHub;
  readonly site: Site;
  /** Every message so far, each behind its kind: `warn: …`. */
  readonly log: string[];
  /** Syncs the site as it is configured, with the given options on top. */
  readonly sync: (options?: Options, token?: string | null) => Promise<SyncResult>;
  /** What `sync` hands to the plugin, with the given environment on top. */
  readonly params: (
    options?: Options,
    token?: string | null,
    env?: NodeJS.ProcessEnv,
  ) => Promise<SyncParams>;
  /** Changes the site's configuration, as if somebody had edited it. */
  readonly configure: (changes: object) => Promise<void>;
  /** The text of a post, null where there is none. */
  readonly post: (ghsaId: string, folder?: string) => Promise<string | null>;
  /** Names of the posts in the folder, sorted. */
  readonly posts: (folder?: string) => Promise<string[]>;
  /** Bytes and times of all files in the site, but those of the cache. */
  readonly fingerprint: () => Promise<Record<string, string>>;
}

const FOLDER = 'blog/security-advisories';

/**
 * Makes a site, and starts the GitHub that feeds its News. `release` both when the test is over.
 *
 * @param running a GitHub that feeds another site already, and lives as long as that one
 */
export async function arrange({
  site: siteInput,
  running,
  ...state
}: StateInput & {site?: SiteInput; running?: GitHub} = {}): Promise<
  Arrangement & {release: () => Promise<void>}
> {
  const github =
    running ??
    (await startGitHub({
      tokens: [
        {token: PUBLIC_TOKEN, access: 'none'},
        {token: PRIVILEGED_TOKEN, access: 'advisories', seesPrivateRepositories: true},
      ],
      ...state,
    }));
  const site = await createSite(siteInput);
  const {report, messages: log} = recordReport();
  let config = 'docusaurus.config.js';

  async function params(
    options: Options = {},
    token: string | null = null,
    env: NodeJS.ProcessEnv = {},
  ): Promise<SyncParams> {
    return {
      site: await loadContext({siteDir: site.dir, config}),
      options: validateOptions({
        validate: normalizePluginOptions as never,
        options: {...siteInput?.options, ...options},
      }),
      report,
      waitingSecond: 1,
      env: {GITHUB_API_URL: github.url, ...(token === null ? {} : {GITHUB_TOKEN: token}), ...env},
    };
  }

  return {
    github,
    site,
    log,
    params,
    sync: async (options, token) => sync(await params(options, token)),
    configure: async (changes) => {
      const before = (await site.read(config))
        .replace('module.exports = ', '')
        .replace(/;\s*$/, '');
      // Under a new name: a process loads a module once.
      config = `changed-${config}`;
      const after = {...(JSON.parse(before) as object), ...changes};
      await site.write(config, `module.exports = ${JSON.stringify(after, null, 2)};\n`);
    },
    post: (ghsaId, folder = FOLDER) => site.read(`${folder}/${ghsaId}.md`).catch(() => null),
    posts: async (folder = FOLDER) =>
      (await site.list(folder))
        .filter((file) => file.endsWith('.md'))
        .map((file) => path.basename(file, '.md')),
    fingerprint: async () => {
      const files = (await site.list('.')).filter((file) => !file.startsWith('node_modules/'));
      const entries = files.map(async (file) => {
        const {mtimeNs} = await fs.stat(path.join(site.dir, file), {bigint: true});
        return [file, `${mtimeNs} ${await site.read(file)}`];
      });
      return Object.fromEntries(await Promise.all(entries)) as Record<string, string>;
    },
    release: async () => {
      if (!running) await github.close();
      await site.remove();
    },
  };
}
