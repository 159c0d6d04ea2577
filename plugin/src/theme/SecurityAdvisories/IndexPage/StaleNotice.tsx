import {type ReactNode} from 'react';
import {translate} from '@docusaurus/Translate';
import {staleWords} from '@theme/SecurityAdvisories/staleWords';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';

export interface Props {
  /** A moment in UTC; null where nobody knows. */
  readonly lastSyncedAt: string | null;
}

/** Says that the site may be behind GitHub, and since when. */
export default function StaleNotice({lastSyncedAt}: Props): ReactNode {
  const {i18n} = useDocusaurusContext();
  const format = new Intl.DateTimeFormat(i18n.currentLocale, {dateStyle: 'long', timeZone: 'UTC'});
  const day = new Date(lastSyncedAt ?? NaN);
  return (
    <div className="alert alert--warning margin-bottom--md" role="note">
      {Number.isNaN(day.getTime())
        ? staleWords()
        : translate(
            {
              id: 'theme.securityAdvisories.staleSince',
              message:
                'GitHub could not be read when this page was made. It says what GitHub said on {day}.',
              description: 'A notice on the page of all advisories',
            },
            {day: format.format(day)},
          )}
    </div>
  );
}
