const PLAIN_LINE = /^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/;

/** Whether a text is one line of plain ASCII, as most are: then nothing in it need be changed. */
export function isPlainLine(text: string): boolean {
  return PLAIN_LINE.test(text);
}
