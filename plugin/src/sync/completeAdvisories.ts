import {peopleOf} from '../advisory/peopleOf';
import {formatRepositoryName, personKey} from '../advisory/advisory';
import {shapeAdvisory} from '../door/shapeAdvisory';
import {releaseKey} from '../github/enrich';
import {readProductVersions} from '../versions/readProductVersions';
import {holdAdvisory} from './heldAdvisory';
import {recordChanges} from './recordChanges';
import type {Advisory, AffectedProduct, Collaborators, Person, Release} from '../advisory/advisory';
import type {Enrichment} from '../github/enrich';
import type {ReadingRules} from '../github/readAdvisory';
import type {HeldAdvisory} from './heldAdvisory';
import type {ReadSource} from './sources';

type Known = ReadonlyMap<Advisory['ghsaId'], Advisory>;

function releasesOf({repository, affectedProducts}: Advisory): [string, Release][] {
  return affectedProducts.flatMap(({name, releases}) =>
    releases.map((release): [string, Release] => [
      releaseKey({repository: formatRepositoryName(repository), name, version: release.version}),
      release,
    ]),
  );
}

/**
 * Adds to the advisories that were just read what the list does not tell: names, releases,
 * references and what changed. What this run could not see keeps the value that it had, so that a
 * laptop without a token and CI with one make the same posts.
 *
 * @param known the advisories of the last complete answer, of all sources
 */
export function completeAdvisories({
  source: {advisories, unmodified, known: lastSource},
  known,
  enrichment,
  rules: {collaborators: wantsCollaborators, people: rules, environment},
}: {
  source: Pick<ReadSource, 'advisories' | 'unmodified' | 'known'>;
  known: Known;
  enrichment: Enrichment;
  rules: ReadingRules;
}): HeldAdvisory[] {
  // Two may publish one advisory, and what one of them says is no change of what the other says.
  const lastById = new Map(
    lastSource?.advisories.map((advisory) => [advisory.ghsaId, advisory]) ?? [],
  );
  const knownPeople = new Map(
    [...known.values()].flatMap(peopleOf).map((person) => [personKey(person), person]),
  );
  const knownReleases = new Map([...known.values()].flatMap(releasesOf));

  function completePerson(person: Person): Person {
    if (person.login === null) {
      return person;
    }
    const asked = enrichment.people.get(person.login);
    const last = knownPeople.get(personKey(person));
    return {
      ...person,
      // Who asked for another name has it already.
      name: rules.has(person.login.toLowerCase())
        ? person.name
        : asked
          ? asked.name
          : (last?.name ?? null),
      // GraphQL's address of a picture differs from REST's, and only some readers may ask it.
      avatarUrl: person.avatarUrl ?? asked?.avatarUrl ?? last?.avatarUrl ?? null,
    };
  }

  function completeProduct(product: AffectedProduct, repository: string): AffectedProduct {
    const {name} = product;
    const releases = readProductVersions(product).fixes.named.map(({name: version}) => {
      const key = releaseKey({repository, name, version});
      const formerKey = releaseKey({
        repository: lastSource?.repository ?? repository,
        name,
        version,
      });
      const asked = enrichment.releases.get(key);
      return asked === undefined
        ? (knownReleases.get(key) ?? knownReleases.get(formerKey) ?? null)
        : asked;
    });
    return {...product, releases: releases.filter((release) => release !== null)};
  }

  function completeCollaborators(advisory: Advisory): Collaborators | null {
    const last = known.get(advisory.ghsaId)?.collaborators ?? null;
    const collaborators = wantsCollaborators ? (advisory.collaborators ?? last) : null;
    const credited = new Set(advisory.credits.map(({person}) => personKey(person)));
    return collaborators === null
      ? null
      : {
          ...collaborators,
          people: collaborators.people
            .filter((person) => !credited.has(personKey(person)))
            .map(completePerson),
        };
  }

  const isAsked = Object.values(enrichment).some(({size}) => size > 0);
  return advisories.map((advisory) => {
    const digest = unmodified.get(advisory.ghsaId);
    if (!isAsked && digest !== undefined) {
      return {advisory, digest, isKept: true};
    }
    const references = enrichment.references.get(advisory.ghsaId);
    const repository = formatRepositoryName(advisory.repository);
    const complete: Advisory = {
      ...advisory,
      credits: advisory.credits.map((credit) => ({
        ...credit,
        person: completePerson(credit.person),
      })),
      collaborators: completeCollaborators(advisory),
      affectedProducts: advisory.affectedProducts.map((product) =>
        completeProduct(product, repository),
      ),
      references:
        references === undefined ? (known.get(advisory.ghsaId)?.references ?? null) : references,
      changes: recordChanges({advisory, last: lastById.get(advisory.ghsaId) ?? null}),
    };
    // What was added came another way than the advisory, and gets its shape at the same door.
    return holdAdvisory(shapeAdvisory(complete, environment) ?? advisory);
  });
}
