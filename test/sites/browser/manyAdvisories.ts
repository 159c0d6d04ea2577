import {buildAffectedProduct, buildPublishedAdvisory} from '../../given/build';
import type {Severity} from '../../../plugin/src/advisory/advisory';
import type {PostedAdvisory} from '../../../plugin/src/advisory/postedAdvisory';

const FLAWS = ['Path traversal', 'SQL injection', 'Open redirect', 'Use after free', 'Weak hash'];
const PLACES = ['the launcher', 'the file server', 'the dashboard', 'the agent'];
const PRODUCTS = ['rocket', 'launchpad', 'paper-rocket-dashboard'];
const SEVERITIES: readonly (Severity | null)[] = ['high', 'medium', 'low', 'critical', 'medium'];

const NEWEST = Date.UTC(2025, 5, 1);
const DAY = 24 * 60 * 60 * 1000;

function nth<Value>(values: readonly Value[], index: number): Value {
  return values[index % values.length] as Value;
}

/** From report to publication: some of them in time, some late, one as long as a project can take. */
const DAYS = [12, 3, 28, 45, 0.4, 21, 118, 30, 64, 9, 131, 17, 400, 26, 88];

/** A day and a half older than the one before. */
function buildOne(index: number): PostedAdvisory {
  const title = `${nth(FLAWS, index)} in ${nth(PLACES, index)}, the ${index + 1}. of many`;
  const date = new Date(NEWEST - index * 1.5 * DAY).toISOString();
  const year = date.slice(0, 4);
  const number = String(index).padStart(4, '0');
  return {
    title,
    // The blog's own page: nobody looks behind the links of two thousand rows.
    permalink: '/blog',
    advisory: buildPublishedAdvisory({
      ghsaId: `GHSA-2222-2222-${number}`,
      cveId: index % 3 === 0 ? `CVE-${year}-${10_000 + index}` : null,
      summary: title,
      severity: nth(SEVERITIES, index),
      createdAt: new Date(Date.parse(date) - nth(DAYS, index) * DAY).toISOString(),
      publishedAt: date,
      updatedAt: date,
      affectedProducts: [
        buildAffectedProduct({
          name: nth(PRODUCTS, index),
          patchedVersions: index % 7 === 3 ? null : `1.${2000 - index}.0`,
        }),
      ],
    }),
  };
}

/** A project that has kept its promise with none of its five advisories. */
export function buildLateAdvisories(): PostedAdvisory[] {
  return buildManyAdvisories(5).map((posted, index) => {
    const {advisory} = posted;
    const opened = Date.parse(advisory.publishedAt ?? '') - (130 + 100 * index) * DAY;
    return {...posted, advisory: {...advisory, createdAt: new Date(opened).toISOString()}};
  });
}

/** So many advisories, the newest first, always the same. */
export function buildManyAdvisories(count: number): PostedAdvisory[] {
  return Array.from({length: count}, (_, index) => buildOne(index));
}
