/** What may stand beside fixed versions and takes none of them back: where to read on, and branches. */
const HARMLESS = new Set([
  ...['see', 'read', 'the', 'a', 'of', 'for', 'from', 'in', 'on', 'at', 'to', 'by', 'via', 'with'],
  ...['and', 'or', 'also', 'all', 'our', 'this', 'these', 'notes', 'note', 'changelog', 'changes'],
  ...['release', 'releases', 'advisory', 'commit', 'commits', 'branch', 'branches', 'series'],
  ...['line', 'lines', 'track', 'lts', 'esr', 'stable', 'main', 'master', 'develop', 'trunk'],
  ...['later', 'newer', 'higher', 'above', 'up', 'onwards', 'onward', 'version', 'versions', 'v'],
  ...[
    'backport',
    'backports',
    'backported',
    'patch',
    'patches',
    'fix',
    'fixed',
    'fixes',
    'pr',
    'x',
  ],
]);

const VERSION = /v?\d[\w.+-]*/gi;

/**
 * Whether a piece of a text on fixed versions, which is none of them itself, leaves the others as they
 * are. "1.3.0, incomplete" and "not fixed in 1.2.0, 1.3.0" do not, nor does what nobody has thought of:
 * a list of the words that do harm would always lack one.
 */
export function isHarmless(piece: string): boolean {
  const words =
    piece
      .replace(VERSION, ' ')
      .toLowerCase()
      .match(/[\p{L}']+/gu) ?? [];
  const isAboutVersion = /\d\.\d/.test(piece);
  const areHarmless = words.every((word) => HARMLESS.has(word));
  const isMuch = isAboutVersion && words.some((word) => word.length > 1);
  return areHarmless && !isMuch;
}
