/** Where a text was cut, what stands there may read another way: enough passes for every such case. */
const MOST_PASSES = 8;

/** Gives a text its shape again until that changes nothing, so that the shape of a shape is itself. */
export function untilStable(text: string, shape: (text: string) => string): string {
  let last = text;
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const next = shape(last);
    if (next === last) {
      break;
    }
    last = next;
  }
  return last;
}
