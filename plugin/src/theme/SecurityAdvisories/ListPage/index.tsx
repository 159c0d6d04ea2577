import {type ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Translate, {translate} from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import Layout from '@theme/Layout';
import AdvisoryTable from '@theme/SecurityAdvisories/AdvisoryTable';
import CheckVersion from './CheckVersion';
import FeedLinks from '@theme/SecurityAdvisories/FeedLinks';
import type {ListData} from '../../../pages/pageData';

export interface Props {
  readonly list: ListData;
}

/** The security advisories of one product or repository. */
export default function ListPage({list}: Props): ReactNode {
  const {name, ecosystem, key, rows, feeds, index} = list;
  const title = translate(
    {
      id: 'theme.securityAdvisories.titleOf',
      message: 'Security advisories: {name}',
      description: 'Title of the page of the advisories of one product or repository',
    },
    {name},
  );
  const registry = ecosystem === null || ecosystem === 'other' ? '' : ` (${ecosystem})`;
  return (
    <Layout title={title} description={`${title}${registry}`}>
      <main className="container margin-vert--lg">
        <p>
          <Link to={index}>
            <Translate
              id="theme.securityAdvisories.back"
              description="Link from the page of one product or repository to that of all advisories"
            >
              All security advisories
            </Translate>
          </Link>
        </p>
        <Heading as="h1">
          {title}
          {registry}
        </Heading>
        {key !== null && <CheckVersion index={index} product={key} />}
        <AdvisoryTable rows={rows} />
        {feeds !== null && (
          <div className="margin-top--lg">
            <FeedLinks feeds={feeds} title={title} />
          </div>
        )}
      </main>
    </Layout>
  );
}
