import {type ReactNode} from 'react';
import clsx from 'clsx';
import Person from '@theme/SecurityAdvisories/CreditsPage/Person';
import styles from './styles.module.css';
import type {CreditsData} from '../../../../pages/createCreditsData';

export interface Props {
  readonly credits: CreditsData;
}

/** Everybody, in the order of the alphabet. */
export default function People({credits: {people, posts}}: Props): ReactNode {
  return (
    <ul className={clsx('clean-list', styles.people)}>
      {people.map((person) => (
        <li key={person.login ?? `named ${person.name ?? ''}`}>
          <Person
            person={person}
            posts={person.credits.map(({post}) => posts[post]).filter((post) => post !== undefined)}
          />
        </li>
      ))}
    </ul>
  );
}
