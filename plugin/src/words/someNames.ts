/**
 * Names within a message: `a, b, 3 more`.
 *
 * @param most how many are named; of the others it is said how many there are
 */
export function someNames(names: readonly string[], most: number): string {
  const more = names.length - most;
  return [...names.slice(0, most), ...(more > 0 ? [`${more} more`] : [])].join(', ');
}
