/**
 * `npm run bench`: see README.md in this folder.
 */
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {parseArgs} from 'node:util';
import {drawPlot, toLines} from './drawPlot';
import {measureBuilds, measureOrganization, measureSyncs} from './tasks';
import {readTexts} from './texts';
import type {Bundler} from './benchSite';
import type {Row, Spread} from './figures';

const BUNDLERS: readonly Bundler[] = ['rspack', 'webpack'];

function readNumbers(text: string): number[] {
  const numbers = text.split(',').filter(Boolean).map(Number);
  if (numbers.some((each) => !Number.isInteger(each) || each < 1)) {
    throw new Error(`Whole numbers with commas between them are expected, and not "${text}".`);
  }
  return numbers;
}

function readBundlers(text: string): Bundler[] {
  return text
    .split(',')
    .filter(Boolean)
    .map((name) => {
      const bundler = BUNDLERS.find((each) => each === name);
      if (!bundler) {
        throw new Error(
          `There is no bundler "${name}". Those that are known: ${BUNDLERS.join(', ')}.`,
        );
      }
      return bundler;
    });
}

/** What ran, and on what. */
interface Surroundings {
  readonly date: string;
  readonly machine: string;
  readonly node: string;
  readonly texts: string;
}

function describeSurroundings(): Surroundings {
  const [processor] = os.cpus();
  return {
    date: new Date().toISOString().slice(0, 10),
    machine: `${os.availableParallelism()} cores (${processor?.model.trim() ?? 'unknown'}), ${Math.round(os.totalmem() / 2 ** 30)} GB, ${os.type()} ${os.arch()}`,
    node: process.version,
    texts: readTexts().source,
  };
}

function seconds({median, least, most}: Spread): string {
  return [median, least, most].map((each) => (each / 1000).toFixed(2)).join(' | ');
}

/** The rows as a table of Markdown. */
function toTable(rows: readonly Row[]): string {
  const lines = rows.map(({task, size, contender, processor, wall, peak, requests, ratio}) =>
    [
      '',
      ` ${task} `,
      ` ${size} `,
      ` ${contender} `,
      ` ${seconds(processor)} `,
      ` ${(wall.median / 1000).toFixed(2)} `,
      ` ${ratio === null ? '' : ratio.median.toFixed(2)} `,
      ` ${Math.round(peak)} `,
      ` ${requests ?? ''} `,
      '',
    ].join('|'),
  );
  return [
    '| task | advisories | who | processor, s | least | most | by the clock, s | plugin by this one | peak, MB | requests |',
    '| --- | ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...lines,
    '',
  ].join('\n');
}

async function writeResults({
  out,
  rows,
  runs,
}: {
  out: string;
  rows: readonly Row[];
  runs: number;
}): Promise<void> {
  const surroundings = describeSurroundings();
  const files = {
    'figures.json': `${JSON.stringify({...surroundings, runs, rows}, null, 2)}\n`,
    'figures.md': `${toTable(rows)}\n${Object.values(surroundings).join(' · ')} · medians of ${runs} runs\n`,
    'time.svg': drawPlot({
      title: 'Time of the processor by the number of advisories',
      unit: 'ms of the processor',
      lines: toLines(rows, ({processor}) => processor.median),
    }),
    'memory.svg': drawPlot({
      title: 'Memory at the most by the number of advisories',
      unit: 'MB at the most',
      lines: toLines(rows, ({peak}) => peak),
    }),
  };
  await fs.mkdir(out, {recursive: true});
  for (const [name, text] of Object.entries(files)) {
    await fs.writeFile(path.join(out, name), text);
  }
}

async function main(): Promise<void> {
  const {values} = parseArgs({
    options: {
      sizes: {type: 'string', default: '10,100,1000'},
      builds: {type: 'string', default: '10,100'},
      bundlers: {type: 'string', default: 'rspack'},
      repositories: {type: 'string', default: '500'},
      runs: {type: 'string', default: '5'},
      out: {type: 'string', default: path.join(__dirname, 'results')},
    },
  });
  const [runs = 1] = readNumbers(values.runs);
  const bundlers = readBundlers(values.bundlers);
  const say = (what: string) => {
    console.error(`${new Date().toISOString().slice(11, 19)} ${what}`);
  };
  const rows: Row[] = [];
  /** Also on the way: who stops it has what was measured so far. */
  async function add(more: Promise<readonly Row[]>): Promise<void> {
    rows.push(...(await more));
    await writeResults({out: values.out, rows, runs});
  }
  for (const size of readNumbers(values.sizes)) {
    await add(measureSyncs({size, runs, say}));
  }
  for (const repositories of readNumbers(values.repositories)) {
    await add(measureOrganization({size: 2 * repositories, repositories, runs, say}));
  }
  for (const bundler of bundlers) {
    for (const size of readNumbers(values.builds)) {
      await add(measureBuilds({size, runs, say, bundler}));
    }
  }
  console.log(await fs.readFile(path.join(values.out, 'figures.md'), 'utf8'));
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
