import {ENGLISH as labels} from '../../words/loadLanguage';
import {toUri} from '../toUri';
import type {Remedy} from './descriptionText';
import type {ProductEntry, Products} from './products';
import type {Remediation} from './csafDocument';

const NO_FIX = 'The advisory names no fixed version.';
const NOT_FOR_THESE =
  'The advisory names no fixed version for these versions, but for others of the same product.';

/** The release, where one version alone is the fix. */
function releaseUrl({stated: {product, versions}}: ProductEntry): string | null {
  const [only, ...others] = versions.fixes.named;
  const release = product.releases.find(({version}) => version === only?.name);
  return others.length === 0 && release ? toUri(release.url) : null;
}

/** @returns null where the advisory says something that is neither a version nor that there is none */
function ofEntry(entry: ProductEntry): Remediation | null {
  const {stated, affected: product_ids} = entry;
  const {statement, versions} = stated;
  switch (statement.kind) {
    case 'named': {
      const shown = statement.shown.map(({text}) => text).join(', ');
      const url = releaseUrl(entry);
      return versions.fixes.named.length === 0
        ? null
        : {
            category: 'vendor_fix',
            details: `Update to a fixed version: ${shown}`,
            product_ids,
            ...(url === null ? {} : {url}),
          };
    }
    case 'elsewhere':
      return statement.later === null
        ? {category: 'none_available', details: NOT_FOR_THESE, product_ids}
        : {
            category: 'vendor_fix',
            details: `Update to a fixed version: ${statement.later.name}`,
            product_ids,
          };
    case 'unlisted':
      return {
        category: 'none_available',
        details: labels.unlistedFrom(statement.from),
        product_ids,
      };
    case 'none':
      return {category: 'none_available', details: NO_FIX, product_ids};
  }
}

/** Of one product, a fix and that there is none exclude each other; so do a way around and that. */
function withoutContradictions(
  remediations: readonly Remediation[],
  remedied: ReadonlySet<string>,
): Remediation[] {
  return remediations.flatMap((remediation) => {
    const product_ids =
      remediation.category === 'none_available'
        ? remediation.product_ids.filter((id) => !remedied.has(id))
        : remediation.product_ids;
    return product_ids.length === 0 ? [] : [{...remediation, product_ids}];
  });
}

/** Two entries may say the same of the same versions. */
function withoutRepetitions(remediations: readonly Remediation[]): Remediation[] {
  return [...new Map(remediations.map((each) => [JSON.stringify(each), each])).values()];
}

/**
 * What people can do about an advisory.
 *
 * @param remedies what its text says of being safe without an update
 */
export function createRemediations(
  {entries, affected}: Products,
  remedies: readonly Remedy[],
): Remediation[] {
  const named = entries.map(ofEntry).filter((remediation) => remediation !== null);
  const ofProject: Remediation[] =
    entries.length === 0
      ? [{category: 'none_available', details: NO_FIX, product_ids: affected}]
      : [];
  const around = remedies.map(({category, text}): Remediation => ({
    category,
    details: text,
    product_ids: affected,
  }));
  const all = withoutRepetitions([...named, ...ofProject, ...around]);
  const remedied = all.filter(({category}) => category !== 'none_available');
  return withoutContradictions(all, new Set(remedied.flatMap(({product_ids}) => product_ids)));
}
