import {findLaterFix} from '../versions/findLaterFix';
import {groupBranches, newestFirst} from './groupBranches';
import type {AffectedProduct} from '../advisory/advisory';
import type {NamedFix, ShownFix} from '../versions/fixes';
import type {ProductVersions} from '../versions/productVersions';
import type {StatedProduct} from '../versions/stateProducts';

/** A fixed version to update to. */
export interface Target {
  readonly fix: NamedFix;
  /** Whether the advisory lists nothing as affected from it on, so that any later one will do. */
  readonly isOrLater: boolean;
}

/** What a reader of an entry of an advisory is told to do. */
export type Advice =
  /** The newest first. */
  | {readonly kind: 'update'; readonly targets: readonly [Target, ...Target[]]}
  /** What is no plain list of versions, as it is written. */
  | {readonly kind: 'written'; readonly shown: readonly ShownFix[]}
  /** Fixes are named for other entries of the product, and none is above all that are affected. */
  | {readonly kind: 'notForThese'}
  /** From this version on none is listed as affected. */
  | {readonly kind: 'unlisted'; readonly from: string}
  | {readonly kind: 'none'};

type Row = StatedProduct<AffectedProduct>;

/** An entry of an advisory, and what to do about it. */
export interface Advised {
  readonly row: Row;
  readonly advice: Advice;
}

/** Whether a fix that is named means all that is newer, too. */
function isOrLater(fix: NamedFix, later: NamedFix | null, group: readonly ProductVersions[]) {
  return (
    later !== null &&
    fix.version === later.version &&
    fix.until === null &&
    group.every(({fixes}) => fixes.excluded.length === 0)
  );
}

function adviseOn({statement}: Row, group: readonly ProductVersions[]): Advice {
  switch (statement.kind) {
    case 'named': {
      const {shown} = statement;
      const fixes = shown.map(({fix}) => fix).filter((fix) => fix !== null);
      const later = findLaterFix(group);
      const [first, ...others] = fixes.map((fix) => ({
        fix,
        isOrLater: isOrLater(fix, later, group),
      }));
      return first === undefined || fixes.length < shown.length
        ? {kind: 'written', shown}
        : {kind: 'update', targets: [first, ...others]};
    }
    case 'elsewhere': {
      const {later} = statement;
      return later === null
        ? {kind: 'notForThese'}
        : {kind: 'update', targets: [{fix: later, isOrLater: isOrLater(later, later, group)}]};
    }
    case 'unlisted':
      return {kind: 'unlisted', from: statement.from};
    case 'none':
      return {kind: 'none'};
  }
}

/**
 * What to do about each entry of an advisory: entries of one product together, as the advisory has
 * them, and of each product the newest branch first.
 */
export function advise(rows: readonly Row[]): Advised[] {
  return groupBranches(rows).flatMap((group) => {
    const versions = group.map((row) => row.versions);
    return newestFirst(group).map((row) => ({row, advice: adviseOn(row, versions)}));
  });
}
