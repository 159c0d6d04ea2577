import {type ReactNode} from 'react';
import PlotLegend from '@theme/SecurityAdvisories/Plot/Legend';
import Mark from '@theme/SecurityAdvisories/PacePlot/Mark';
import {listPaces, usePaceWords} from '@theme/SecurityAdvisories/PacePlot/paces';
import type {PolicyData} from '../../../../pages/pageData';

export type Props = Pick<PolicyData, 'days' | 'kept'>;

/** Says which mark means which time, and of how many advisories. */
export default function Legend({days, kept}: Props): ReactNode {
  const words = usePaceWords(days);
  const entries = listPaces(days).map((pace) => ({
    key: pace,
    mark: (
      <svg width={14} height={14} viewBox="-7 -7 14 14" aria-hidden="true">
        <Mark pace={pace} />
      </svg>
    ),
    words: `${words[pace]}: ${kept.counts[pace]}`,
  }));
  return <PlotLegend entries={entries} />;
}
