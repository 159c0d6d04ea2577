function numbersOf(version: string): number[] {
  const [text = ''] = /^(?:\d+!)?\d+(?:\.\d+)*/.exec(version) ?? [];
  return text.split(/[.!]/).map(Number);
}

/** How many numbers two versions have in common from the left; a missing one is zero. */
export function countShared(first: string, second: string): number {
  const [one, other] = [numbersOf(first), numbersOf(second)];
  const length = Math.max(one.length, other.length);
  for (let index = 0; index < length; index += 1) {
    if ((one[index] ?? 0) !== (other[index] ?? 0)) {
      return index;
    }
  }
  return length;
}
