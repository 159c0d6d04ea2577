import {Fragment, type ReactNode} from 'react';
import Link from '@docusaurus/Link';
import {translate} from '@docusaurus/Translate';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import {usePartAddress} from '@theme/SecurityAdvisories/AdvisoryTable/usePartAddress';
import {partWords} from './partWords';

export interface Props {
  readonly hasProducts: boolean;
  readonly hasRepositories: boolean;
}

/** To the parts of the page, which may lie far below. */
export default function JumpLinks({hasProducts, hasRepositories}: Props): ReactNode {
  const words = partWords();
  const links = [
    {id: 'all', label: words.all},
    {
      id: 'subscribe',
      label: translate({
        id: 'theme.securityAdvisories.jump.subscribe',
        message: 'Subscribe and report',
        description: 'Link to the part of the page with feeds, files and where to report',
      }),
    },
    {
      id: 'advisories-by-year',
      label: translate({
        id: 'theme.securityAdvisories.jump.years',
        message: 'By year',
        description: 'Link to the plot of advisories by year',
      }),
    },
    ...(hasProducts ? [{id: 'products', label: words.products}] : []),
    ...(hasRepositories ? [{id: 'repositories', label: words.repositories}] : []),
  ];
  const addressOf = usePartAddress();
  const {collectAnchor} = useBrokenLinks();
  // Not all of them are on headings, by which Docusaurus knows that they are there.
  for (const {id} of links) {
    collectAnchor(id);
  }
  return (
    <nav
      className="margin-bottom--md"
      aria-label={translate({
        id: 'theme.securityAdvisories.jump',
        message: 'On this page',
        description: 'Name of the links to the parts of a page',
      })}
    >
      {links.map(({id, label}, index) => (
        <Fragment key={id}>
          {index === 0 ? '' : ' · '}
          <Link to={addressOf(id)}>
            <bdi>{label}</bdi>
          </Link>
        </Fragment>
      ))}
    </nav>
  );
}
