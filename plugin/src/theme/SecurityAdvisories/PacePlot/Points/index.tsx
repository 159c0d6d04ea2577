import {type ReactNode} from 'react';
import clsx from 'clsx';
import Translate from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import Mark from '@theme/SecurityAdvisories/PacePlot/Mark';
import Axis from '@theme/SecurityAdvisories/Plot/Axis';
import {BOTTOM, percent, PICTURE_HEIGHT} from '@theme/SecurityAdvisories/Plot/geometry';
import {daysLines, placeOfDays} from '@theme/SecurityAdvisories/PacePlot/daysAxis';
import styles from './styles.module.css';
import type {MeasuredAdvisory} from '../../../../pages/keptPromise';
import type {PolicyData} from '../../../../pages/pageData';

export interface Props {
  readonly days: PolicyData['days'];
  /** The earliest first, one at least. */
  readonly shown: readonly MeasuredAdvisory[];
}

const HEIGHT = BOTTOM + 28;
const AXIS_WIDTH = 44;
const LABEL_HEIGHT = 15;

/** In per cent: no point is cut at the sides. */
const MARGIN = 2;

/** Where the points are across, in per cent: as time goes by, which the script's direction tells. */
function placesInTime(shown: Props['shown'], rtl: boolean): number[] {
  const times = shown.map(({publishedAt}) => Date.parse(publishedAt));
  const first = times[0] ?? 0;
  const length = (times.at(-1) ?? 0) - first;
  return times.map((time) => {
    const place = length === 0 ? 50 : MARGIN + ((time - first) / length) * (100 - 2 * MARGIN);
    return rtl ? 100 - place : place;
  });
}

/** The months in which the plot begins and ends. */
function Months({shown, rtl}: {shown: Props['shown']; rtl: boolean}): ReactNode {
  const {i18n} = useDocusaurusContext();
  const format = new Intl.DateTimeFormat(i18n.currentLocale, {
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const words = (each: MeasuredAdvisory | undefined) =>
    each === undefined ? '' : format.format(new Date(each.publishedAt));
  const first = words(shown[0]);
  const last = words(shown.at(-1));
  const y = BOTTOM + 22;
  return first === last ? (
    <text x="50%" y={y} textAnchor="middle">
      {first}
    </text>
  ) : (
    <>
      <text x="0" y={y} textAnchor="start">
        {rtl ? last : first}
      </text>
      <text x="100%" y={y} textAnchor="end">
        {rtl ? first : last}
      </text>
    </>
  );
}

/** What the promised days stand for, on the line that they are. */
function Promise({of, days}: {of: number; days: Props['days']}): ReactNode {
  if (of === days.disclose) {
    return (
      <Translate
        id="theme.securityAdvisories.pace.disclose"
        description="In the plot on the policy page, on the line of the days after which a reporter may go public"
      >
        may be made public
      </Translate>
    );
  }
  return (
    of === days.fix && (
      <Translate
        id="theme.securityAdvisories.pace.fix"
        description="In the plot on the policy page, on the line of the days for a fix"
      >
        fixed, ideally
      </Translate>
    )
  );
}

/** A point for every advisory: across when it was published, up how many days that took. */
export default function Points({days, shown}: Props): ReactNode {
  const {i18n} = useDocusaurusContext();
  const rtl = i18n.localeConfigs[i18n.currentLocale]?.direction === 'rtl';
  const longest = Math.max(days.fix, days.disclose, ...shown.map((each) => each.days));
  const y = (of: number) => BOTTOM - placeOfDays(of, longest) * PICTURE_HEIGHT;
  const lines = daysLines({
    promised: [days.fix, days.disclose],
    longest,
    room: LABEL_HEIGHT / PICTURE_HEIGHT,
  });
  const promised = (of: number) => of === days.fix || of === days.disclose;
  const places = placesInTime(shown, rtl);
  return (
    <>
      <Axis
        width={AXIS_WIDTH}
        height={HEIGHT}
        labels={lines
          .filter(({isLabelled}) => isLabelled)
          .map(({days: of}) => ({value: of, y: y(of)}))}
        rtl={rtl}
      />
      <svg height={HEIGHT} direction="ltr" className={styles.points} aria-hidden="true">
        {lines.map(({days: of}) => (
          <line
            key={of}
            x1="0"
            x2="100%"
            y1={y(of)}
            y2={y(of)}
            className={clsx(styles.line, promised(of) && styles.promised)}
          />
        ))}
        {shown.map(({ghsaId, days: of, pace}, index) => (
          <svg key={ghsaId} x={percent(places[index] ?? 0)} y={y(of)} overflow="visible">
            <title>{`${ghsaId}: ${of}`}</title>
            <Mark pace={pace} />
          </svg>
        ))}
        {lines
          .filter(({days: of, isLabelled}) => isLabelled && promised(of))
          .map(({days: of}) => (
            <text
              key={of}
              x={rtl ? '100%' : '0'}
              y={y(of) - 5}
              textAnchor={rtl ? 'end' : 'start'}
              className={styles.promise}
            >
              <Promise of={of} days={days} />
            </text>
          ))}
        <Months shown={shown} rtl={rtl} />
      </svg>
    </>
  );
}
