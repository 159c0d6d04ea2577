import {versionsIn} from '../github/enrich';
import type {Advisory, Change} from '../advisory';

type ChangeOf<Kind extends Change['kind']> = Extract<Change, {kind: Kind}>;

function fixedVersions({affectedProducts}: Advisory): Omit<ChangeOf<'fixed'>, 'kind' | 'at'>[] {
  return affectedProducts.flatMap(({name, patchedVersions}) =>
    versionsIn(patchedVersions).map((version) => ({product: name, version})),
  );
}

/**
 * What is new in an advisory: its severity, a fixed version, a CVE id. A site that sees two changes
 * at once says of both that they came with the later one, as GitHub does.
 *
 * @param last the advisory as it was last read; null where it is new, which is no change
 * @returns all that is known to have changed since publication, the earliest first
 */
export function recordChanges({
  advisory,
  last,
}: {
  advisory: Advisory;
  last: Advisory | null;
}): Change[] {
  if (last === null) {
    return [];
  }
  const {severity, cveId, updatedAt: at} = advisory;
  const known = fixedVersions(last);
  const isNew = ({product, version}: {product: string | null; version: string}) =>
    !known.some((each) => each.product === product && each.version === version);
  return [
    ...last.changes,
    ...(severity === last.severity
      ? []
      : [{kind: 'severity' as const, at, from: last.severity, to: severity}]),
    ...fixedVersions(advisory)
      .filter(isNew)
      .map((fixed) => ({kind: 'fixed' as const, at, ...fixed})),
    ...(cveId === null || cveId === last.cveId ? [] : [{kind: 'cve' as const, at, cveId}]),
  ];
}
