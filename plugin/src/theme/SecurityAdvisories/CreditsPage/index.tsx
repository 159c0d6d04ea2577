import {type ReactNode} from 'react';
import clsx from 'clsx';
import Link from '@docusaurus/Link';
import Translate, {translate} from '@docusaurus/Translate';
import useIsBrowser from '@docusaurus/useIsBrowser';
import {useLocation} from '@docusaurus/router';
import {usePluralForm} from '@theme/SecurityAdvisories/usePluralForm';
import Heading from '@theme/Heading';
import Layout from '@theme/Layout';
import People from '@theme/SecurityAdvisories/CreditsPage/People';
import Years from '@theme/SecurityAdvisories/CreditsPage/Years';
import styles from './styles.module.css';
import type {CreditsData} from '../../../pages/createCreditsData';

export interface Props {
  readonly credits: CreditsData;
}

type View = 'name' | 'year';

/** The view that the address asks for; null without script, when the page shows both. */
function useView(): View | null {
  const {search} = useLocation();
  const isBrowser = useIsBrowser();
  if (!isBrowser) {
    return null;
  }
  return new URLSearchParams(search).get('by') === 'year' ? 'year' : 'name';
}

function viewWords(view: View): string {
  return view === 'name'
    ? translate({
        id: 'theme.securityAdvisories.credits.byName',
        message: 'By name',
        description: 'The alphabetical list of credited people, and the link to it',
      })
    : translate({
        id: 'theme.securityAdvisories.credits.byYear',
        message: 'By year',
        description: 'The list of credited people year by year, and the link to it',
      });
}

/** Without script these lead to the two parts of the page, with script to the two views. */
function ViewSwitch({view}: {view: View | null}): ReactNode {
  const {pathname} = useLocation();
  const link = (to: View) => {
    // With a hash, every switch would scroll it out of sight.
    const address = view === null ? `#by-${to}` : `${pathname}${to === 'year' ? '?by=year' : ''}`;
    return (
      <li>
        <Link
          to={address}
          className={clsx('pills__item', view === to && 'pills__item--active')}
          aria-current={view === to ? 'true' : undefined}
        >
          {viewWords(to)}
        </Link>
      </li>
    );
  };
  return (
    <nav
      aria-label={translate({
        id: 'theme.securityAdvisories.credits.views',
        message: 'Order of the people',
        description: 'Names the links that switch between an alphabetical list and one by year',
      })}
    >
      <ul className={clsx('pills clean-list margin-bottom--md', styles.views)}>
        {link('name')}
        {link('year')}
      </ul>
    </nav>
  );
}

/** How many people there are; bots and tools are listed, but are no people. */
function PeopleCount({people}: CreditsData): ReactNode {
  const {selectMessage} = usePluralForm();
  const count = people.filter(({kind}) => kind === 'person').length;
  if (count === 0) {
    return null;
  }
  const message = translate(
    {
      id: 'theme.securityAdvisories.credits.peopleCount',
      message: 'One person|{count} people',
      description: 'How many people are credited; the forms of the plural, between bars',
    },
    {count},
  );
  return (
    <p className={styles.count}>
      <bdi>{selectMessage(count, message)}</bdi>
    </p>
  );
}

function Views({credits}: Props): ReactNode {
  const view = useView();
  return (
    <>
      <PeopleCount {...credits} />
      <ViewSwitch view={view} />
      {view !== 'year' && (
        <section>
          <Heading as="h2" id="by-name">
            {viewWords('name')}
          </Heading>
          <People credits={credits} />
        </section>
      )}
      {view !== 'name' && (
        <section>
          <Heading as="h2" id="by-year">
            {viewWords('year')}
          </Heading>
          <Years credits={credits} />
        </section>
      )}
    </>
  );
}

/** Everybody whom the project's security advisories thank. */
export default function CreditsPage({credits}: Props): ReactNode {
  const title = translate({
    id: 'theme.securityAdvisories.credits.title',
    message: 'Security credits',
    description: 'Title of the page that thanks the people named in security advisories',
  });
  const introduction = translate({
    id: 'theme.securityAdvisories.credits.introduction',
    message: 'They found, reported and fixed the vulnerabilities in our advisories. Thank you.',
    description: 'Below the title of the credits page, and its description for search engines',
  });
  return (
    <Layout title={title} description={introduction}>
      <main className="container margin-vert--lg">
        <Heading as="h1">{title}</Heading>
        {credits.people.length === 0 ? (
          <p>
            <Translate
              id="theme.securityAdvisories.credits.empty"
              description="Stands on the credits page where there is nobody to thank"
            >
              No advisory credits anybody yet.
            </Translate>
          </p>
        ) : (
          <>
            <p>
              <bdi>{introduction}</bdi>
            </p>
            <Views credits={credits} />
          </>
        )}
      </main>
    </Layout>
  );
}
