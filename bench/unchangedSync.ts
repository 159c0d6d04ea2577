/**
 * How long a sync takes in which nothing has changed, for 1,000 advisories and a few, and what it writes.
 *
 *   npm run bench:unchanged-sync [-- runs]
 *
 * The time is that of the plugin, its modules included, from when Docusaurus would load it. GitHub
 * is the stand-in on loopback, in a process beside, with each answer worked out but once.
 */
import {execFile} from 'node:child_process';
import fs from 'node:fs/promises';
import path from 'node:path';
import {promisify} from 'node:util';
import {buildAdvisory, buildRepository, numberedGhsaId, startGitHub} from '../test/github/index';
import {createSite} from '../test/site/site';
import {readRealItems} from './realAdvisories';
import {startRecordedGitHub} from './given/recordedGitHub';
import type {Site} from '../test/site/site';

// The last page is not full: GitHub is always asked anew for one that is, since it may have got a next.
const ADVISORIES = 1010;

interface Figures {
  readonly milliseconds: number;
  readonly requests: number;
  readonly notModified: number;
  readonly unchanged: number;
}

async function syncOnce({dir}: Site, url: string): Promise<Figures> {
  const {stdout} = await promisify(execFile)(
    process.execPath,
    [path.join(__dirname, 'measuring/syncOnce.mjs'), dir],
    {env: {...process.env, GITHUB_API_URL: url, GITHUB_TOKEN: 'of-the-public'}},
  );
  return JSON.parse(stdout) as Figures;
}

/** Times of change of all files, those of the cache included. */
async function timesOf(site: Site): Promise<Map<string, bigint>> {
  const files = await site.list('.');
  const times = files.map(async (file): Promise<[string, bigint]> => {
    const {mtimeNs} = await fs.stat(path.join(site.dir, file), {bigint: true});
    return [file, mtimeNs];
  });
  return new Map(await Promise.all(times));
}

async function main(): Promise<void> {
  const [runs = '7'] = process.argv.slice(2);
  const descriptions = readRealItems().map(({description}) => description);
  const advisories = Array.from({length: ADVISORIES}, (_, index) =>
    buildAdvisory({
      ghsa_id: numberedGhsaId(index),
      summary: 'A path may lead outside',
      description: descriptions[index % descriptions.length] ?? '',
    }),
  );
  const github = await startGitHub({
    repositories: [buildRepository('paper-rocket/rocket', {advisories})],
    tokens: [{token: 'of-the-public', access: 'none'}],
  });
  const recorded = await startRecordedGitHub(github.url);
  // Docusaurus reads git's history in the background meanwhile, which is not the plugin's work.
  const future = {v4: true, faster: true, experimental_vcs: false};
  const site = await createSite({config: {future}});
  try {
    const first = await syncOnce(site, recorded.url);
    const before = await timesOf(site);
    const figures: Figures[] = [];
    for (let run = 0; run < Number(runs); run += 1) {
      figures.push(await syncOnce(site, recorded.url));
    }
    const after = await timesOf(site);
    const written = [...after].filter(([file, time]) => before.get(file) !== time);
    const times = figures.map(({milliseconds}) => milliseconds).sort((a, b) => a - b);
    const at = (share: number) => (times[Math.round(share * (times.length - 1))] ?? 0).toFixed(0);
    const {requests = 0, notModified = 0, unchanged = 0} = figures.at(-1) ?? {};
    console.log(`${ADVISORIES} advisories, first sync: ${first.milliseconds.toFixed(0)} ms`);
    console.log(`nothing changed, median of ${runs} runs: ${at(0.5)} ms (${at(0)}–${at(1)})`);
    console.log(`${requests} requests, ${notModified} not modified, ${unchanged} posts unchanged`);
    console.log(`files written: ${written.map(([file]) => file).join(', ') || 'none'}`);
  } finally {
    await recorded.close();
    await github.close();
    await site.remove();
  }
}

void main();
