import {type ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Translate, {translate} from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import type {PolicyData} from '../../../pages/pageData';

export type Props = Pick<PolicyData, 'namesCollaborators' | 'credits'>;

/** Who is credited, and how. */
export default function Credit({namesCollaborators, credits}: Props): ReactNode {
  return (
    <>
      <Heading as="h2" id="credit">
        {translate({
          id: 'theme.securityAdvisories.policy.credit',
          message: 'Who is credited',
          description: 'Heading on the policy page',
        })}
      </Heading>
      <p>
        <Translate
          id="theme.securityAdvisories.policy.credited"
          description="On the policy page, below 'Who is credited'"
        >
          Everybody who found, reported or fixed the vulnerability is credited by name and role, in
          the advisory on GitHub and in our News, as soon as they have accepted the credit on
          GitHub.
        </Translate>{' '}
        {namesCollaborators && (
          <>
            <Translate
              id="theme.securityAdvisories.policy.collaborators"
              description="On the policy page, behind who is credited"
            >
              Whoever else worked on the advisory is named too.
            </Translate>{' '}
          </>
        )}
        <Translate
          id="theme.securityAdvisories.policy.uncredited"
          description="On the policy page, behind who is credited"
        >
          If you would rather have another name there, or none, tell us.
        </Translate>
      </p>
      <p>
        <Link to={credits}>
          <Translate
            id="theme.securityAdvisories.policy.thanked"
            description="On the policy page: link to the page of thanks"
          >
            Those whom we have thanked so far
          </Translate>
        </Link>
      </p>
    </>
  );
}
