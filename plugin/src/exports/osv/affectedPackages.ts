import semver from 'semver';
import {orderOf} from '../../versions/orderOf';
import {packageUrl} from '../packageUrl';
import {mergeSpans} from './mergeSpans';
import {findOsvEcosystem, packageKey} from './osvEcosystem';
import {spansOfRows} from './spansOfRows';
import type {AffectedProduct, PublishedAdvisory} from '../../advisory/advisory';
import type {Span} from './affectedSpans';
import type {OsvEcosystem} from './osvEcosystem';
import type {OsvAffected, OsvListed, OsvPackage, OsvRange} from './osvRecord';
import type {SpansOfRows} from './spansOfRows';

/** The rows of an advisory for one package. */
interface PackageRows {
  readonly ecosystem: OsvEcosystem;
  /** As the rows spell it: a scanner looks for one of them, and knows no other. */
  readonly names: Set<string>;
  readonly rows: AffectedProduct[];
}

function toListed({affectedVersions, patchedVersions}: AffectedProduct): OsvListed {
  return {affected_versions: affectedVersions, patched_versions: patchedVersions};
}

/** Under GitHub's own name for them. */
function functionsOf(rows: readonly AffectedProduct[]): Pick<OsvAffected, 'ecosystem_specific'> {
  const functions = [...new Set(rows.flatMap(({vulnerableFunctions}) => vulnerableFunctions))];
  return functions.length === 0 ? {} : {ecosystem_specific: {affected_functions: functions}};
}

function toPackage(ecosystem: OsvEcosystem, name: string): OsvPackage {
  const purl = packageUrl({ecosystem: ecosystem.name, name});
  return {ecosystem: ecosystem.name, name, ...(purl === null ? {} : {purl})};
}

function toRange({from, end}: Span, type: OsvRange['type']): OsvRange {
  const introduced = {introduced: from ?? '0'};
  if (end === null) {
    return {type, events: [introduced]};
  }
  const last = end.kind === 'fixed' ? {fixed: end.version} : {last_affected: end.version};
  return {type, events: [introduced, last]};
}

/** Whether a scanner that reads semantic versions alone reads the ends of a span. */
function isSemantic({from, end}: Span): boolean {
  return [from, end?.version ?? null].every((each) => each === null || semver.valid(each) !== null);
}

/**
 * The versions of a package. What one of its rows says cannot be said without what the others say:
 * a scanner takes the ranges that it finds for all there are.
 *
 * @returns null where they cannot be said
 */
function versionsOf(
  {ecosystem: {rangeType}, rows}: PackageRows,
  spansOfRow: SpansOfRows,
): Pick<OsvAffected, 'ranges' | 'versions'> | null {
  const spans = rows.map((row) => spansOfRow.get(row) ?? null);
  if (!spans.every((each) => each !== null)) {
    return null;
  }
  const {compare} = orderOf(rows[0]?.ecosystem ?? null);
  const merged = mergeSpans(spans.flat(), compare);
  if (rangeType === 'SEMVER' && !merged.every(isSemantic)) {
    return null;
  }
  const only = merged.flatMap((span) => span.only ?? []);
  return {
    ranges: merged.map((span) => toRange(span, rangeType)),
    ...(only.length === 0 ? {} : {versions: only}),
  };
}

function withoutPackage(row: AffectedProduct): OsvAffected {
  const {ecosystem, name} = row;
  return {
    ...functionsOf([row]),
    database_specific: {
      ...(ecosystem === null ? {} : {ecosystem}),
      ...(name === null ? {} : {name}),
      listed: [toListed(row)],
      no_ranges: 'no package',
    },
  };
}

/** An entry for each spelling of the name, with what all rows say. */
function withPackage(packageRows: PackageRows, spansOfRow: SpansOfRows | null): OsvAffected[] {
  const {ecosystem, names, rows} = packageRows;
  const versions = spansOfRow && versionsOf(packageRows, spansOfRow);
  const reason = spansOfRow ? 'not translatable' : 'incomplete';
  return [...names].map((name) => ({
    package: toPackage(ecosystem, name),
    ...versions,
    ...functionsOf(rows),
    database_specific: {
      listed: rows.map(toListed),
      ...(versions === null ? {no_ranges: reason} : {}),
    },
  }));
}

/** What is said of each package, and of one for each row that names none that OSV knows, in their order. */
function listEntries(rows: readonly AffectedProduct[]): (PackageRows | AffectedProduct)[] {
  const packages = new Map<string, PackageRows>();
  const entries: (PackageRows | AffectedProduct)[] = [];
  for (const row of rows) {
    const ecosystem = findOsvEcosystem(row.ecosystem);
    if (ecosystem === null || row.name === null) {
      entries.push(row);
      continue;
    }
    const key = packageKey({ecosystem: row.ecosystem, name: row.name});
    const name = ecosystem.toPackageName(row.name) || row.name;
    const known = packages.get(key);
    if (known) {
      known.rows.push(row);
      known.names.add(name);
    } else {
      const added = {ecosystem, names: new Set([name]), rows: [row]};
      packages.set(key, added);
      entries.push(added);
    }
  }
  return entries;
}

/** What an advisory says is affected. */
export function affectedPackages({
  affectedProducts,
  affectedProductsOmitted,
}: Pick<PublishedAdvisory, 'affectedProducts' | 'affectedProductsOmitted'>): OsvAffected[] {
  const named = affectedProducts.filter(({name}) => name !== null);
  // Where rows are missing, one more for any of the packages may be among them.
  const spansOfRow = affectedProductsOmitted === undefined ? spansOfRows(named) : null;
  return listEntries(affectedProducts).flatMap((entry) =>
    'rows' in entry ? withPackage(entry, spansOfRow) : [withoutPackage(entry)],
  );
}
