import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {
  daysLines,
  placeOfDays,
} from '../../../plugin/src/theme/SecurityAdvisories/PacePlot/daysAxis';

const ROOM = 0.1;

function linesOf(promised: number[], longest: number) {
  return daysLines({promised, longest, room: ROOM});
}

describe('daysLines', () => {
  it('has the promised days and the ground where nothing took longer', () => {
    expect(linesOf([30, 120], 120).map(({days}) => days)).toEqual([120, 30, 0]);
  });

  it('has years beyond the promised days, as far as the plot goes', () => {
    expect(linesOf([30, 120], 800).map(({days}) => days)).toEqual([120, 30, 0, 365, 730]);
  });

  it('draws a promise for which there is no room to write, too', () => {
    expect(linesOf([118, 120], 120)).toEqual([
      {days: 120, isLabelled: true},
      {days: 118, isLabelled: false},
      {days: 0, isLabelled: true},
    ]);
  });

  it('has one line for two promises of the same day', () => {
    expect(linesOf([90, 90], 90).map(({days}) => days)).toEqual([90, 0]);
  });

  it('never writes one label over another, and leaves none of its lines out of the plot', () => {
    const day = fc.integer({min: 1, max: 3650});
    fc.assert(
      fc.property(day, day, day, (fix, disclose, most) => {
        const longest = Math.max(fix, disclose, most);
        const lines = linesOf([fix, disclose], longest);
        const places = lines
          .filter(({isLabelled}) => isLabelled)
          .map(({days}) => placeOfDays(days, longest))
          .sort((a, b) => a - b);
        expect(places.every((place) => place >= 0 && place <= 1)).toBe(true);
        places.slice(1).forEach((place, index) => {
          expect(place - (places[index] ?? 0)).toBeGreaterThanOrEqual(ROOM);
        });
        expect(lines.map(({days}) => days)).toEqual(expect.arrayContaining([fix, disclose]));
      }),
    );
  });
});
