import {type ReactNode} from 'react';
import clsx from 'clsx';
import Link from '@docusaurus/Link';
import {translate} from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import Name from '@theme/SecurityAdvisories/CreditsPage/Name';
import {roleWords} from '@theme/SecurityAdvisories/CreditsPage/roleWords';
import styles from './styles.module.css';
import type {
  CreditedPerson,
  CreditedPost,
  CreditsData,
  PersonCredit,
} from '../../../../pages/createCreditsData';

export interface Props {
  readonly credits: CreditsData;
}

interface YearOfPerson {
  readonly person: CreditedPerson;
  readonly credits: readonly PersonCredit[];
}

interface Year {
  /** Null for posts without a date. */
  readonly year: number | null;
  readonly people: readonly YearOfPerson[];
}

/** The newest year first, those without one last; people in the order that they come in. */
function peopleByYear({posts, people}: CreditsData): Year[] {
  const years = Array.from(new Set(posts.map(({year}) => year))).sort(
    (a, b) => (b ?? -Infinity) - (a ?? -Infinity),
  );
  return years.map((year) => ({
    year,
    people: people
      .map((person) => ({
        person,
        credits: person.credits.filter(({post}) => posts[post]?.year === year),
      }))
      .filter(({credits}) => credits.length > 0),
  }));
}

function PersonLine({
  entry: {person, credits},
  posts,
}: {
  entry: YearOfPerson;
  posts: readonly CreditedPost[];
}): ReactNode {
  const roles = Array.from(new Set(credits.flatMap((credit) => credit.roles))).map(roleWords);
  return (
    <li className={styles.person}>
      <Name person={person} /> – <bdi>{roles.join(' · ')}</bdi>
      <ul className={clsx('clean-list', styles.posts)}>
        {credits
          .map(({post}) => posts[post])
          .filter((post) => post !== undefined)
          .map(({ghsaId, permalink, title}) => (
            <li key={permalink}>
              <Link to={permalink} title={`${ghsaId}: ${title}`}>
                {ghsaId}
              </Link>
            </li>
          ))}
      </ul>
    </li>
  );
}

/** A heading for every year, and below it whom the advisories of that year thank. */
export default function Years({credits}: Props): ReactNode {
  return peopleByYear(credits).map(({year, people}) => (
    <section key={year}>
      <Heading as="h3">
        {year ??
          translate({
            id: 'theme.securityAdvisories.credits.noYear',
            message: 'Year not known',
            description: 'Heading over credits of advisories without a date',
          })}
      </Heading>
      <ul className={clsx('clean-list', styles.people)}>
        {people.map((entry) => (
          <PersonLine
            key={entry.person.login ?? `named ${entry.person.name ?? ''}`}
            entry={entry}
            posts={credits.posts}
          />
        ))}
      </ul>
    </section>
  ));
}
