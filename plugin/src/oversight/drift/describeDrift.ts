import {DIGESTED_PARTS} from '../../exports/publicFacts';
import {countWords} from '../../words/countWords';
import type {GhsaId, IsoDate} from '../../advisory/advisory';
import type {DigestedPart, PublicFacts} from '../../exports/publicFacts';

/** Where the site says of one advisory what GitHub does not. */
export interface Drift {
  readonly ghsaId: GhsaId;
  /** `missing`: on GitHub alone; `extra`: on the site alone, or twice; `different`: they don't agree. */
  readonly kind: 'missing' | 'extra' | 'different';
  /** Sentences without the id, one for each difference, one at least. */
  readonly messages: readonly string[];
}

const DAY = 24 * 60 * 60 * 1000;

const PARTS: Readonly<Record<DigestedPart, string>> = {
  description: 'the description on the site is not the one on GitHub',
  score: 'the CVSS score on the site is not the one on GitHub',
  affected: 'the affected products and versions on the site are not those on GitHub',
  weaknesses: 'the weaknesses on the site are not those on GitHub',
  credits: 'the people credited on the site are not those credited on GitHub',
};

function describeAge(publishedAt: IsoDate | null, now: Date): string {
  const age = publishedAt === null ? NaN : now.getTime() - new Date(publishedAt).getTime();
  if (!(age >= 0)) {
    return 'is published on GitHub';
  }
  const [hours, days] = [Math.floor((age / DAY) * 24), Math.floor(age / DAY)];
  if (hours === 0) {
    return 'has just been published on GitHub';
  }
  const time = days >= 1 ? countWords(days, 'day') : countWords(hours, 'hour');
  return `has been published on GitHub for ${time}`;
}

/** That an advisory has no post. */
export function describeMissing({ghsaId, publishedAt}: PublicFacts, now: Date): Drift {
  return {
    ghsaId,
    kind: 'missing',
    messages: [`${describeAge(publishedAt, now)} and is not on the site`],
  };
}

/** That there is a post of an advisory that GitHub does not publish. */
export function describeExtra(ghsaId: GhsaId): Drift {
  return {ghsaId, kind: 'extra', messages: ['is on the site, and GitHub does not publish it']};
}

/** That a page of the site's own does not say what became of its advisory. @param file of the page */
export function describeUnsaidWithdrawal(ghsaId: GhsaId, file: string): Drift {
  return {
    ghsaId,
    kind: 'different',
    messages: [`was withdrawn on GitHub, and ${file} does not say so`],
  };
}

/** That a post still lies beside a page of the site's own. @param file of the page */
export function describeReplaced(ghsaId: GhsaId, file: string): Drift {
  return {
    ghsaId,
    kind: 'extra',
    messages: [`has a post beside ${file}, which stands for it`],
  };
}

function stateOnSite({site, github}: {site: PublicFacts; github: PublicFacts}): string | null {
  if (site.state === github.state) {
    return null;
  }
  return site.state === 'published'
    ? `was ${github.state} on GitHub, and the site does not say so`
    : `the site says that it was ${site.state}, and on GitHub it is ${github.state}`;
}

const sayWhen = (moment: IsoDate | null) => (moment === null ? 'at no known time' : `at ${moment}`);

function describeFacts({site, github}: {site: PublicFacts; github: PublicFacts}): string[] {
  const severity = (facts: PublicFacts) => facts.severity ?? 'not given';
  return [
    stateOnSite({site, github}),
    site.severity === github.severity
      ? null
      : `the severity on the site is ${severity(site)}, on GitHub ${severity(github)}`,
    site.title === github.title
      ? null
      : `the title on the site is "${site.title}", on GitHub "${github.title}"`,
    site.cveId === github.cveId
      ? null
      : `the CVE id on the site is ${site.cveId ?? 'not given'}, on GitHub ${github.cveId ?? 'not given'}`,
    site.publishedAt === github.publishedAt
      ? null
      : `the site says that it was published ${sayWhen(site.publishedAt)}, GitHub ${sayWhen(github.publishedAt)}`,
    ...DIGESTED_PARTS.map((part) =>
      site.digests[part] === github.digests[part] ? null : PARTS[part],
    ),
  ].filter((message) => message !== null);
}

/**
 * What is different between what the site says of an advisory and what GitHub says.
 *
 * @returns sentences that go on behind the id; none where both say the same
 */
export function describeDifferences(both: {site: PublicFacts; github: PublicFacts}): string[] {
  const {site, github} = both;
  const messages = describeFacts(both);
  // Whatever changes, changes this moment too: it is told where nothing else tells of the change.
  return messages.length > 0 || site.updatedAt === github.updatedAt
    ? messages
    : [
        `GitHub says that it was last changed ${sayWhen(github.updatedAt)}, the site ${sayWhen(site.updatedAt)}`,
      ];
}

/** That the site says something else of an advisory than GitHub; null where both say the same. */
export function describeDifferent(both: {site: PublicFacts; github: PublicFacts}): Drift | null {
  const messages = describeDifferences(both);
  const {ghsaId} = both.github;
  return messages.length === 0 ? null : {ghsaId, kind: 'different', messages};
}

/** One line a difference, as a person would say it. */
export function driftLines({ghsaId, kind, messages}: Drift): string[] {
  return messages.map((message) =>
    kind === 'different' && !message.startsWith('was ')
      ? `${ghsaId}: ${message}.`
      : `${ghsaId} ${message}.`,
  );
}
