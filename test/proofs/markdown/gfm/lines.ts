/** A text as the specification writes it: every line is ended. */
export function lines(...each: readonly string[]): string {
  return each.map((line) => `${line}\n`).join('');
}
