/**
 * How long it takes to make the texts into a part of a post that take longest to read, 64 KiB each,
 * and with how much memory. What reading alone takes is measured beside the parser.
 *
 *   npx tsx bench/worst/worstTexts.mts
 */
import {fileURLToPath} from 'node:url';
import {measureTexts} from '../../plugin/src/boundedSyntax/bench/measureTexts.mjs';
import {fill, SIZE, SLOW_TEXTS} from '../../plugin/src/boundedSyntax/bench/slowTexts.mjs';
import {countPieces} from '../../plugin/src/markdown/reading/countPieces.mjs';
import {parseMarkdown} from '../../plugin/src/markdown/reading/parseMarkdown.mjs';
import {renderAndWrite} from './renderAndWrite.mjs';

/** As many pieces as are not refused. */
const ALMOST_REFUSED = 2400;

/** The beginning of a text that has as much in it as may be, and then words. */
function shorten(text: string): string {
  const piecesOf = (length: number) => countPieces(parseMarkdown(text.slice(0, length)));
  let [enough, tooMuch] = [0, SIZE];
  while (tooMuch - enough > 50) {
    const length = Math.floor((enough + tooMuch) / 2);
    const fits = piecesOf(length) <= ALMOST_REFUSED;
    [enough, tooMuch] = fits ? [length, tooMuch] : [enough, length];
  }
  return `${text.slice(0, enough)}\n\n${fill('The quick brown fox jumps.\n')}`.slice(0, SIZE);
}

await measureTexts({
  script: fileURLToPath(import.meta.url),
  subjects: {pipeline: renderAndWrite},
  texts: SLOW_TEXTS,
  next: (name, text, outcome) =>
    outcome.includes('signs of Markdown')
      ? [`${name} (just below the limit)`, shorten(text)]
      : null,
});
