import {bestDate} from '../advisory/bestDate';
import {isBot} from '../advisory/peopleOf';
import {parseAddress} from '../sinks/parseAddress';
import {deedsByPerson} from '../advisory/deedsByPerson';
import {publicationYear} from '../advisory/publicationYear';
import type {Person} from '../advisory/advisory';
import type {CreditedRole} from '../advisory/deedsByPerson';
import type {PostedAdvisory} from '../advisory/postedAdvisory';

/** A post that names somebody on the page. */
export interface CreditedPost {
  readonly ghsaId: string;
  readonly title: string;
  /** Path of the post, base URL included. */
  readonly permalink: string;
  /** Of publication, in UTC; null where it is not known. */
  readonly year: number | null;
}

/** What a person did for one advisory. */
export interface PersonCredit {
  /** Place of the post in `CreditsData.posts`. */
  readonly post: number;
  readonly roles: readonly CreditedRole[];
}

export interface CreditedPerson {
  /** Null where the person is known by a name alone. */
  readonly login: string | null;
  readonly name: string | null;
  readonly url: string | null;
  readonly avatarUrl: string | null;
  /** Whether this is somebody at all: an app, or a program that was credited as a tool. */
  readonly kind: 'person' | 'bot' | 'tool';
  /** The newest first, one an advisory. */
  readonly credits: readonly PersonCredit[];
}

/** Plain JSON for the credits page; every post is in it once, however many people it thanks. */
export interface CreditsData {
  /** The newest first. */
  readonly posts: readonly CreditedPost[];
  /** In the order of the alphabet. */
  readonly people: readonly CreditedPerson[];
}

interface Identity {
  readonly login: string | null;
  readonly name: string | null;
}

/** A person as the advisories show them so far, the newest one first. */
interface Gathered {
  readonly people: Person[];
  readonly credits: PersonCredit[];
}

function kindOf({login}: Identity, credits: readonly PersonCredit[]): CreditedPerson['kind'] {
  if (isBot({login})) {
    return 'bot';
  }
  return credits.every(({roles}) => roles.every((role) => role === 'tool')) ? 'tool' : 'person';
}

/** Takes each fact from the newest advisory that knows it. */
function toCreditedPerson({people, credits}: Gathered): CreditedPerson {
  const known = <Key extends keyof Person>(key: Key): Person[Key] | null =>
    people.find((person) => person[key] !== null)?.[key] ?? null;
  const identity = {login: known('login'), name: known('name')};
  return {
    ...identity,
    url: parseAddress(known('url') ?? ''),
    avatarUrl: parseAddress(known('avatarUrl') ?? ''),
    kind: kindOf(identity, credits),
    credits,
  };
}

/** The newest first; of one moment, in the order of ids, so that two builds say the same. */
function newestFirst(posted: readonly PostedAdvisory[]): PostedAdvisory[] {
  const time = ({advisory}: PostedAdvisory) => Date.parse(bestDate(advisory) ?? '') || 0;
  return [...posted].sort(
    (a, b) => time(b) - time(a) || (a.advisory.ghsaId < b.advisory.ghsaId ? -1 : 1),
  );
}

/** Sorted here and not in the browser, whose alphabet may differ from the one that built the page. */
function inAlphabet(people: readonly CreditedPerson[], locale: string): CreditedPerson[] {
  const {compare} = new Intl.Collator(locale, {numeric: true});
  const shown = ({login, name}: Identity) => name ?? login ?? '';
  return [...people].sort(
    (a, b) => compare(shown(a), shown(b)) || compare(a.login ?? '', b.login ?? ''),
  );
}

/**
 * Gathers everybody who accepted a credit, and the collaborators where the advisories name them,
 * with what they did for which advisory.
 *
 * A withdrawn advisory thanks nobody here: it was taken back, often because there was no
 * vulnerability or because another advisory says it. Its post goes on naming its people. A closed
 * one was true when it was published, and counts.
 *
 * @param locale whose alphabet the people are sorted by
 */
export function createCreditsData({
  posted,
  locale = 'en',
}: {
  posted: readonly PostedAdvisory[];
  locale?: string;
}): CreditsData {
  const posts: CreditedPost[] = [];
  const gathered = new Map<string, Gathered>();
  const valid = posted.filter(({advisory}) => advisory.status.state !== 'withdrawn');
  for (const {advisory, permalink, title} of newestFirst(valid)) {
    const deeds = deedsByPerson(advisory);
    for (const [key, {person, roles}] of deeds) {
      const known = gathered.get(key) ?? {people: [], credits: []};
      known.people.push(person);
      known.credits.push({post: posts.length, roles: [...roles]});
      gathered.set(key, known);
    }
    if (deeds.size > 0) {
      const {ghsaId} = advisory;
      posts.push({ghsaId, title, permalink, year: publicationYear(advisory)});
    }
  }
  return {posts, people: inAlphabet([...gathered.values()].map(toCreditedPerson), locale)};
}
