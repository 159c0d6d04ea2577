import {peopleOf} from '../advisory/peopleOf';
import {formatRepositoryName, personKey} from '../advisory/advisory';
import {shapeAdvisory} from '../door/shapeAdvisory';
import {releaseKey} from '../github/enrich';
import {readProductVersions} from '../versions/readProductVersions';
import {digestOfAdvisory, holdAdvisory, keep} from './heldAdvisory';
import {recordChanges} from './recordChanges';
import type {Advisory, AffectedProduct, Collaborators, Person, Release} from '../advisory/advisory';
import type {Enrichment} from '../github/enrich';
import type {ReadingRules} from '../github/readAdvisory';
import type {HeldAdvisory} from './heldAdvisory';
import type {Snapshot} from './snapshot';
import type {ReadSource} from './sources';

function releasesOf({repository, affectedProducts}: Advisory): [string, Release][] {
  return affectedProducts.flatMap(({name, releases}) =>
    releases.map((release): [string, Release] => [
      releaseKey({repository: formatRepositoryName(repository), name, version: release.version}),
      release,
    ]),
  );
}

/** What the last complete answer tells, whichever source it is of. */
export interface KnownFacts {
  readonly known: ReadonlyMap<Advisory['ghsaId'], Advisory>;
  readonly knownPeople: ReadonlyMap<string, Person>;
  readonly knownReleases: ReadonlyMap<string, Release>;
}

/** What an advisory is completed from. */
interface Told extends KnownFacts {
  /** What this run could ask. */
  readonly enrichment: Enrichment;
  readonly rules: ReadingRules;
  /** `owner/name` of the repository in the last complete answer, perhaps an earlier one; null for none. */
  readonly formerName: string | null;
}

function completePerson(person: Person, {enrichment, rules, knownPeople}: Told): Person {
  if (person.login === null) {
    return person;
  }
  const asked = enrichment.people.get(person.login);
  const last = knownPeople.get(personKey(person));
  const told = asked ? asked.name : (last?.name ?? null);
  return {
    ...person,
    // Who asked for another name has it already.
    name: rules.people.has(person.login.toLowerCase()) ? person.name : told,
    // GraphQL's address of a picture differs from REST's, and only some readers may ask it.
    avatarUrl: person.avatarUrl ?? asked?.avatarUrl ?? last?.avatarUrl ?? null,
  };
}

function completeProduct(
  product: AffectedProduct,
  repository: string,
  {enrichment, knownReleases, formerName}: Told,
): AffectedProduct {
  const {name} = product;
  const releases = readProductVersions(product).fixes.named.map(({name: version}) => {
    const key = releaseKey({repository, name, version});
    const formerKey = releaseKey({repository: formerName ?? repository, name, version});
    const asked = enrichment.releases.get(key);
    return asked === undefined
      ? (knownReleases.get(key) ?? knownReleases.get(formerKey) ?? null)
      : asked;
  });
  return {...product, releases: releases.filter((release) => release !== null)};
}

function completeCollaborators(advisory: Advisory, told: Told): Collaborators | null {
  const last = told.known.get(advisory.ghsaId)?.collaborators ?? null;
  const collaborators = told.rules.collaborators ? (advisory.collaborators ?? last) : null;
  const credited = new Set(advisory.credits.map(({person}) => personKey(person)));
  return collaborators === null
    ? null
    : {
        ...collaborators,
        people: collaborators.people
          .filter((person) => !credited.has(personKey(person)))
          .map((person) => completePerson(person, told)),
      };
}

/** @param last what the same repository said of it before; null for nothing */
function completeAdvisory(advisory: Advisory, last: Advisory | null, told: Told): Advisory {
  const {ghsaId, credits, affectedProducts} = advisory;
  const asked = told.enrichment.references.get(ghsaId);
  const repository = formatRepositoryName(advisory.repository);
  const complete: Advisory = {
    ...advisory,
    credits: credits.map((credit) => ({...credit, person: completePerson(credit.person, told)})),
    collaborators: completeCollaborators(advisory, told),
    affectedProducts: affectedProducts.map((product) => completeProduct(product, repository, told)),
    references: asked === undefined ? (told.known.get(ghsaId)?.references ?? null) : asked,
    changes: recordChanges({advisory, last}),
  };
  // What was added came another way than the advisory, and gets its shape at the same door.
  return shapeAdvisory(complete, told.rules.environment) ?? advisory;
}

/** Gathers what a snapshot tells of people and releases; of none, nothing. */
export function gatherKnownFacts(snapshot: Pick<Snapshot, 'sources'> | null): KnownFacts {
  const all = (snapshot?.sources ?? []).flatMap(({advisories}) => advisories);
  return {
    known: new Map(all.map((advisory) => [advisory.ghsaId, advisory])),
    knownPeople: new Map(all.flatMap(peopleOf).map((person) => [personKey(person), person])),
    knownReleases: new Map(all.flatMap(releasesOf)),
  };
}

/** The repository and the product that a release is of, as `releaseKey` begins. */
function productOf(key: string): string {
  return key.slice(0, key.lastIndexOf('\n'));
}

/**
 * Tells of each advisory whether GitHub's answers may change something in it: those about itself, about
 * somebody whom it names, or about releases of what it affects.
 */
function findTold({references, people, releases}: Enrichment): (advisory: Advisory) => boolean {
  const products = new Set([...releases.keys()].map(productOf));
  const isNamed = ({login, name, avatarUrl}: Person): boolean => {
    const answer = login === null ? undefined : people.get(login);
    return (
      answer !== undefined &&
      (answer.name !== name || (avatarUrl === null && answer.avatarUrl !== null))
    );
  };
  return (advisory) => {
    const repository = formatRepositoryName(advisory.repository);
    return (
      references.has(advisory.ghsaId) ||
      (people.size > 0 && peopleOf(advisory).some(isNamed)) ||
      (products.size > 0 &&
        advisory.affectedProducts.some(({name}) =>
          products.has(productOf(releaseKey({repository, name, version: ''}))),
        ))
    );
  };
}

/**
 * Adds to the advisories that were just read what the list does not tell: names, releases,
 * references and what changed. What this run could not see keeps the value that it had, so that a
 * laptop without a token and CI with one make the same posts.
 *
 * @param known gives what the last complete answer tells, of all sources, where there is need of it
 * @param done those that were completed before GitHub was asked; what it then told nothing of stays so
 */
export function completeAdvisories({
  source: {advisories, unmodified, known: lastSource},
  known,
  enrichment,
  rules,
  done = null,
}: {
  source: Pick<ReadSource, 'advisories' | 'unmodified' | 'known'>;
  known: () => KnownFacts;
  enrichment: Enrichment;
  rules: ReadingRules;
  done?: readonly HeldAdvisory[] | null;
}): HeldAdvisory[] {
  // Two may publish one advisory, and what one of them says is no change of what the other says.
  const last = new Map(lastSource?.advisories.map((each) => [each.ghsaId, each]) ?? []);
  const formerName = lastSource?.repository ?? null;
  const isTold = findTold(enrichment);
  return advisories.map((advisory, index) => {
    const digest = unmodified.get(advisory.ghsaId);
    const before = done?.[index] ?? (digest === undefined ? null : keep(advisory, digest));
    if (before && !isTold(before.advisory)) {
      return before;
    }
    const stored = last.get(advisory.ghsaId) ?? null;
    const held = holdAdvisory(
      completeAdvisory(advisory, stored, {...{enrichment, rules, formerName}, ...known()}),
    );
    return stored && held.digest === digestOfAdvisory(stored) ? keep(stored, held.digest) : held;
  });
}
