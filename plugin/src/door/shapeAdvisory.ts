import {SEVERITIES, formatRepositoryName} from '../advisory/advisory';
import {CVE_ID, REPOSITORY_NAME, parseGhsaId} from '../advisory/ids';
import {readFields} from './fields';
import {LIMITS} from './limits';
import {readAddress} from './readAddress';
import {shapeChanges} from './shapeChanges';
import {shapeCollaborators} from './shapeCollaborators';
import {shapeCredits} from './shapeCredits';
import {shapeCvss} from './shapeCvss';
import {shapeDate} from './shapeDate';
import {shapeLine} from './shapeLine';
import {shapeProducts} from './shapeProducts';
import {shapeReferences} from './shapeReferences';
import {shapeRepositoryName} from './shapeRepositoryName';
import {shapeText} from './shapeText';
import {shapeWeaknesses} from './shapeWeaknesses';
import type {Advisory, AdvisoryStatus, GhsaId, RepositoryName} from '../advisory/advisory';
import type {GitHubHosts} from '../advisory/gitHubHosts';

function shapeStatus(value: unknown): AdvisoryStatus | null {
  const {state, at} = readFields(value);
  switch (state) {
    case 'published':
      return {state};
    case 'withdrawn':
    case 'closed':
      return {state, at: shapeDate(at)};
    default:
      return null;
  }
}

const ADVISORY = /^\/([^/]+\/[^/]+)\/security\/advisories\/([^/]+)$/;

/**
 * An address of the very advisory: as it was given, perhaps with an earlier name of the repository, or
 * as it follows from its names. GitHub has no id twice, so that no other repository shows it.
 */
function shapeUrl({
  value,
  ghsaId,
  repository,
  webUrl,
}: {
  value: unknown;
  ghsaId: GhsaId;
  repository: RepositoryName;
  webUrl: string;
}): string {
  const name = formatRepositoryName(repository);
  const usual = `${webUrl}/${name}/security/advisories/${ghsaId}`;
  if (value === usual) {
    return usual;
  }
  const url = readAddress(value);
  const [, given = '', id] = ADVISORY.exec(url?.pathname ?? '') ?? [];
  const isItsOwn =
    url?.origin === webUrl && REPOSITORY_NAME.test(given) && parseGhsaId(id) === ghsaId;
  return isItsOwn && url.search === '' && url.hash === '' ? url.href : usual;
}

function shapeCount(value: unknown): number {
  return Number.isSafeInteger(value) && Number(value) > 0 ? Number(value) : 0;
}

/**
 * The one door for advisories, wherever they come from: GitHub's list, what GraphQL adds, and what
 * lies on the disk. It takes something in the shape of the model with values of any kind, and gives
 * it its shape: each field is bounded, visible and valid, or not there. What has its shape stays as
 * it is, so that whatever differs from its own shape was made by somebody else.
 *
 * @param hosts those that an advisory, its people and its releases may be on
 * @returns null for what has no id, no repository or no state
 */
export function shapeAdvisory(value: unknown, hosts: GitHubHosts): Advisory | null {
  const claim = readFields(value);
  const ghsaId = parseGhsaId(claim.ghsaId);
  const repository = shapeRepositoryName(claim.repository);
  const status = shapeStatus(claim.status);
  if (ghsaId === null || repository === null || status === null) {
    return null;
  }
  const {webUrl} = hosts;
  const {products, omitted} = shapeProducts(claim.affectedProducts, {repository, webUrl});
  const allOmitted = omitted + shapeCount(claim.affectedProductsOmitted);
  const cveId = typeof claim.cveId === 'string' && CVE_ID.test(claim.cveId) ? claim.cveId : null;
  const severity = SEVERITIES.find((each) => each === claim.severity) ?? null;
  return {
    ghsaId,
    cveId,
    repository,
    url: shapeUrl({value: claim.url, ghsaId, repository, webUrl}),
    summary: shapeLine(claim.summary, LIMITS.summary) ?? ghsaId,
    description: shapeText(claim.description, LIMITS.description),
    severity,
    cvss: shapeCvss(claim.cvss),
    weaknesses: shapeWeaknesses(claim.weaknesses),
    affectedProducts: products,
    ...(allOmitted === 0 ? {} : {affectedProductsOmitted: allOmitted}),
    credits: shapeCredits(claim.credits, hosts),
    collaborators: shapeCollaborators(claim.collaborators, hosts),
    status,
    createdAt: shapeDate(claim.createdAt),
    publishedAt: shapeDate(claim.publishedAt),
    updatedAt: shapeDate(claim.updatedAt),
    references: Array.isArray(claim.references) ? shapeReferences(claim.references) : null,
    changes: shapeChanges(claim.changes, {affectedProducts: products, cveId, severity}),
  };
}
