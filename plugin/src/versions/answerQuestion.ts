import {consultAdvisories} from './consultAdvisories';
import {findFreeVersion} from './findFreeVersion';
import {judgeAdvisory} from './judgeAdvisory';
import {judgeProduct, readAsked} from './judgeProduct';
import {stateFixes} from './stateFixes';
import type {AskedAdvisory, Consulted} from './consultAdvisories';
import type {Verdict, Doubt} from './verdict';

export type Answer<A extends AskedAdvisory> =
  /** No published advisory names such a product. */
  | {readonly kind: 'no product'}
  /** No range was looked at, because the text is no version by the rules of the ecosystem. */
  | {readonly kind: 'no version'}
  | {
      readonly kind: 'judged';
      readonly affecting: readonly JudgedAdvisory<A>[];
      /** Nobody but a reader of the advisory can tell. */
      readonly unclear: readonly (JudgedAdvisory<A> & {readonly reason: Doubt})[];
      readonly notAffecting: readonly JudgedAdvisory<A>[];
      /** The lowest fixed version that no advisory affects; null where none is known. */
      readonly freeVersion: string | null;
    };

export interface JudgedAdvisory<A extends AskedAdvisory> {
  readonly advisory: A;
  /** Where no fixed version is named: the version from which on none is listed as affected. */
  readonly unlistedFrom: string | null;
}

/** What is no version in one ecosystem may be one in another that has a product of that name. */
function isNoVersion(consulted: readonly Consulted<AskedAdvisory>[], version: string): boolean {
  const products = consulted.flatMap(({same}) => same);
  if (products.every((product) => readAsked(product, version) !== null)) {
    return false;
  }
  const verdicts = products.map((product) => judgeProduct({product, version}));
  const isUnread = (verdict: Verdict) =>
    verdict.kind === 'unclear' && verdict.reason === 'noVersion';
  return verdicts.some(isUnread) && verdicts.every(({kind}) => kind === 'unclear');
}

function judged<A extends AskedAdvisory>({advisory, same}: Consulted<A>): JudgedAdvisory<A> {
  const stated = stateFixes(same.map((versions) => ({versions}))).map(({statement}) =>
    statement.kind === 'unlisted' ? statement.from : null,
  );
  // Entries for several products may end at several versions.
  const [unlistedFrom = null, ...others] = Array.from(new Set(stated));
  return {advisory, unlistedFrom: others.length === 0 ? unlistedFrom : null};
}

/**
 * "Am I affected?": which advisories hit a version of a product, and which version none of them hits.
 * @param advisories all that are in force
 * @param wanted a product's key, such as `npm:rocket`, or its name, which several products may have
 * @param version as a person typed it
 */
export function answerQuestion<A extends AskedAdvisory>({
  advisories,
  wanted,
  version,
}: {
  advisories: readonly A[];
  wanted: string;
  version: string;
}): Answer<A> {
  const consulted = consultAdvisories(advisories, wanted);
  if (consulted.length === 0) {
    return {kind: 'no product'};
  }
  if (isNoVersion(consulted, version)) {
    return {kind: 'no version'};
  }
  const verdicts = consulted.map((each) => ({each, verdict: judgeAdvisory(each, version)}));
  const are = (kind: Verdict['kind']) =>
    verdicts.filter(({verdict}) => verdict.kind === kind).map(({each}) => judged(each));
  return {
    kind: 'judged',
    affecting: are('affected'),
    unclear: verdicts.flatMap(({each, verdict}) =>
      verdict.kind === 'unclear' ? [{...judged(each), reason: verdict.reason}] : [],
    ),
    // A neighbour that denies says nothing that a reader asked for.
    notAffecting: verdicts
      .filter(({each, verdict}) => verdict.kind === 'notAffected' && each.same.length > 0)
      .map(({each}) => judged(each)),
    freeVersion: findFreeVersion(consulted, version),
  };
}
