import {type ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Translate, {translate} from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import {reportWords} from '@theme/SecurityAdvisories/reportWords';
import styles from './styles.module.css';
import type {PolicyData} from '../../../pages/pageData';
import type {ReportPlace} from '../../../advisory/reportAddress';

export type Props = Pick<PolicyData, 'places'>;

/** The link to the only place, or one for each repository. */
function Places({places}: Props): ReactNode {
  const words = ({isPrivate}: ReportPlace) => <strong>{reportWords(isPrivate)}</strong>;
  const [first, ...others] = places;
  if (first === undefined) {
    return (
      <p>
        <Translate
          id="theme.securityAdvisories.policy.tab"
          description="On the policy page, where no repository is known: both words as GitHub has them"
        >
          On GitHub, open the page “Security” of the repository and choose “Report a vulnerability”.
        </Translate>
      </p>
    );
  }
  return others.length === 0 ? (
    <p>
      <Link href={first.url}>{words(first)}</Link>
    </p>
  ) : (
    <ul>
      {places.map((place) => (
        <li key={place.repository} className={styles.place}>
          <Link href={place.url}>
            <code dir="ltr">{place.repository}</code>: {words(place)}
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** Where a vulnerability is reported, and what helps. */
export default function HowToReport({places}: Props): ReactNode {
  return (
    <>
      <Heading as="h2" id="report">
        {translate({
          id: 'theme.securityAdvisories.policy.report',
          message: 'How to report a vulnerability',
          description: 'Heading on the policy page',
        })}
      </Heading>
      <p>
        <Translate
          id="theme.securityAdvisories.policy.private"
          description="On the policy page, before the link to where to report"
        >
          Please report it in private, not in a public issue or pull request: that gives everybody
          time to be safe before others know of it.
        </Translate>
      </p>
      <Places places={places} />
      <p>
        <Translate
          id="theme.securityAdvisories.policy.tell"
          description="On the policy page, below the link to where to report"
        >
          Tell us, as far as you know: which versions are affected, how it can be reproduced, and
          what harm it can do.
        </Translate>
      </p>
    </>
  );
}
