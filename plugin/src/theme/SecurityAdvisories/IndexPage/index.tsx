import {type ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Translate, {translate} from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import Heading from '@theme/Heading';
import Layout from '@theme/Layout';
import AffectedForm from '@theme/SecurityAdvisories/AffectedForm';
import AdvisoryTable from '@theme/SecurityAdvisories/AdvisoryTable';
import FeedLinks from '@theme/SecurityAdvisories/FeedLinks';
import YearsPlot from '@theme/SecurityAdvisories/YearsPlot';
import type {IndexData} from '../../../pages/pageData';

export interface Props {
  readonly index: IndexData;
}

/** Says that the site may be behind GitHub, and since when. */
function StaleNotice({stale}: Pick<IndexData, 'stale'>): ReactNode {
  const {i18n} = useDocusaurusContext();
  if (stale === null) {
    return null;
  }
  const format = new Intl.DateTimeFormat(i18n.currentLocale, {dateStyle: 'long', timeZone: 'UTC'});
  return (
    <div className="alert alert--warning margin-bottom--md" role="note">
      {stale.lastSyncedAt === null
        ? translate({
            id: 'theme.securityAdvisories.stale',
            message: 'GitHub could not be read when this page was made. It may be out of date.',
            description: 'A notice on the page of all advisories',
          })
        : translate(
            {
              id: 'theme.securityAdvisories.staleSince',
              message:
                'GitHub could not be read when this page was made. It says what GitHub said on {day}.',
              description: 'A notice on the page of all advisories',
            },
            {day: format.format(new Date(stale.lastSyncedAt))},
          )}
    </div>
  );
}

function Products({products}: Pick<IndexData, 'products'>): ReactNode {
  return (
    <>
      <Heading as="h2" id="products">
        <Translate
          id="theme.securityAdvisories.products"
          description="Heading of the list of products that advisories are about"
        >
          By product
        </Translate>
      </Heading>
      <ul>
        {products.map(({key, name, ecosystem, to, count}) => (
          <li key={key}>
            <Link to={to}>
              <code>{name}</code>
            </Link>
            {ecosystem === null || ecosystem === 'other' ? '' : ` ${ecosystem}`} ({count})
          </li>
        ))}
      </ul>
    </>
  );
}

function Repositories({repositories}: Pick<IndexData, 'repositories'>): ReactNode {
  return (
    <>
      <Heading as="h2" id="repositories">
        <Translate
          id="theme.securityAdvisories.repositories"
          description="Heading of the list of repositories that publish advisories"
        >
          By repository
        </Translate>
      </Heading>
      <ul>
        {repositories.map(({name, to}) => (
          <li key={to}>
            <Link to={to}>{name}</Link>
          </li>
        ))}
      </ul>
    </>
  );
}

function ReportNext({reportUrl}: Pick<IndexData, 'reportUrl'>): ReactNode {
  return (
    reportUrl !== null && (
      <p>
        <Translate
          id="theme.securityAdvisories.found"
          description="Before the link to how vulnerabilities are reported"
        >
          Found a vulnerability?
        </Translate>{' '}
        <Link href={reportUrl}>
          <Translate
            id="theme.securityAdvisories.report"
            description="Link to how vulnerabilities are reported"
          >
            How to report it
          </Translate>
        </Link>
      </p>
    )
  );
}

/** All security advisories of the project. */
export default function IndexPage({index}: Props): ReactNode {
  const {rows, products, repositories, years, feeds, credits, reportUrl, stale} = index;
  const title = translate({
    id: 'theme.securityAdvisories.title',
    message: 'Security advisories',
    description: 'Title of the page of all advisories',
  });
  const description = translate({
    id: 'theme.securityAdvisories.description',
    message: 'All security advisories, with what is affected and where it is fixed.',
    description: 'Below the title of the page of all advisories, and for search engines',
  });
  return (
    <Layout title={title} description={description}>
      <main className="container margin-vert--lg">
        <Heading as="h1">{title}</Heading>
        <p>{description}</p>
        <StaleNotice stale={stale} />
        {rows.length === 0 ? (
          <p>
            <Translate
              id="theme.securityAdvisories.empty"
              description="Stands in the place of the table where there is no advisory"
            >
              No security advisory has been published yet.
            </Translate>
          </p>
        ) : (
          <>
            <AffectedForm rows={rows} products={products} />
            <Heading as="h2" id="all">
              <Translate
                id="theme.securityAdvisories.all"
                description="Heading of the table of all advisories"
              >
                All advisories
              </Translate>
            </Heading>
            <AdvisoryTable rows={rows} products={products} repositories={repositories} />
          </>
        )}
        <div className="margin-top--lg">
          <FeedLinks feeds={feeds} />
          <ReportNext reportUrl={reportUrl} />
          <p>
            <Link to={credits}>
              <Translate
                id="theme.securityAdvisories.thanks"
                description="Link to the page that thanks the people who are credited"
              >
                The people who found, reported and fixed them
              </Translate>
            </Link>
          </p>
        </div>
        <YearsPlot years={years} />
        {products.length > 1 && <Products products={products} />}
        {repositories.length > 1 && <Repositories repositories={repositories} />}
      </main>
    </Layout>
  );
}
