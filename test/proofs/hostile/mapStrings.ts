/** A copy of data in which each text is another one; names of fields stay. */
export function mapStrings<T>(data: T, change: (text: string) => string): T {
  if (typeof data === 'string') {
    return change(data) as T;
  }
  if (Array.isArray(data)) {
    return data.map((each: unknown) => mapStrings(each, change)) as T;
  }
  if (typeof data === 'object' && data !== null) {
    return Object.fromEntries(
      Object.entries(data).map(([name, value]) => [name, mapStrings<unknown>(value, change)]),
    ) as T;
  }
  return data;
}
