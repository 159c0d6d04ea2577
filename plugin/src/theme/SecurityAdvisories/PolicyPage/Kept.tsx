import {lazy, type ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import {usePluralForm} from '@theme/SecurityAdvisories/usePluralForm';
import Heading from '@theme/Heading';
import BuiltOnce from '@theme/SecurityAdvisories/BuiltOnce';
import type {PolicyData} from '../../../pages/pageData';

const PacePlot = lazy(() => import('@theme/SecurityAdvisories/PacePlot'));

export type Props = Pick<PolicyData, 'days' | 'kept'>;

/** Says of how many advisories nothing can be measured. */
function Untold({kept: {untold, shown}}: Pick<Props, 'kept'>): ReactNode {
  const {selectMessage} = usePluralForm();
  if (untold === 0) {
    return null;
  }
  const message =
    shown.length === 0
      ? translate(
          {
            id: 'theme.securityAdvisories.policy.allUntold',
            message:
              'One advisory has been published so far. GitHub does not show when it was reported, so there is nothing to measure.|{count} advisories have been published so far. GitHub does not show when they were reported, so there is nothing to measure.',
            description:
              'In the place of the plot on the policy page; the forms of the plural, between bars',
          },
          {count: untold},
        )
      : translate(
          {
            id: 'theme.securityAdvisories.policy.untold',
            message:
              'One more advisory is left out, because GitHub does not show when it was reported.|{count} more advisories are left out, because GitHub does not show when they were reported.',
            description: 'Below the plot on the policy page; the forms of the plural, between bars',
          },
          {count: untold},
        );
  return (
    <p>
      <bdi>{selectMessage(untold, message)}</bdi>
    </p>
  );
}

/** How the project has kept what it promises, as far as that is public. */
export default function Kept({days, kept}: Props): ReactNode {
  const {untold, shown, isAllWithdrawn} = kept;
  return (
    <>
      <Heading as="h2" id="kept">
        {translate({
          id: 'theme.securityAdvisories.policy.kept',
          message: 'How we have kept it',
          description: 'Heading on the policy page, above the plot',
        })}
      </Heading>
      {shown.length > 0 && (
        <BuiltOnce id="time-to-publication">
          <PacePlot days={days} kept={kept} />
        </BuiltOnce>
      )}
      {shown.length + untold === 0 && (
        <p>
          {isAllWithdrawn ? (
            <Translate
              id="theme.securityAdvisories.policy.allWithdrawn"
              description="In the place of the plot on the policy page"
            >
              Every advisory that was published has been withdrawn, so there is nothing to measure.
            </Translate>
          ) : (
            <Translate id="theme.securityAdvisories.empty">
              No security advisory has been published yet.
            </Translate>
          )}
        </p>
      )}
      <Untold kept={kept} />
    </>
  );
}
