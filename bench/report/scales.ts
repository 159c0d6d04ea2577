/** Where values lie between two ends of an axis, and which of them are written there. */
export interface Scale {
  readonly ticks: readonly number[];
  /** Between 0 and 1. */
  readonly share: (value: number) => number;
}

/** In powers of ten: what grows as something else does is a line at 45° where both scales are so. */
export function scaleByPowers(values: readonly number[]): Scale {
  const first = Math.floor(Math.log10(Math.min(...values)));
  const last = Math.max(first + 1, Math.ceil(Math.log10(Math.max(...values))));
  return {
    ticks: Array.from({length: last - first + 1}, (_, index) => 10 ** (first + index)),
    share: (value) => (Math.log10(value) - first) / (last - first),
  };
}

/** From nothing on, in equal steps: what grows as something else does is a straight line. */
export function scaleFromZero(values: readonly number[]): Scale {
  const most = Math.max(...values);
  const power = 10 ** Math.floor(Math.log10(most));
  const step = power * ([0.2, 0.5, 1, 2].find((each) => most / (each * power) <= 5) ?? 2);
  const count = Math.ceil(most / step);
  return {
    ticks: Array.from({length: count + 1}, (_, index) => index * step),
    share: (value) => value / (count * step),
  };
}
