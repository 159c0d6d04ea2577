/**
 * What threads bring where many posts are made at once, and what they cost.
 *
 *   npm run bench:threads [-- runs [advisories]]
 *
 * Each run is a process of its own. The plugin begins a thread for each two processors; here it is told of so
 * many, whatever the machine has.
 */
import {execFile} from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {promisify} from 'node:util';
import {numberedGhsaId} from '../test/github/index';
import {compare} from './measuring/figures';
import {readRealAdvisories} from './realAdvisories';
import type {Figures} from './measuring/figures';

const CONTENDERS = [
  {name: 'no thread', processors: 0, threads: 0},
  {name: 'one thread', processors: 2, threads: 1},
  {name: 'two threads', processors: 4, threads: 2},
];

interface Said extends Pick<Figures, 'processor' | 'peak'> {
  readonly milliseconds: number;
  readonly posts: number;
  readonly threads: number;
}

/** @throws where other threads were begun than were asked for, or a post is missing */
async function run(
  {name, processors, threads}: (typeof CONTENDERS)[number],
  {file, size}: {file: string; size: number},
): Promise<Figures> {
  const script = path.join(__dirname, 'measuring/renderTogether.mjs');
  const args = [script, file, String(processors)];
  const {stdout} = await promisify(execFile)(process.execPath, args);
  const said = JSON.parse(stdout) as Said;
  if (said.threads !== threads || said.posts !== size) {
    throw new Error(
      `${said.posts} posts were made with ${said.threads} threads, and not ${size} with ${name}. Threads are begun for 200 advisories and more.`,
    );
  }
  return {processor: said.processor, wall: said.milliseconds, peak: said.peak, requests: null};
}

function inSeconds(milliseconds: number | undefined): string {
  return ((milliseconds ?? NaN) / 1000).toFixed(1);
}

async function main(): Promise<void> {
  const [runs = '5', size = '1000'] = process.argv.slice(2);
  const texts = readRealAdvisories();
  const advisories = Array.from({length: Number(size)}, (_, index) => ({
    ...texts[index % texts.length],
    ghsaId: numberedGhsaId(index),
  }));
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-threads-'));
  try {
    const file = path.join(folder, 'advisories.json');
    fs.writeFileSync(file, JSON.stringify(advisories));
    const rows = await compare({
      task: 'posts at once',
      size: advisories.length,
      runs: Number(runs),
      contenders: CONTENDERS.map((each) => ({
        name: each.name,
        run: () => run(each, {file, size: advisories.length}),
      })),
    });
    console.log(
      `${size} posts at once, medians of ${runs} runs, on ${os.availableParallelism()} processors:`,
    );
    for (const {contender, wall, processor, peak} of rows) {
      const clock = `${inSeconds(wall.median)} s by the clock (${inSeconds(wall.least)}–${inSeconds(wall.most)})`;
      console.log(
        `${contender}: ${clock}, ${inSeconds(processor?.median)} s of the processors, ${peak?.toFixed(0) ?? '?'} MB at the most`,
      );
    }
  } finally {
    fs.rmSync(folder, {recursive: true});
  }
}

void main();
