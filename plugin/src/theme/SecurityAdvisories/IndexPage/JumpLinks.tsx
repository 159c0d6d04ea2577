import {Fragment, type ReactNode} from 'react';
import {translate} from '@docusaurus/Translate';

export interface Props {
  readonly hasProducts: boolean;
  readonly hasRepositories: boolean;
}

/** To the parts of the page, which may lie far below. */
export default function JumpLinks({hasProducts, hasRepositories}: Props): ReactNode {
  const links = [
    {
      id: 'all',
      words: translate({
        id: 'theme.securityAdvisories.all',
        message: 'All advisories',
        description: 'Heading of the table',
      }),
    },
    {
      id: 'subscribe',
      words: translate({
        id: 'theme.securityAdvisories.jump.subscribe',
        message: 'Subscribe and report',
        description: 'Link to the part of the page with feeds, files and where to report',
      }),
    },
    {
      id: 'advisories-by-year',
      words: translate({
        id: 'theme.securityAdvisories.jump.years',
        message: 'By year',
        description: 'Link to the plot of advisories by year',
      }),
    },
    ...(hasProducts
      ? [
          {
            id: 'products',
            words: translate({
              id: 'theme.securityAdvisories.products',
              message: 'By product',
              description: 'Heading of a list of products',
            }),
          },
        ]
      : []),
    ...(hasRepositories
      ? [
          {
            id: 'repositories',
            words: translate({
              id: 'theme.securityAdvisories.repositories',
              message: 'By repository',
              description: 'Heading of a list of repositories',
            }),
          },
        ]
      : []),
  ];
  return (
    <nav
      className="margin-bottom--md"
      aria-label={translate({
        id: 'theme.securityAdvisories.jump',
        message: 'On this page',
        description: 'Name of the links to the parts of a page',
      })}
    >
      {links.map(({id, words}, index) => (
        <Fragment key={id}>
          {index === 0 ? '' : ' · '}
          <a href={`#${id}`}>
            <bdi>{words}</bdi>
          </a>
        </Fragment>
      ))}
    </nav>
  );
}
