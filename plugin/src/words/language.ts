import type {Labels} from './createLabels';
import type {Messages} from './readMessages';

/** A language that the labels are written in, and how to write dates and lists in it. */
export interface Language {
  /** The locale that the words are of, which may be another one than the site's. */
  readonly locale: string;
  readonly labels: Labels;
  /** Words that the site itself has given: with them, what was written before is out of date. */
  readonly ofSite: Messages;
}
