import {useId, type ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import {usePluralForm} from '@theme/SecurityAdvisories/usePluralForm';
import Plot from '@theme/SecurityAdvisories/Plot';
import Columns from '@theme/SecurityAdvisories/YearsPlot/Columns';
import Figures from '@theme/SecurityAdvisories/YearsPlot/Figures';
import Legend from '@theme/SecurityAdvisories/YearsPlot/Legend';
import {PLOTTED} from './severityWords';
import type {PlottedSeverity, YearCounts} from '../../../pages/yearCounts';

export interface Props {
  /** Every year from the first to the last one, the earliest first. */
  readonly years: readonly YearCounts[];
}

/** The severities that are drawn: the four of GitHub's, and the unrated where there are any. */
function plottedSeverities(years: readonly YearCounts[]): PlottedSeverity[] {
  return PLOTTED.filter(
    (severity) => severity !== 'unknown' || years.some(({counts}) => counts.unknown > 0),
  );
}

function useSummary(years: readonly YearCounts[]): string {
  const {selectMessage} = usePluralForm();
  const total = years.flatMap(({counts}) => Object.values(counts)).reduce((a, b) => a + b, 0);
  const message = translate(
    {
      id: 'theme.securityAdvisories.plot.summary',
      message:
        'Bar chart: one advisory from {first} to {last}. The figures are in the table below.|Bar chart: {total} advisories from {first} to {last}. The figures are in the table below.',
      description:
        'Says what the plot of advisories by year shows, for who does not see it; the forms of the plural, between bars',
    },
    {total, first: years[0]?.year ?? '', last: years.at(-1)?.year ?? ''},
  );
  return selectMessage(total, message);
}

/**
 * How many advisories came out in which year, by severity: a picture that needs no script, and its
 * figures as a table for who wants or needs them.
 */
export default function YearsPlot({years}: Props): ReactNode {
  const summary = useSummary(years);
  const patternPrefix = useId();
  const severities = plottedSeverities(years);
  if (years.length === 0) {
    return null;
  }
  return (
    <Plot
      title={
        <Translate
          id="theme.securityAdvisories.plot.title"
          description="Title of the plot of advisories by year"
        >
          Advisories by year and severity
        </Translate>
      }
      legend={<Legend severities={severities} patternPrefix={patternPrefix} />}
      summary={summary}
      picture={<Columns years={years} severities={severities} patternPrefix={patternPrefix} />}
    >
      <Figures years={years} severities={severities} />
    </Plot>
  );
}
