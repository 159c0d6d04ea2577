import {drawLines} from './drawLines';
import {drawRatios} from './drawRatios';
import {listOurs} from './ours';
import {scaleByPowers, scaleFromZero} from './scales';
import type {Row} from '../measuring/figures';
import type {Line} from './drawLines';
import type {Ratios} from './drawRatios';

/** A line for each of the plugin's tasks of which a figure is known in several sizes. */
function toLines(rows: readonly Row[], valueOf: (row: Row) => number | null): Line[] {
  return listOurs(rows)
    .map(({task, rows: ofTask}) => ({
      name: task,
      points: ofTask.flatMap((row) => {
        const value = valueOf(row);
        return value === null ? [] : [{size: row.size, value}];
      }),
    }))
    .filter(({points}) => points.length > 1);
}

/**
 * The plugin beside each alternative, in the largest size in which a task was done by both: an alternative that
 * cannot do the largest of all is named with its own.
 */
function toRatios(rows: readonly Row[]): Ratios[] {
  const sayCount = (count: number) => count.toLocaleString('en');
  return listOurs(rows).flatMap(({task}) => {
    const compared = rows.filter((row) => row.task === task && row.ratio);
    const largest = Math.max(...compared.map(({size}) => size));
    const contenders = [...new Set(compared.map(({contender}) => contender))];
    const others = contenders.flatMap((name) => {
      const last = compared
        .filter(({contender}) => contender === name)
        .reduce((one, other) => (other.size > one.size ? other : one));
      const shown = last.size === largest ? name : `${name}, with ${sayCount(last.size)}`;
      return last.ratio ? [{name: shown, value: last.ratio.median}] : [];
    });
    return others.length === 0 ? [] : [{task: `${task}: ${sayCount(largest)}`, others}];
  });
}

/** The pictures of figures, by the names of their files. */
export function drawPlots({rows}: {rows: readonly Row[]}): Record<string, string> {
  const time = toLines(rows, ({processor}) => (processor ? processor.median / 1000 : null));
  const memory = toLines(rows, ({peak}) => peak);
  const units = {time: 'seconds of the processor', memory: 'MB at the most'};
  return {
    'time.svg': drawLines({
      title: 'Time of the processor by the number of advisories, both in powers of ten',
      unit: units.time,
      lines: time,
      scale: scaleByPowers,
    }),
    'memory.svg': drawLines({
      title: 'Memory at the most by the number of advisories, both in powers of ten',
      unit: units.memory,
      lines: memory,
      scale: scaleByPowers,
    }),
    'time-from-zero.svg': drawLines({
      title: 'Time of the processor by the number of advisories, both from zero on',
      unit: units.time,
      lines: time,
      scale: scaleFromZero,
    }),
    'memory-from-zero.svg': drawLines({
      title: 'Memory at the most by the number of advisories, both from zero on',
      unit: units.memory,
      lines: memory,
      scale: scaleFromZero,
    }),
    'ratios.svg': drawRatios({
      title: 'How many times as long as each alternative the plugin takes',
      tasks: toRatios(rows),
    }),
  };
}
