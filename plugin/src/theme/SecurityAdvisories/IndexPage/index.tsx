import {Fragment, lazy, type ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Translate, {translate} from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import Layout from '@theme/Layout';
import AffectedForm from '@theme/SecurityAdvisories/AffectedForm';
import AdvisoryTable from '@theme/SecurityAdvisories/AdvisoryTable';
import FeedLinks from '@theme/SecurityAdvisories/FeedLinks';
import BuiltOnce from '@theme/SecurityAdvisories/BuiltOnce';
import {reportWords} from '@theme/SecurityAdvisories/reportWords';
import JumpLinks from './JumpLinks';
import {partWords} from './partWords';
import StaleNotice from './StaleNotice';
import styles from './styles.module.css';
import type {IndexData, PageLink, ProductLink} from '../../../pages/pageData';

const YearsPlot = lazy(() => import('@theme/SecurityAdvisories/YearsPlot'));

export interface Props {
  readonly index: IndexData;
}

type Place = PageLink & Partial<ProductLink>;

/** What is beyond them waits behind a line that opens. */
const FEW_PLACES = 12;

function PlaceList({places}: {places: readonly Place[]}): ReactNode {
  return (
    <ul className={styles.places}>
      {places.map(({to, name, ecosystem = null, count}) => (
        <li key={to} className={styles.place}>
          <Link to={to}>
            <code dir="ltr">{name}</code>
          </Link>
          {ecosystem === null || ecosystem === 'other' ? '' : ` ${ecosystem}`}
          {count === undefined ? '' : ` (${count})`}
        </li>
      ))}
    </ul>
  );
}

/** Links to pages with fewer advisories; none to a page that would have them all. */
function Places({
  id,
  title,
  places,
}: {
  id: string;
  title: string;
  places: readonly Place[];
}): ReactNode {
  const more = places.length - FEW_PLACES;
  return (
    places.length > 1 && (
      <>
        <Heading as="h2" id={id}>
          {title}
        </Heading>
        <PlaceList places={places.slice(0, FEW_PLACES)} />
        {more > 0 && (
          <details>
            <summary>
              {translate(
                {
                  id: 'theme.securityAdvisories.more',
                  message: 'and {count} more',
                  description: 'Behind some of many products, versions or pages',
                },
                {count: more},
              )}
            </summary>
            <PlaceList places={places.slice(FEW_PLACES)} />
          </details>
        )}
      </>
    )
  );
}

function ReportNext({report}: Pick<IndexData, 'report'>): ReactNode {
  return (
    report !== null && (
      <p>
        <Translate
          id="theme.securityAdvisories.found"
          description="Before the link 'How to report it'"
        >
          Found a vulnerability?
        </Translate>{' '}
        <Link href={report.url}>{reportWords(report.isPrivate)}</Link>
      </p>
    )
  );
}

/** Links to all advisories in formats for machines; none where the site has none. */
function MachineLinks({machineFiles}: Pick<IndexData, 'machineFiles'>): ReactNode {
  return (
    machineFiles.length > 0 && (
      <p>
        <Translate
          id="theme.securityAdvisories.machineReadable"
          description="Before links to files in formats for machines"
        >
          Machine-readable:
        </Translate>
        {machineFiles.map(({format, url}, index) => (
          <Fragment key={format}>
            {index === 0 ? ' ' : ' · '}
            <a href={url}>{format}</a>
          </Fragment>
        ))}
      </p>
    )
  );
}

/** All security advisories of the project. */
export default function IndexPage({index}: Props): ReactNode {
  const {rows, products, repositories, years, feeds, credits, report, policy, machineFiles, stale} =
    index;
  const words = partWords();
  const title = translate({
    id: 'theme.securityAdvisories.title',
    message: 'Security advisories',
    description: 'Title of the page of all advisories',
  });
  const description = translate({
    id: 'theme.securityAdvisories.description',
    message: 'All security advisories, with what is affected and where it is fixed.',
    description: 'Below the title, and for search engines',
  });
  return (
    <Layout title={title} description={description}>
      <main className="container margin-vert--lg">
        <Heading as="h1">{title}</Heading>
        <p>
          <bdi>{description}</bdi>
        </p>
        {stale !== null && <StaleNotice lastSyncedAt={stale.lastSyncedAt} />}
        {rows.length === 0 ? (
          <p>
            <Translate id="theme.securityAdvisories.empty" description="In the place of the table">
              No security advisory has been published yet.
            </Translate>
          </p>
        ) : (
          <>
            <AffectedForm rows={rows} products={products} />
            <JumpLinks
              hasProducts={products.length > 1}
              hasRepositories={repositories.length > 1}
            />
            <Heading as="h2" id="all">
              {words.all}
            </Heading>
            <AdvisoryTable rows={rows} products={products} repositories={repositories} />
          </>
        )}
        <div id="subscribe" className="margin-top--lg">
          <FeedLinks feeds={feeds} title={title} />
          <MachineLinks machineFiles={machineFiles} />
          <ReportNext report={report} />
          {policy !== null && (
            <p>
              <Link to={policy}>
                <Translate
                  id="theme.securityAdvisories.policy.link"
                  description="Link to the page of the security policy"
                >
                  Our security policy, and how we keep it
                </Translate>
              </Link>
            </p>
          )}
          <p>
            <Link to={credits}>
              <Translate
                id="theme.securityAdvisories.thanks"
                description="Link to the page of thanks"
              >
                The people who found, reported and fixed them
              </Translate>
            </Link>
          </p>
        </div>
        <BuiltOnce id="advisories-by-year">
          <YearsPlot years={years} />
        </BuiltOnce>
        <Places id="products" title={words.products} places={products} />
        <Places id="repositories" title={words.repositories} places={repositories} />
      </main>
    </Layout>
  );
}
