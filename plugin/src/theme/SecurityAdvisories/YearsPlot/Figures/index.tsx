import {type ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import PlotFigures from '@theme/SecurityAdvisories/Plot/Figures';
import {severityWords} from '@theme/SecurityAdvisories/YearsPlot/severityWords';
import styles from './styles.module.css';
import type {PlottedSeverity, YearCounts} from '../../../../pages/yearCounts';

export interface Props {
  readonly years: readonly YearCounts[];
  readonly severities: readonly PlottedSeverity[];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}

function Head({severities}: {severities: readonly PlottedSeverity[]}): ReactNode {
  return (
    <thead>
      <tr>
        <th scope="col">
          <Translate
            id="theme.securityAdvisories.plot.year"
            description="Heads the column of years in the table below the plot"
          >
            Year
          </Translate>
        </th>
        {severities.map((severity) => (
          <th key={severity} scope="col">
            {severityWords(severity)}
          </th>
        ))}
        <th scope="col">
          <Translate
            id="theme.securityAdvisories.plot.total"
            description="Heads the column of sums in the table below the plot, and the row of sums"
          >
            Total
          </Translate>
        </th>
      </tr>
    </thead>
  );
}

function Row({head, counts}: {head: ReactNode; counts: readonly number[]}): ReactNode {
  return (
    <tr>
      <th scope="row">{head}</th>
      {[...counts, sum(counts)].map((count, index) => (
        <td key={index}>{count}</td>
      ))}
    </tr>
  );
}

/** The figures of the plot as a table, the newest year first. */
export default function Figures({years, severities}: Props): ReactNode {
  const countsOf = ({counts}: YearCounts) => severities.map((severity) => counts[severity]);
  return (
    <PlotFigures
      className={styles.table}
      caption={
        <Translate
          id="theme.securityAdvisories.plot.caption"
          description="Caption of the table below the plot"
        >
          Published advisories by year and severity, without the withdrawn ones
        </Translate>
      }
    >
      <Head severities={severities} />
      <tbody>
        {[...years].reverse().map((year) => (
          <Row key={year.year} head={year.year} counts={countsOf(year)} />
        ))}
      </tbody>
      <tfoot>
        <Row
          head={<Translate id="theme.securityAdvisories.plot.total">Total</Translate>}
          counts={severities.map((severity) => sum(years.map(({counts}) => counts[severity])))}
        />
      </tfoot>
    </PlotFigures>
  );
}
