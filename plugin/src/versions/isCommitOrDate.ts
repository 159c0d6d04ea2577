/**
 * Git's ids, whole or shortened to six signs, at least one letter in them; what follows does not
 * matter. 3000a1 is a pre-release of Python.
 */
const COMMIT = /^g?(?=[0-9a-f]*[a-f])(?!\d+[ab]\d(?![0-9a-z]))[0-9a-f]{6,64}(?![0-9a-z])/i;

/** A commit id may have no letter, and `20240115` is a day: nobody can tell them from a version. */
const LONG_NUMBER = /^\d{7,}(?:$|[-+_](?!\d*\.))/;

/** 2024-01-15, 2024/01/15, 15/01/2024 and 2024-01, with a time behind them or not. */
const DATE =
  /^(?:(?:19|20)\d{2}[-/]\d{1,2}(?:[-/]\d{1,2})?|\d{1,2}[-/]\d{1,2}[-/](?:19|20)\d{2})(?:$|[T\s])/i;

/** Whether a text is a commit id or a date, which some registries' rules would take for a version. */
export function isCommitOrDate(text: string): boolean {
  return COMMIT.test(text) || LONG_NUMBER.test(text) || DATE.test(text);
}
