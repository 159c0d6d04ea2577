import {type ReactNode} from 'react';
import Link from '@docusaurus/Link';
import {translate} from '@docusaurus/Translate';
import {safeAddress} from '../../safeAddress';
import type {CreditedPerson} from '../../../../pages/createCreditsData';

export interface Props {
  readonly person: CreditedPerson;
}

function kindLabel(kind: CreditedPerson['kind']): string | null {
  switch (kind) {
    case 'person':
      return null;
    case 'bot':
      return translate({
        id: 'theme.securityAdvisories.credits.kind.bot',
        message: 'Bot',
        description: 'Marks an account in the list of credited people that is an app',
      });
    case 'tool':
      return translate({
        id: 'theme.securityAdvisories.credits.kind.tool',
        message: 'Tool',
        description: 'Marks an account in the list of credited people that is a program',
      });
  }
}

/** Name, account, and whether it is a bot or a tool. A name may be in any script, hence `bdi`. */
export default function Name({person: {login, name, url, kind}}: Props): ReactNode {
  const label = kindLabel(kind);
  const address = safeAddress(url);
  return (
    <>
      {name !== null && (
        <strong>
          <bdi>{name}</bdi>
        </strong>
      )}
      {name !== null && login !== null && ' '}
      {login !== null &&
        (address === null ? (
          <bdi>@{login}</bdi>
        ) : (
          <Link href={address}>
            <bdi>@{login}</bdi>
          </Link>
        ))}
      {label !== null && (
        <>
          {' '}
          <span className="badge badge--secondary">{label}</span>
        </>
      )}
    </>
  );
}
