import {readProductVersions} from '../versions/readProductVersions';
import {readList} from './fields';
import {LIMITS} from './limits';
import {shapeChange} from './shapeChange';
import type {Advisory, Change} from '../advisory/advisory';

/** What an advisory says now, which its history leads to. */
type Now = Pick<Advisory, 'affectedProducts' | 'cveId' | 'severity'>;

/** Whether the last change of a kind leads to what is said now; a history that does not is none. */
function leadsToNow(
  changes: readonly Change[],
  {cveId, severity}: Now,
): (change: Change) => boolean {
  const lastSeverity = changes.findLast((change) => change.kind === 'severity');
  const lastCve = changes.findLast((change) => change.kind === 'cve');
  return ({kind}) =>
    (kind !== 'severity' || lastSeverity?.to === severity) &&
    (kind !== 'cve' || lastCve?.cveId === cveId);
}

/** Whether a version that a change names is still named as fixed: one that was taken back is no fix. */
function stillFixes(
  changes: readonly Change[],
  {affectedProducts}: Now,
): (change: Change) => boolean {
  const keyOf = (product: string | null, version: string) => JSON.stringify([product, version]);
  // Most advisories have no such change, and then no version has to be read.
  const isAsked = changes.some(({kind}) => kind === 'fixed');
  const named = new Set(
    (isAsked ? affectedProducts : []).flatMap((product) =>
      readProductVersions(product).fixes.named.map(({name}) => keyOf(product.name, name)),
    ),
  );
  return (change) => change.kind !== 'fixed' || named.has(keyOf(change.product, change.version));
}

/** That there was a change stays true; a document that had a version for it must not lose it. */
function withoutWords({kind, at}: Change): Change {
  return {kind: kind === 'fixed' || kind === 'products' ? 'products' : 'other', at};
}

/**
 * What changed in an advisory, as far as it leads to what the advisory says now; of what does not,
 * the moment alone. Nothing but a snapshot tells of it, and whoever changes a committed one could
 * write a history.
 *
 * @returns the newest changes, should there ever be too many
 */
export function shapeChanges(value: unknown, now: Now): Change[] {
  const changes = readList(value)
    .map(shapeChange)
    .filter((change) => change !== null);
  const leads = leadsToNow(changes, now);
  const isStillFixed = stillFixes(changes, now);
  return changes
    .map((change) => (leads(change) && isStillFixed(change) ? change : withoutWords(change)))
    .slice(-LIMITS.changes);
}
