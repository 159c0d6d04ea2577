/** Number by number, from the left. A missing one counts as `missing`, zero by itself. */
export function compareNumbers(
  first: readonly number[],
  second: readonly number[],
  missing = 0,
): number {
  const length = Math.max(first.length, second.length);
  for (let index = 0; index < length; index += 1) {
    const difference = (first[index] ?? missing) - (second[index] ?? missing);
    if (difference !== 0) {
      return difference;
    }
  }
  return 0;
}
