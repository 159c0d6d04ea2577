/** More than one question needs; then it begins anew. */
const MOST = 5000;

/**
 * Versions are compared many times with each other, and each is taken apart once.
 *
 * @param most texts that are remembered
 */
export function remember<T>(parse: (text: string) => T, most = MOST): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const last = known.get(text);
    if (last !== undefined) {
      return last;
    }
    const parsed = parse(text);
    if (known.size >= most) {
      known.clear();
    }
    known.set(text, parsed);
    return parsed;
  };
}
