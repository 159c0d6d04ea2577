import React, {type ReactNode} from 'react';
import Head from '@docusaurus/Head';
import Translate from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type {FeedAddresses} from '../../../pages/pageData';

export interface Props {
  readonly feeds: FeedAddresses;
  /** Of the page, which feed readers show. */
  readonly title: string;
}

const FORMATS = [
  {format: 'atom', name: 'Atom', type: 'application/atom+xml'},
  {format: 'rss', name: 'RSS', type: 'application/rss+xml'},
  {format: 'json', name: 'JSON', type: 'application/feed+json'},
] as const;

/** Links to the feeds of a page, for readers and, in its head, for feed readers. */
export default function FeedLinks({feeds, title}: Props): ReactNode {
  const {siteConfig} = useDocusaurusContext();
  return (
    <p>
      <Head>
        {FORMATS.map(({format, name, type}) => (
          <link
            key={format}
            rel="alternate"
            type={type}
            href={feeds[format]}
            title={`${title} | ${siteConfig.title} (${name})`}
          />
        ))}
      </Head>
      <Translate id="theme.securityAdvisories.feeds" description="Before links to feeds">
        Subscribe:
      </Translate>
      {FORMATS.map(({format, name}, index) => (
        <React.Fragment key={format}>
          {index === 0 ? ' ' : ' · '}
          <a href={feeds[format]}>{name}</a>
        </React.Fragment>
      ))}
    </p>
  );
}
