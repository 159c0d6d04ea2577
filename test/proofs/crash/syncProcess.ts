import {spawn} from 'node:child_process';
import path from 'node:path';
import {cleanEnvironment} from '../../site/docusaurus';
import type {Options} from '../../../plugin/src/options/options';
import type {GitHub} from '../../github/index';

/** How a process that synced a site came to its end. */
export interface SyncEnd {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** Everything that it said. */
  readonly text: string;
  readonly milliseconds: number;
}

export interface SyncProcessInput {
  readonly siteDir: string;
  readonly github: GitHub;
  readonly options?: Options;
  readonly locale?: string;
  /** The step before which it is killed; none lets it live. */
  readonly killAt?: number;
}

/** Syncs a site with the built plugin in a process of its own. */
export async function runSyncProcess({
  siteDir,
  github,
  killAt,
  ...settings
}: SyncProcessInput): Promise<SyncEnd> {
  const startedAt = Date.now();
  const preload = path.join(__dirname, 'killAfter.mjs');
  const program = path.join(__dirname, 'syncOnce.mjs');
  const child = spawn(
    process.execPath,
    ['--import', preload, program, siteDir, JSON.stringify(settings)],
    {
      cwd: siteDir,
      env: cleanEnvironment({
        GITHUB_API_URL: github.url,
        ...(killAt === undefined ? {} : {KILL_AT: String(killAt)}),
      }),
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (code, signal) => {
      resolve({code, signal, text, milliseconds: Date.now() - startedAt});
    });
  });
}

/** The steps of the work on files of a process that lived to its end, each as `before rename …`. */
export function stepsOf({code, text}: SyncEnd): string[] {
  const [, steps] = /^\{"steps":(\[.*\])\}$/m.exec(text) ?? [];
  if (code !== 0 || steps === undefined) {
    throw new Error(`The sync did not come to a good end: ${text}`);
  }
  return JSON.parse(steps) as string[];
}
