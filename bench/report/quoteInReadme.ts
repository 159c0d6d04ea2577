import fs from 'node:fs/promises';
import path from 'node:path';
import type {Results} from './results';

const ROOT = path.resolve(__dirname, '../..');
const README = path.join(ROOT, 'README.md');
const FIGURES = path.join(ROOT, 'website/static/bench/figures.json');

/** What stands between these lines of the README comes from the figures. */
const BLOCK = /(<!-- figures of the bench[^\n]*-->\n)[^]*?(<!-- end of the figures -->)/;

/** The figures that the website shows. */
export async function readShownFigures(): Promise<Results> {
  return JSON.parse(await fs.readFile(FIGURES, 'utf8')) as Results;
}

/**
 * A README with these figures in its block.
 *
 * @throws if it has no block for them
 */
export function putFigures(
  readme: string,
  {inShort, date, machine}: Pick<Results, 'inShort' | 'date' | 'machine'>,
): string {
  if (!BLOCK.test(readme)) {
    throw new Error('The README has no place for the figures.');
  }
  const sentences = inShort.map((sentence) => `- ${sentence}`).join('\n');
  const measured = `Measured on ${date}, on ${machine}.`;
  return readme.replace(BLOCK, (_, begin: string, end: string) =>
    [begin, sentences, '', measured, '', end].join('\n'),
  );
}

/** Puts the figures that the website shows into the README. */
export async function quoteInReadme(): Promise<void> {
  const readme = await fs.readFile(README, 'utf8');
  await fs.writeFile(README, putFigures(readme, await readShownFigures()));
}
