import {formatRepositoryName} from '../advisory/advisory';
import {addressPart} from './addressPart';
import {listProducts} from './listProducts';
import type {GhsaId} from '../advisory/advisory';
import type {PostedAdvisory} from '../advisory/postedAdvisory';
import type {Product} from './listProducts';

/** A repository that has a page of its own. */
export interface RepositoryPlace {
  /** Below the page of all advisories, such as `repository/owner/name`. */
  readonly path: string;
  /** `owner/name` */
  readonly name: string;
  readonly ghsaIds: ReadonlySet<GhsaId>;
}

/** The pages below that of all advisories. */
export interface Places {
  readonly products: readonly Product[];
  /** None where there is but one: its page would be that of all advisories. */
  readonly repositories: readonly RepositoryPlace[];
}

function listRepositories(posted: readonly PostedAdvisory[]): RepositoryPlace[] {
  const places = new Map<string, RepositoryPlace & {ghsaIds: Set<GhsaId>}>();
  for (const {advisory} of posted) {
    for (const {repository} of advisory.publishedBy) {
      const name = formatRepositoryName(repository);
      const parts = [repository.owner, repository.name];
      const path = ['repository', ...parts.map((part) => addressPart([part.toLowerCase()]))].join(
        '/',
      );
      const place = places.get(path) ?? {path, name, ghsaIds: new Set()};
      place.ghsaIds.add(advisory.ghsaId);
      places.set(path, place);
    }
  }
  const {compare} = new Intl.Collator('en', {numeric: true});
  return [...places.values()].sort((a, b) => compare(a.name, b.name));
}

/** Which pages there are for these advisories. */
export function listPlaces(posted: readonly PostedAdvisory[]): Places {
  const repositories = listRepositories(posted);
  return {
    products: listProducts(posted),
    repositories: repositories.length > 1 ? repositories : [],
  };
}
