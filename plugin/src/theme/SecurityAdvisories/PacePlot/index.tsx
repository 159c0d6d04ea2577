import {type ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import {comma} from '@theme/SecurityAdvisories/comma';
import {usePluralForm} from '@theme/SecurityAdvisories/usePluralForm';
import Plot from '@theme/SecurityAdvisories/Plot';
import Figures from '@theme/SecurityAdvisories/PacePlot/Figures';
import Legend from '@theme/SecurityAdvisories/PacePlot/Legend';
import Points from '@theme/SecurityAdvisories/PacePlot/Points';
import {listPaces, usePaceWords} from '@theme/SecurityAdvisories/PacePlot/paces';
import styles from './styles.module.css';
import type {PolicyData} from '../../../pages/pageData';

export type Props = Pick<PolicyData, 'days' | 'kept'>;

function total({counts: {shorter, longer, later}}: Props['kept']): number {
  return shorter + longer + later;
}

function useSummary({days, kept}: Props): string {
  const {selectMessage} = usePluralForm();
  const words = usePaceWords(days);
  const paces = listPaces(days);
  const count = total(kept);
  const message = translate(
    {
      id: 'theme.securityAdvisories.pace.summary',
      message:
        'Plot: how long one advisory took from report to publication: {paces}. The figures are in the table below.|Plot: how long {count} advisories took from report to publication: {paces}. The figures are in the table below.',
      description:
        'Says what the plot on the policy page shows, for who does not see it; the forms of the plural, between bars',
    },
    {count, paces: paces.map((pace) => `${words[pace]} ${kept.counts[pace]}`).join(comma())},
  );
  return selectMessage(count, message);
}

/** Says how many of many are drawn. */
function Newest({kept}: Pick<Props, 'kept'>): ReactNode {
  return (
    kept.shown.length < total(kept) && (
      <p className={styles.note}>
        {translate(
          {
            id: 'theme.securityAdvisories.pace.newest',
            message: 'The plot and the table show the newest {count}.',
            description: 'Below the plot on the policy page, where there are more advisories',
          },
          {count: kept.shown.length},
        )}
      </p>
    )
  );
}

/**
 * How many days it took from report to publication: a picture that needs no script, and its figures
 * as a table for who wants or needs them.
 */
export default function PacePlot(props: Props): ReactNode {
  const {days, kept} = props;
  const summary = useSummary(props);
  return (
    <Plot
      title={
        <Translate
          id="theme.securityAdvisories.pace.title"
          description="Title of the plot on the policy page"
        >
          Days from the report to the published advisory
        </Translate>
      }
      legend={<Legend days={days} kept={kept} />}
      summary={summary}
      picture={<Points days={days} shown={kept.shown} />}
    >
      <p className={styles.note}>
        <Translate
          id="theme.securityAdvisories.pace.measure"
          description="Below the plot on the policy page: what is counted"
        >
          Counted from the day on which the report, or our own draft, was opened on GitHub.
          Withdrawn advisories are left out.
        </Translate>
      </p>
      <Newest kept={kept} />
      <Figures days={days} shown={kept.shown} />
    </Plot>
  );
}
