import {describe, expect, it} from 'vitest';
import {
  axisTicks,
  labelledYears,
} from '../../../plugin/src/theme/SecurityAdvisories/YearsPlot/axis';

describe('axisTicks', () => {
  it.each([
    [0, [0, 1]],
    [1, [0, 1]],
    [3, [0, 1, 2, 3]],
    [5, [0, 1, 2, 3, 4, 5]],
    [6, [0, 2, 4, 6]],
    [11, [0, 5, 10, 15]],
    [26, [0, 10, 20, 30]],
    [51, [0, 20, 40, 60]],
    [301, [0, 100, 200, 300, 400]],
    [2664, [0, 1000, 2000, 3000]],
  ])('has round numbers for %i', (highest, ticks) => {
    expect(axisTicks(highest)).toEqual(ticks);
  });

  it('has room for every count, and never more than six lines', () => {
    for (let highest = 0; highest <= 5000; highest += 1) {
      const ticks = axisTicks(highest);
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(highest);
      expect(ticks.length).toBeLessThanOrEqual(6);
    }
  });
});

describe('labelledYears', () => {
  const labelled = (length: number, most: number) =>
    Array.from({length}, (_, index) => index).filter(labelledYears({length, most}));

  it('writes every year where there is room', () => {
    expect(labelled(3, 7)).toEqual([0, 1, 2]);
    expect(labelled(1, 7)).toEqual([0]);
  });

  it('leaves out the same number between two, and writes the last one', () => {
    expect(labelled(10, 4)).toEqual([0, 3, 6, 9]);
    expect(labelled(11, 4)).toEqual([1, 4, 7, 10]);
  });
});
