import {isProduct} from '../AdvisoryTable/filters';
import type {AdvisoryRow, ProductRow} from '../../../pages/pageData';
import type {findFreeVersion} from '../../../versions/findFreeVersion';
import type {judgeVersion, Verdict} from '../../../versions/judgeVersion';

/** What judges versions; loaded when somebody asks. */
export interface Judge {
  readonly judgeVersion: typeof judgeVersion;
  readonly findFreeVersion: typeof findFreeVersion;
}

/** The advisories that a version has to be held against. */
export interface Candidates {
  /** Those that name the product, each with its ranges of it. */
  readonly naming: readonly {readonly row: AdvisoryRow; readonly ranges: readonly ProductRow[]}[];
  /** Those of the same repositories that name no product, and so may mean this one. */
  readonly nameless: readonly AdvisoryRow[];
}

export type Answer =
  /** No published advisory names such a product. */
  | {readonly kind: 'no product'}
  /** No range was looked at, because the text is no version by the rules of the ecosystem. */
  | {readonly kind: 'no version'}
  | {
      readonly kind: 'judged';
      readonly affecting: readonly AdvisoryRow[];
      /** Nobody but a reader of the advisory can tell. */
      readonly unclear: readonly AdvisoryRow[];
      readonly notAffecting: number;
      /** The lowest version that no advisory with the product affects; null where none is known. */
      readonly freeVersion: string | null;
    };

/** Where products are missing, one more range of the product may be among them: nobody knows which. */
function rangesOf({products, productsOmitted}: AdvisoryRow, product: string): ProductRow[] {
  const ranges = products.filter((each) => isProduct(each, product));
  const unknown = productsOmitted === undefined ? [] : ranges.slice(0, 1);
  return [
    ...ranges,
    ...unknown.map((range) => ({...range, affectedVersions: null, patchedVersions: null})),
  ];
}

/**
 * @param product a key, such as `npm:rocket`, or a name; several products may have it
 * @returns no advisory that was withdrawn or closed
 */
export function findCandidates(rows: readonly AdvisoryRow[], product: string): Candidates {
  const published = rows.filter(({state}) => state === 'published');
  const naming = published
    .map((row) => ({row, ranges: rangesOf(row, product)}))
    .filter(({ranges}) => ranges.length > 0);
  const repositories = new Set(naming.flatMap(({row}) => row.repositories));
  const nameless = published.filter(
    (row) =>
      (row.productsOmitted !== undefined || row.products.every(({name}) => name === null)) &&
      rangesOf(row, product).length === 0 &&
      row.repositories.some((repository) => repositories.has(repository)),
  );
  return {naming, nameless};
}

/** The worst verdict decides: one range that hits is enough, and one that is unclear no denial. */
function joinVerdicts(verdicts: readonly Verdict[]): Verdict['kind'] {
  const kinds = verdicts.map(({kind}) => kind);
  return (
    kinds.find((kind) => kind === 'affected') ??
    kinds.find((kind) => kind === 'unclear') ??
    'notAffected'
  );
}

/** What is no version in one ecosystem may be one in another that has a product of that name. */
function isNoVersion(verdicts: readonly Verdict[]): boolean {
  const isUnread = (verdict: Verdict) => verdict.kind === 'unclear' && verdict.reason === 'version';
  return verdicts.some(isUnread) && verdicts.every(({kind}) => kind === 'unclear');
}

/** Which advisories hit a version of a product, and which version none of them hits. */
export async function findAnswer({
  candidates: {naming, nameless},
  version,
  judge,
}: {
  candidates: Candidates;
  version: string;
  judge: Judge;
}): Promise<Answer> {
  if (naming.length === 0) {
    return {kind: 'no product'};
  }
  const judged = await Promise.all(
    naming.map(async ({row, ranges}) => ({
      row,
      verdicts: await Promise.all(ranges.map((range) => judge.judgeVersion({range, version}))),
    })),
  );
  if (isNoVersion(judged.flatMap(({verdicts}) => verdicts))) {
    return {kind: 'no version'};
  }
  const are = (kind: Verdict['kind']) =>
    judged.filter(({verdicts}) => joinVerdicts(verdicts) === kind).map(({row}) => row);
  return {
    kind: 'judged',
    affecting: are('affected'),
    unclear: [...are('unclear'), ...nameless],
    notAffecting: are('notAffected').length,
    freeVersion: await judge.findFreeVersion({
      ranges: naming.flatMap(({ranges}) => ranges),
      version,
    }),
  };
}
