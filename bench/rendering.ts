/**
 * How many advisories a second become posts, on one core, with nothing to reuse.
 *
 *   npx tsx bench/rendering.ts [runs]
 *
 * Each run is a process of its own. Its clock starts when the modules are loaded and one post is
 * made; it renders every text for the first time.
 */
import {execFileSync} from 'node:child_process';
import {renderDescription} from '../plugin/src/markdown/renderDescription';
import {writeMarkdown} from '../plugin/src/markdown/writeMarkdown';
import {createPostFile} from '../plugin/src/posts/postFile';
import {buildPostSettings, buildPublishedAdvisory} from '../test/unit/build';
import {readRealAdvisories} from './realAdvisories';
import type {PublishedAdvisory} from '../plugin/src/advisory';
import type {Report} from '../plugin/src/report';

type Subject = 'description' | 'post';

const SUBJECTS: readonly Subject[] = ['description', 'post'];

const QUIET = new Proxy({}, {get: () => () => undefined}) as Report;

async function createWork(subject: Subject) {
  const settings = await buildPostSettings();
  return async (advisory: PublishedAdvisory): Promise<void> => {
    if (subject === 'post') {
      await createPostFile({advisory, locale: 'en', settings, createPost: null, report: QUIET});
      return;
    }
    const rendered = await renderDescription(advisory.description, {
      ...settings,
      repository: advisory.repository,
      products: new Set(),
      idPrefix: advisory.ghsaId.toLowerCase(),
      topHeading: 3,
    });
    if (rendered.rendered) {
      await writeMarkdown(rendered.nodes);
    }
  };
}

/** @returns advisories a second */
async function measure(subject: Subject): Promise<number> {
  const advisories = readRealAdvisories();
  const work = await createWork(subject);
  await work(buildPublishedAdvisory({description: '# A\n\n<b>b</b> `c` #1\n\n- [x](y)\n'}));
  const startedAt = process.hrtime.bigint();
  for (const advisory of advisories) {
    await work(advisory);
  }
  return advisories.length / (Number(process.hrtime.bigint() - startedAt) / 1e9);
}

function runAlone(subject: Subject): number {
  const args = ['--import', 'tsx', __filename, subject];
  return Number(execFileSync(process.execPath, args, {encoding: 'utf8'}));
}

function quantiles(figures: readonly number[]): string {
  const sorted = [...figures].sort((a, b) => a - b);
  const at = (share: number) => (sorted[Math.round(share * (sorted.length - 1))] ?? 0).toFixed(0);
  return `median ${at(0.5)}, from ${at(0)} to ${at(1)}`;
}

async function main(): Promise<void> {
  const [argument = '5'] = process.argv.slice(2);
  if (argument === 'description' || argument === 'post') {
    process.stdout.write(String(await measure(argument)));
    return;
  }
  for (const subject of SUBJECTS) {
    const figures = Array.from({length: Number(argument)}, () => runAlone(subject));
    console.log(`${subject}: advisories a second, ${figures.length} runs: ${quantiles(figures)}`);
  }
}

void main();
