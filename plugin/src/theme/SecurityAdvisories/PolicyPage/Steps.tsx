import {type ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import {usePromisedTime} from '@theme/SecurityAdvisories/promisedTime';
import type {PolicyData} from '../../../pages/pageData';

export type Props = Pick<PolicyData, 'days'>;

/** What happens to a report, and when. */
export default function Steps({days}: Props): ReactNode {
  const {within, after} = usePromisedTime();
  return (
    <>
      <Heading as="h2" id="steps">
        {translate({
          id: 'theme.securityAdvisories.policy.then',
          message: 'What happens then',
          description: 'Heading on the policy page, behind how to report',
        })}
      </Heading>
      <ol>
        <li>
          <Translate
            id="theme.securityAdvisories.policy.acknowledge"
            description="First step of the policy; 'within' is such as 'within 7 days'"
            values={{within: <strong>{within(days.acknowledge)}</strong>}}
          >
            {'We acknowledge your report {within}.'}
          </Translate>
        </li>
        <li>
          <Translate
            id="theme.securityAdvisories.policy.fix"
            description="Second step of the policy; 'within' is such as 'within 30 days'"
            values={{within: <strong>{within(days.fix)}</strong>}}
          >
            {
              'Together with you, if you like, we work in a private fork and aim to have a fix ready {within}.'
            }
          </Translate>
        </li>
        <li>
          <Translate
            id="theme.securityAdvisories.policy.publish"
            description="Third step of the policy"
          >
            We release the fix, publish a security advisory on GitHub, and announce it in our News.
          </Translate>
        </li>
        <li>
          <Translate
            id="theme.securityAdvisories.policy.disclose"
            description="Last step of the policy; 'after' is such as '120 days after your report'"
            values={{after: <strong>{after(days.disclose)}</strong>}}
          >
            {'If it is still not public {after}, you may make it public yourself.'}
          </Translate>
        </li>
      </ol>
    </>
  );
}
