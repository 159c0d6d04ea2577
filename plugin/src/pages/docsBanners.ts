import {answerQuestion} from '../versions/answerQuestion';
import {judgeLine} from '../versions/judgeLine';
import {readNamedVersion} from '../versions/versionLine';
import {toAdvisoryRow} from './toAdvisoryRow';
import type {LineAnswer, Update} from '../versions/judgeLine';
import type {NamedVersion} from '../versions/versionLine';
import type {DocsBannerData} from './docsBannerData';
import type {AdvisoryRow} from './pageData';
import type {PostedAdvisory} from '../advisory/postedAdvisory';

/** Docusaurus' name for the docs of what is not released yet. */
const UNRELEASED = 'current';

/** Composer takes anything behind a plus; what no release is called is no advice. */
const PLAIN_VERSION = /^[\w.!+-]+$/;

/** A banner for each docs version that needs one, and what the person at the terminal should know. */
export interface DocsBanners {
  /** By the docs versions' names. */
  readonly banners: Readonly<Record<string, DocsBannerData>>;
  /** Docs versions whose names, or what they are mapped to, are no version of the product. */
  readonly unread: readonly string[];
}

type Hit = Pick<LineAnswer<AdvisoryRow>, 'affecting' | 'isWhole' | 'example'> & {
  readonly update: Update | null;
};

interface Asked {
  readonly advisories: readonly AdvisoryRow[];
  readonly product: string;
}

/** A release is judged as in "Am I affected?"; what can't be told is no hit. */
function judgeRelease({advisories, product}: Asked, version: string): Hit | 'no version' | null {
  const answer = answerQuestion({advisories, wanted: product, version});
  if (answer.kind !== 'judged') {
    return answer.kind === 'no version' ? 'no version' : null;
  }
  const {affecting, freeVersion} = answer;
  return affecting.length === 0
    ? null
    : {
        affecting: affecting.map(({advisory}) => advisory),
        isWhole: true,
        update: freeVersion === null ? null : {version: freeVersion, isOnwards: false},
        example: version,
      };
}

function judge(asked: Asked, named: NamedVersion): Hit | 'no version' | null {
  return named.kind === 'release'
    ? judgeRelease(asked, named.version)
    : judgeLine({advisories: asked.advisories, wanted: asked.product, line: named.line});
}

function toBanner({
  hit: {affecting, isWhole, update, example},
  named,
  product,
  index,
}: {
  hit: Hit;
  named: NamedVersion;
  product: string;
  index: string | null;
}): DocsBannerData {
  const count = (...severities: AdvisoryRow['severity'][]) =>
    affecting.filter(({severity}) => severities.includes(severity)).length;
  const query = new URLSearchParams({product, ...(example === null ? {} : {version: example})});
  return {
    line: named.kind === 'line' && !isWhole ? named.name : null,
    count: affecting.length,
    critical: count('critical'),
    isSevere: count('critical', 'high') > 0,
    update: update !== null && PLAIN_VERSION.test(update.version) ? update : null,
    answer: index === null ? null : `${index}?${query.toString()}`,
  };
}

/** What a docs version documents; null where it must not be judged, or was not asked to be. */
function readDocumented(
  name: string,
  versions: Readonly<Record<string, string | false>>,
): string | null {
  const mapped = Object.hasOwn(versions, name) ? versions[name] : undefined;
  return mapped === undefined ? (name === UNRELEASED ? null : name) : mapped || null;
}

/**
 * What the pages of each docs version say of it. A version that no advisory hits, or of which nobody
 * can tell, has no banner, which says nothing; so have the docs of what is not released, unless the
 * site maps them to a release.
 *
 * @param names of all docs versions
 * @param versions what some of them document, by their names: a release such as `1.4.6`, a line such as
 * `1.x`, or false for one that must not be judged
 * @param product as the option names it, such as `npm:rocket`
 * @param index path of the page of all advisories; null where there is none
 */
export function createDocsBanners({
  posted,
  names,
  versions,
  product,
  index,
}: {
  posted: readonly PostedAdvisory[];
  names: readonly string[];
  versions: Readonly<Record<string, string | false>>;
  product: string;
  index: string | null;
}): DocsBanners {
  // Two instances of the plugin may have a post each about one advisory in one blog.
  const distinct = new Map(posted.map((each) => [each.advisory.ghsaId, each]));
  const advisories = [...distinct.values()]
    .map(toAdvisoryRow)
    .filter(({state}) => state === 'published');
  const banners: Record<string, DocsBannerData> = {};
  const unread: string[] = [];
  for (const name of names) {
    const documented = readDocumented(name, versions);
    if (documented !== null) {
      const named = readNamedVersion(documented);
      const hit = named === null ? 'no version' : judge({advisories, product}, named);
      if (hit === 'no version') {
        unread.push(name);
      } else if (hit !== null && named !== null) {
        banners[name] = toBanner({hit, named, product, index});
      }
    }
  }
  return {banners, unread};
}
