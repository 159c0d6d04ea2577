/** Names of other things that are written with the signs of a hash. */
const NAMES: ReadonlySet<string> = new Set(['ed25519']);

/**
 * Whether a hash can be that of a commit. GitHub links those that exist, which can't be known here.
 * Git writes them in small letters; numbers and words are none, nor what is shorter than git's
 * abbreviations or between them and a whole one.
 */
export function canBeCommit(hash: string): boolean {
  const isAbbreviation =
    /^[\da-f]{7,12}$/.test(hash) && /\d/.test(hash) && /[a-f]/.test(hash) && !NAMES.has(hash);
  return isAbbreviation || /^[\da-f]{40}$/.test(hash);
}
