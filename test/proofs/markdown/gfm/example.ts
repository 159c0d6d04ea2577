/** An example of the specification: a text, and the HTML that it stands for. */
export interface Example {
  /** As on https://github.github.com/gfm/#example-1 */
  readonly number: number;
  readonly section: string;
  readonly markdown: string;
  readonly html: string;
}
