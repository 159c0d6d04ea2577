import {type ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Translate, {translate} from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import PlotFigures from '@theme/SecurityAdvisories/Plot/Figures';
import {usePaceWords} from '@theme/SecurityAdvisories/PacePlot/paces';
import styles from './styles.module.css';
import type {MeasuredAdvisory} from '../../../../pages/keptPromise';
import type {PolicyData} from '../../../../pages/pageData';

export interface Props {
  readonly days: PolicyData['days'];
  /** The earliest first. */
  readonly shown: readonly MeasuredAdvisory[];
}

function headWords(): string[] {
  return [
    translate({id: 'theme.securityAdvisories.column.published', message: 'Published'}),
    translate({id: 'theme.securityAdvisories.column.title', message: 'Title'}),
    translate({
      id: 'theme.securityAdvisories.pace.days',
      message: 'Days',
      description: 'Heads the column of days in the table below the plot on the policy page',
    }),
    translate({
      id: 'theme.securityAdvisories.pace.kept',
      message: 'In time?',
      description: "Heads the column of 'within 30 days' and the like in the same table",
    }),
  ];
}

/** More than most titles have. */
const LONG = 100;

/** The figures of the plot as a table, the newest advisory first. */
export default function Figures({days, shown}: Props): ReactNode {
  const {i18n} = useDocusaurusContext();
  const words = usePaceWords(days);
  const format = new Intl.DateTimeFormat(i18n.currentLocale, {
    dateStyle: 'medium',
    timeZone: 'UTC',
  });
  return (
    <PlotFigures
      className={styles.table}
      caption={
        <Translate
          id="theme.securityAdvisories.pace.caption"
          description="Caption of the table below the plot on the policy page"
        >
          Published advisories, and the days from the report
        </Translate>
      }
    >
      <thead>
        <tr>
          {headWords().map((word) => (
            <th key={word} scope="col">
              {word}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...shown].reverse().map(({ghsaId, title, permalink, publishedAt, days: of, pace}) => (
          <tr key={ghsaId}>
            <td className={styles.date}>
              <time dateTime={publishedAt}>{format.format(new Date(publishedAt))}</time>
            </td>
            <th scope="row" className={styles.title}>
              <Link to={permalink}>
                <bdi className={title.length > LONG ? styles.bounded : undefined}>{title}</bdi>
              </Link>
            </th>
            <td className={styles.days}>{of}</td>
            <td>{words[pace]}</td>
          </tr>
        ))}
      </tbody>
    </PlotFigures>
  );
}
