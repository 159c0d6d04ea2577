/**
 * How many advisories a second become posts, on one core, with nothing to reuse.
 *
 *   npm run bench:rendering [-- runs]
 *
 * Each run is a process of its own in which every text is new. The first half of the texts shows
 * what a process does that has only just started, the second half what it does then.
 */
import {execFileSync} from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {readRealAdvisories} from './realAdvisories';

function runAlone(subject: string, file: string): number[] {
  const args = [path.join(__dirname, 'renderAll.mjs'), subject, file];
  return JSON.parse(execFileSync(process.execPath, args, {encoding: 'utf8'})) as number[];
}

/** Advisories a second. */
function rate(times: readonly number[]): number {
  return times.length / (times.reduce((sum, time) => sum + time, 0) / 1000);
}

function summary(figures: readonly number[]): string {
  const sorted = [...figures].sort((a, b) => a - b);
  const at = (share: number) => (sorted[Math.round(share * (sorted.length - 1))] ?? 0).toFixed(0);
  return `${at(0.5)} (${at(0)}–${at(1)})`;
}

function main(): void {
  const [runs = '5'] = process.argv.slice(2);
  const advisories = readRealAdvisories();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-rendering-'));
  const file = path.join(folder, 'advisories.json');
  fs.writeFileSync(file, JSON.stringify(advisories));
  const half = Math.floor(advisories.length / 2);
  console.log(`${advisories.length} advisories; a second, median of ${runs} runs (from–to):`);
  for (const subject of ['parsers', 'description', 'post']) {
    const times = Array.from({length: Number(runs)}, () => runAlone(subject, file));
    const all = summary(times.map(rate));
    const first = summary(times.map((each) => rate(each.slice(0, half))));
    const second = summary(times.map((each) => rate(each.slice(half))));
    console.log(`${subject}: ${all}; first half ${first}, second half ${second}`);
  }
  fs.rmSync(folder, {recursive: true});
}

main();
