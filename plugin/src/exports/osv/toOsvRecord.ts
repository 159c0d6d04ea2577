import {affectedPackages} from './affectedPackages';
import {osvCredits} from './osvCredits';
import {SCHEMA_VERSION} from './osvRecord';
import {osvReferences} from './osvReferences';
import {severityVectors} from './severityVectors';
import type {AdvisoryStatus, IsoDate, PublishedAdvisory, Severity} from '../../advisory/advisory';
import type {ExportedAdvisory} from '../../options/exportFormat';
import type {OsvRecord} from './osvRecord';

/** As GitHub's own export has them. */
const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  critical: 'CRITICAL',
  high: 'HIGH',
  medium: 'MODERATE',
  low: 'LOW',
};

/** OSV requires a date; one that nobody can take for news. */
const NEVER: IsoDate = '1970-01-01T00:00:00.000Z';

function endOf(status: AdvisoryStatus): IsoDate | null {
  return status.state === 'published' ? null : status.at;
}

/** When something in the record last changed, whenever the site was built. */
function modifiedAt({status, createdAt, publishedAt, updatedAt}: PublishedAdvisory): IsoDate {
  const known = [updatedAt, publishedAt, endOf(status)].filter((date) => date !== null);
  // Dates in this one form are in the order of their letters.
  return known.sort().at(-1) ?? createdAt ?? NEVER;
}

/** A list, or nothing where it is empty. */
function unlessEmpty<Key extends string, Item>(
  key: Key,
  items: readonly Item[],
): Partial<Record<Key, readonly Item[]>> {
  return items.length === 0 ? {} : ({[key]: items} as Record<Key, readonly Item[]>);
}

function databaseSpecific(advisory: PublishedAdvisory): OsvRecord['database_specific'] {
  const {severity, weaknesses, status, affectedProductsOmitted} = advisory;
  return {
    ...(severity === null ? {} : {severity: SEVERITY_WORDS[severity]}),
    cwe_ids: weaknesses.map(({id}) => id),
    ...(status.state === 'closed' ? {state: status.state} : {}),
    ...(affectedProductsOmitted === undefined
      ? {}
      : {affected_products_omitted: affectedProductsOmitted}),
  };
}

/**
 * An advisory as a record of OSV. One that is closed is withdrawn too: that is OSV's one word for
 * what is no longer in force.
 *
 * @see https://ossf.github.io/osv-schema/
 */
export async function toOsvRecord(exported: ExportedAdvisory): Promise<OsvRecord> {
  const {advisory} = exported;
  const {ghsaId, cveId, summary, description, status, publishedAt} = advisory;
  const modified = modifiedAt(advisory);
  return {
    schema_version: SCHEMA_VERSION,
    id: ghsaId,
    modified,
    ...(publishedAt === null ? {} : {published: publishedAt}),
    ...(status.state === 'published' ? {} : {withdrawn: status.at ?? modified}),
    ...unlessEmpty('aliases', cveId === null ? [] : [cveId]),
    summary,
    ...(description === '' ? {} : {details: description}),
    ...unlessEmpty('severity', await severityVectors(advisory.cvss)),
    ...unlessEmpty('affected', affectedPackages(advisory)),
    references: osvReferences(exported),
    ...unlessEmpty('credits', osvCredits(advisory.credits)),
    database_specific: databaseSpecific(advisory),
  };
}
