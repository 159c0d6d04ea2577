/** More than one question needs; then it begins anew. */
const MOST = 5000;

/** Versions are compared many times with each other, and each is taken apart once. */
export function remember<T>(parse: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const last = known.get(text);
    if (last !== undefined) {
      return last;
    }
    const parsed = parse(text);
    if (known.size >= MOST) {
      known.clear();
    }
    known.set(text, parsed);
    return parsed;
  };
}
