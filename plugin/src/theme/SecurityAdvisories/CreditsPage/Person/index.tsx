import {type ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Translate, {translate} from '@docusaurus/Translate';
import {comma} from '@theme/SecurityAdvisories/comma';
import {usePluralForm} from '@theme/SecurityAdvisories/usePluralForm';
import Name from '@theme/SecurityAdvisories/CreditsPage/Name';
import {roleWords} from '@theme/SecurityAdvisories/CreditsPage/roleWords';
import {safeAddress} from '../../safeAddress';
import styles from './styles.module.css';
import type {CreditedPerson, CreditedPost} from '../../../../pages/createCreditsData';
import type {CreditedRole} from '../../../../advisory/deedsByPerson';

export interface Props {
  readonly person: CreditedPerson;
  /** The posts that thank this person, the newest first. */
  readonly posts: readonly CreditedPost[];
}

const AVATAR_SIZE = 48;

/** So many posts are shown at once; more of them wait behind a line that opens. */
const FEW_POSTS = 3;

/** The roles, the most frequent first, with how often where that is more than once. */
function rolesOf({credits}: CreditedPerson): string {
  const counts = new Map<CreditedRole, number>();
  for (const role of credits.flatMap(({roles}) => roles)) {
    counts.set(role, (counts.get(role) ?? 0) + 1);
  }
  return Array.from(counts)
    .sort(([, a], [, b]) => b - a)
    .map(([role, count]) =>
      count === 1
        ? roleWords(role)
        : translate(
            {
              id: 'theme.securityAdvisories.credits.roleCount',
              message: '{role} (×{count})',
              description: 'What a person did, and for how many advisories',
            },
            {role: roleWords(role), count},
          ),
    )
    .join(' · ');
}

function useAdvisoryCount(): (count: number) => string {
  const {selectMessage} = usePluralForm();
  return (count) =>
    selectMessage(
      count,
      translate(
        {
          id: 'theme.securityAdvisories.credits.advisoryCount',
          message: 'One advisory|{count} advisories',
          description: 'How many advisories thank a person; the forms of the plural, between bars',
        },
        {count},
      ),
    );
}

/** The years, the newest first; a post without a date adds none. */
function yearsOf(posts: readonly CreditedPost[]): string {
  return Array.from(new Set(posts.map(({year}) => year).filter((year) => year !== null))).join(
    comma(),
  );
}

function Posts({posts}: {posts: readonly CreditedPost[]}): ReactNode {
  return (
    <ul className={styles.posts}>
      {posts.map(({ghsaId, title, permalink}) => (
        <li key={permalink}>
          <Link to={permalink}>
            <bdi>{title}</bdi>
          </Link>{' '}
          <small className={styles.id}>{ghsaId}</small>
        </li>
      ))}
    </ul>
  );
}

/** One of the credited people: who, what for, how often and when. */
export default function Person({person, posts}: Props): ReactNode {
  const countAdvisories = useAdvisoryCount();
  const years = yearsOf(posts);
  const avatarUrl = safeAddress(person.avatarUrl);
  return (
    <div className={styles.person}>
      {avatarUrl === null ? (
        <span className={styles.noAvatar} aria-hidden="true" />
      ) : (
        <img
          className={styles.avatar}
          src={avatarUrl}
          // The name stands beside it.
          alt=""
          width={AVATAR_SIZE}
          height={AVATAR_SIZE}
          loading="lazy"
        />
      )}
      <div className={styles.text}>
        <div>
          <Name person={person} />
        </div>
        <div>
          <bdi>{rolesOf(person)}</bdi>
        </div>
        <div className={styles.figures}>
          <bdi>{countAdvisories(posts.length)}</bdi>
          {years !== '' && ` · ${years}`}
        </div>
        {posts.length <= FEW_POSTS ? (
          <Posts posts={posts} />
        ) : (
          <details className={styles.more}>
            <summary>
              <Translate
                id="theme.securityAdvisories.credits.showPosts"
                description="Opens the list of advisories that thank a person"
              >
                Show the advisories
              </Translate>
            </summary>
            <Posts posts={posts} />
          </details>
        )}
      </div>
    </div>
  );
}
