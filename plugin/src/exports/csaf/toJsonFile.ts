/** The same with all keys in the order of the alphabet, as the standard recommends. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(sorted);
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  );
}

/** A JSON file for people and machines: the same bytes for the same value. */
export function toJsonFile(value: object): string {
  return `${JSON.stringify(sorted(value), null, 2)}\n`;
}
