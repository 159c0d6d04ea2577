import {isDenial} from './isDenial';

/** They turn what stands beside them into its opposite, as denials do. */
const REVERSALS = new Set([
  ...['except', 'excepting', 'excluding', 'but', 'only', 'vulnerable', 'affected', 'insecure'],
  ...['unsupported', 'broken', 'before', 'until', 'below', 'nicht', 'ohne', 'außer', 'sauf'],
  ...['sans', 'pas', 'salvo', 'excepto', 'sin', 'senza', 'tranne', 'sem', 'exceto'],
]);

const VERSION = /v?\d[\w.+-]*/g;

/**
 * Whether a piece of a text that is not understood may be about its other pieces too: "not fixed in
 * 1.2.0" before "1.3.0", "1.2.9 are vulnerable" behind it. Then none of them names a fix.
 */
export function mayDenyOthers(piece: string): boolean {
  const isAboutVersion = /\d\.\d/.test(piece);
  const rest = piece.toLowerCase().replaceAll('’', "'").replace(VERSION, ' ');
  const words = rest.match(/[\p{L}']+/gu) ?? [];
  const isSentence = words.some((word) => word.length > 1);
  return (
    (isAboutVersion && isSentence) || words.some((word) => isDenial(word) || REVERSALS.has(word))
  );
}
