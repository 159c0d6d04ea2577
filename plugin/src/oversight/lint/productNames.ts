import {areSpellingsOfOne, lettersOfName} from '../../versions/areSpellingsOfOne';
import type {GhsaId, PublishedAdvisory} from '../../advisory/advisory';
import type {ProductName} from '../../versions/productIdentity';

/** A name as advisories write it, and which do. */
export interface UsedName extends ProductName {
  readonly usedBy: ReadonlySet<GhsaId>;
}

/** The names of products in all advisories of a repository. */
export interface ProductNames {
  readonly all: readonly UsedName[];
  /** The more usual way to write a name; null where it is the usual one itself. */
  readonly findUsual: (product: ProductName) => UsedName | null;
}

/** Ways to write one name that are compared; real ones have two or three. */
const MOST_SPELLINGS = 30;

/** A name as a person reads it: `npm rocket`. */
export function nameWords({ecosystem, name}: ProductName): string {
  return `${ecosystem ?? 'other'} ${name}`;
}

/** Most write it so; of two that are as many, one is chosen, and always the same. */
function isMoreUsual(one: UsedName, other: UsedName): boolean {
  const difference = one.usedBy.size - other.usedBy.size;
  return difference === 0 ? nameWords(one) < nameWords(other) : difference > 0;
}

export function readProductNames(advisories: readonly PublishedAdvisory[]): ProductNames {
  const used = new Map<string, ProductName & {usedBy: Set<GhsaId>}>();
  for (const {ghsaId, affectedProducts} of advisories) {
    for (const {ecosystem, name} of affectedProducts) {
      if (name !== null) {
        const product = {ecosystem, name};
        const known = used.get(nameWords(product)) ?? {...product, usedBy: new Set()};
        known.usedBy.add(ghsaId);
        used.set(nameWords(product), known);
      }
    }
  }
  const all = [...used.values()];
  const alike = new Map<string, UsedName[]>();
  for (const each of all) {
    const letters = lettersOfName(each.name);
    alike.set(letters, [...(alike.get(letters) ?? []), each].slice(0, MOST_SPELLINGS));
  }
  return {
    all,
    findUsual(product) {
      const own = used.get(nameWords(product));
      const others = alike.get(lettersOfName(product.name)) ?? [];
      const usual = others.find(
        (each) => own && areSpellingsOfOne(each, product) && isMoreUsual(each, own),
      );
      return usual ?? null;
    },
  };
}
