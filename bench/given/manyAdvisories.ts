import {buildOrganization, buildRepository, numberedGhsaId} from '../../test/github/index';
import {readTexts} from './texts';
import type {Repository, StateInput, StoredAdvisory} from '../../test/github/index';

/** The token that the bench hands the plugin: of somebody who may read what the public may. */
export const TOKEN = 'of-the-public';

/** The organisation of the bench's repositories, and the first of them. */
export const ORGANIZATION = 'paper-rocket';
export const REPOSITORY = `${ORGANIZATION}/rocket`;

const DAY = 24 * 60 * 60 * 1000;

function isoDay(day: number): string {
  return new Date(Date.UTC(2026, 0, 1) - day * DAY).toISOString().replace('.000Z', 'Z');
}

/** The texts over and over, each with an id and days of its own, the newest first. */
export function listAdvisories(count: number): StoredAdvisory[] {
  const {advisories} = readTexts();
  return Array.from({length: count}, (_, index): StoredAdvisory => {
    const text = advisories[index % advisories.length];
    if (!text) {
      throw new Error('There is no advisory to make others of.');
    }
    const ghsaId = numberedGhsaId(index);
    const advisory: StoredAdvisory = {
      ...text,
      ghsa_id: ghsaId,
      // Two advisories share no CVE.
      cve_id: `CVE-2025-${10_000 + index}`,
      identifiers: [
        {type: 'GHSA', value: ghsaId},
        {type: 'CVE', value: `CVE-2025-${10_000 + index}`},
      ],
      created_at: isoDay(index + 1),
      published_at: isoDay(index),
      updated_at: isoDay(index),
      closed_at: null,
      withdrawn_at: null,
      state: 'published',
    };
    // Its address follows from the repository that publishes it here.
    delete advisory.url;
    delete advisory.html_url;
    return advisory;
  });
}

/** What the stand-in knows: so many advisories in so many repositories of one organisation. */
export function buildState({
  advisories,
  repositories,
}: {
  advisories: number;
  repositories: number;
}): StateInput {
  const all = listAdvisories(advisories);
  const places = Array.from({length: repositories}, (_, index): Repository =>
    buildRepository(index === 0 ? REPOSITORY : `${ORGANIZATION}/rocket-${index}`, {
      advisories: all.filter((_each, number) => number % repositories === index),
    }),
  );
  return {
    repositories: places,
    organizations: [buildOrganization(ORGANIZATION)],
    tokens: [{token: TOKEN, access: 'none'}],
  };
}
