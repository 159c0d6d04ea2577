/** The runs of digits and of other signs: rc10 is `rc` and `10`. */
function runsOf(text: string): string[] {
  return text.toLowerCase().match(/\d+|\D+/g) ?? [];
}

function compareRuns(first: string, second: string): number {
  if (/^\d/.test(first) && /^\d/.test(second)) {
    return Number(first) - Number(second);
  }
  return first === second ? 0 : first < second ? -1 : 1;
}

/** As people count: rc9 is before rc10, whatever a registry's order by character says. */
export function compareByCount(first: string, second: string): number {
  const [one, other] = [runsOf(first), runsOf(second)];
  for (let index = 0; index < Math.max(one.length, other.length); index += 1) {
    const difference = compareRuns(one[index] ?? '', other[index] ?? '');
    if (difference !== 0) {
      return difference;
    }
  }
  return 0;
}
