/**
 * What a second thread brings where many posts are made at once, and what it costs.
 *
 *   npm run bench:threads [-- runs [advisories]]
 *
 * Each run is a process of its own. The plugin begins a thread for each two processors; here it is told of so
 * many, whatever the machine has.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {numberedGhsaId} from '../test/github/index';
import {runScript} from './measuring/benchSite';
import {compare} from './measuring/figures';
import {readRealAdvisories} from './realAdvisories';

const CONTENDERS = [
  {name: 'one thread', processors: 2},
  {name: 'two threads', processors: 4},
];

async function main(): Promise<void> {
  const [runs = '5', size = '1000'] = process.argv.slice(2);
  const texts = readRealAdvisories();
  const advisories = Array.from({length: Number(size)}, (_, index) => ({
    ...texts[index % texts.length],
    ghsaId: numberedGhsaId(index),
  }));
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-threads-'));
  const file = path.join(folder, 'advisories.json');
  fs.writeFileSync(file, JSON.stringify(advisories));
  const rows = await compare({
    task: 'posts at once',
    size: advisories.length,
    runs: Number(runs),
    contenders: CONTENDERS.map(({name, processors}) => ({
      name,
      run: () => runScript('measuring/renderTogether.mjs', [file, String(processors)]),
    })),
  });
  console.log(
    `${size} posts at once, medians of ${runs} runs, on ${os.availableParallelism()} processors:`,
  );
  for (const {contender, wall, processor, peak} of rows) {
    const seconds = (time: number | undefined) => ((time ?? NaN) / 1000).toFixed(1);
    console.log(
      `${contender}: ${seconds(wall.median)} s by the clock (${seconds(wall.least)}–${seconds(wall.most)}), ${seconds(processor?.median)} s of the processors, ${peak?.toFixed(0) ?? '?'} MB at the most`,
    );
  }
  fs.rmSync(folder, {recursive: true});
}

void main();
