import {type ReactNode} from 'react';
import clsx from 'clsx';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import Axis from '@theme/SecurityAdvisories/Plot/Axis';
import {BOTTOM, percent, PICTURE_HEIGHT} from '@theme/SecurityAdvisories/Plot/geometry';
import {axisTicks, labelledYears} from '@theme/SecurityAdvisories/YearsPlot/axis';
import {severityWords} from '@theme/SecurityAdvisories/YearsPlot/severityWords';
import styles from './styles.module.css';
import type {PlottedSeverity, YearCounts} from '../../../../pages/yearCounts';

export interface Props {
  readonly years: readonly YearCounts[];
  readonly severities: readonly PlottedSeverity[];
  readonly patternPrefix: string;
}

const HEIGHT = BOTTOM + 24;
const AXIS_WIDTH = 36;

/** Of its year's place, and at most, in per cent of the plot. */
const BAR_SHARE = 0.7;
const WIDEST_BAR = 8;

const LABELS_ON_NARROW = 7;
const LABELS_ON_WIDE = 26;

/** The place of a count above the ground. */
function heightAt(count: number, highest: number): number {
  return BOTTOM - (count / highest) * PICTURE_HEIGHT;
}

interface ColumnProps extends Omit<Props, 'years'> {
  readonly of: YearCounts;
  /** Middle and width of the bar, in per cent. */
  readonly middle: number;
  readonly width: number;
  /** Where the axis ends. */
  readonly highest: number;
  readonly yearClassName: string | undefined;
  readonly totalClassName: string | undefined;
}

function Column({of: {year, counts}, middle, width, highest, ...props}: ColumnProps): ReactNode {
  let below = 0;
  const segments = props.severities
    .filter((severity) => counts[severity] > 0)
    .map((severity) => {
      const from = below;
      below += counts[severity];
      return {severity, from, to: below};
    });
  return (
    <g>
      {segments.map(({severity, from, to}) => (
        <rect
          key={severity}
          x={percent(middle - width / 2)}
          width={percent(width)}
          y={heightAt(to, highest)}
          height={heightAt(from, highest) - heightAt(to, highest)}
          fill={`url(#${props.patternPrefix}${severity})`}
          className={styles.segment}
        >
          <title>{`${year} · ${severityWords(severity)}: ${to - from}`}</title>
        </rect>
      ))}
      {below > 0 && (
        <text
          x={percent(middle)}
          y={heightAt(below, highest) - 6}
          textAnchor="middle"
          className={props.totalClassName}
        >
          {below}
        </text>
      )}
      <text x={percent(middle)} y={BOTTOM + 18} textAnchor="middle" className={props.yearClassName}>
        {year}
      </text>
    </g>
  );
}

/** Where a label is shown that `narrow` and `wide` plots have room for or not. */
function labelClassName({narrow, wide}: {narrow: boolean; wide: boolean}): string | undefined {
  return clsx(!wide && styles.notOnWide, !narrow && styles.notOnNarrow) || undefined;
}

/** A bar for every year, its severities on top of each other. Time runs as the script is read. */
export default function Columns({years, severities, patternPrefix}: Props): ReactNode {
  const {i18n} = useDocusaurusContext();
  const rtl = i18n.localeConfigs[i18n.currentLocale]?.direction === 'rtl';
  const {length} = years;
  const totals = years.map(({counts}) => Object.values(counts).reduce((a, b) => a + b, 0));
  const ticks = axisTicks(Math.max(...totals));
  const place = 100 / length;
  const onNarrow = labelledYears({length, most: LABELS_ON_NARROW});
  const onWide = labelledYears({length, most: LABELS_ON_WIDE});
  const totalClassName = labelClassName({
    narrow: length <= 2 * LABELS_ON_NARROW,
    wide: length <= LABELS_ON_WIDE,
  });
  return (
    <>
      <Axis
        width={AXIS_WIDTH}
        height={HEIGHT}
        labels={ticks.map((tick) => ({value: tick, y: heightAt(tick, ticks.at(-1) ?? 1)}))}
        rtl={rtl}
      />
      <svg height={HEIGHT} className={styles.columns} aria-hidden="true">
        {ticks.map((tick) => {
          const y = heightAt(tick, ticks.at(-1) ?? 1);
          return <line key={tick} x1="0" x2="100%" y1={y} y2={y} className={styles.line} />;
        })}
        {years.map((of, index) => (
          <Column
            key={of.year}
            of={of}
            middle={place * ((rtl ? length - 1 - index : index) + 0.5)}
            width={Math.min(place * BAR_SHARE, WIDEST_BAR)}
            highest={ticks.at(-1) ?? 1}
            severities={severities}
            patternPrefix={patternPrefix}
            yearClassName={labelClassName({narrow: onNarrow(index), wide: onWide(index)})}
            totalClassName={totalClassName}
          />
        ))}
      </svg>
    </>
  );
}
