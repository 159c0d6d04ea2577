const DENIALS = new Set([
  ...['no', 'not', 'none', 'without', 'never', 'unreleased', 'unpatched', 'unfixed', 'unresolved'],
  ...['unavailable', "won't", 'cannot', "isn't", "hasn't"],
]);

/** Whether a word, in lower case, says that something is not: "no", "unreleased". */
export function isDenial(word: string): boolean {
  return DENIALS.has(word);
}
