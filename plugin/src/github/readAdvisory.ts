import {formatRepositoryName} from '../advisory/advisory';
import {CVE_ID, parseGhsaId} from '../advisory/ids';
import {isFields, readFields, readList, readText} from '../door/fields';
import {shapeAdvisory} from '../door/shapeAdvisory';
import {shapeDate} from '../door/shapeDate';
import {GitHubFailure} from './GitHubFailure';
import {readCollaborators, readCredits} from './readPeople';
import type {Advisory, AdvisoryStatus, RepositoryName} from '../advisory/advisory';
import type {Fields} from '../door/fields';
import type {PeopleReadingRules} from './readPeople';

/** What the site asked for that bears on how an answer is read. */
export interface ReadingRules extends PeopleReadingRules {
  /** Whether collaborators are read; if not, they never get past this door. */
  readonly collaborators: boolean;
}

function readStatus(item: Fields): AdvisoryStatus | null {
  const withdrawnAt = shapeDate(item.withdrawn_at);
  switch (item.state) {
    case 'published':
      return withdrawnAt === null ? {state: 'published'} : {state: 'withdrawn', at: withdrawnAt};
    case 'withdrawn':
      return {state: 'withdrawn', at: withdrawnAt};
    case 'closed':
      // One that was closed without having been published was never public.
      return shapeDate(item.published_at) === null
        ? null
        : {state: 'closed', at: shapeDate(item.closed_at)};
    default:
      return null;
  }
}

/** GitHub's global database and its GraphQL say "moderate". */
export function readSeverity(value: unknown): string | null {
  const word = readText(value)?.toLowerCase() ?? null;
  return word === 'moderate' ? 'medium' : word;
}

export function readCvss(item: Fields): Fields[] {
  const {cvss_v3: v3, cvss_v4: v4} = readFields(item.cvss_severities);
  const given = [
    {cvss: readFields(v3 ?? item.cvss), version: '3.1'},
    {cvss: readFields(v4), version: '4.0'},
  ];
  return given.map(({cvss, version}) => ({
    version,
    vector: cvss.vector_string,
    score: cvss.score,
  }));
}

function readWeaknesses(item: Fields): Fields[] {
  const named = readList(item.cwes).map(readFields);
  const ids = readList(item.cwe_ids).map((id) => ({cwe_id: id, name: null}));
  return [...named, ...ids].map(({cwe_id: id, name}) => ({id, name}));
}

export function readCveId(item: Fields): unknown {
  const identifiers = readList(item.identifiers).map((identifier) => readFields(identifier).value);
  return [item.cve_id, ...identifiers].find(
    (value) => typeof value === 'string' && CVE_ID.test(value),
  );
}

export function readAffectedProducts(item: Fields): Fields[] {
  return readList(item.vulnerabilities).map((value) => {
    const vulnerability = readFields(value);
    const {ecosystem, name} = readFields(vulnerability.package);
    return {
      ecosystem,
      name,
      affectedVersions: vulnerability.vulnerable_version_range,
      patchedVersions: vulnerability.patched_versions,
      vulnerableFunctions: vulnerability.vulnerable_functions,
    };
  });
}

/**
 * Reads one item of GitHub's answer, through the door that gives every advisory its shape. Every field but the id and the state may be missing, null or
 * of a kind that we do not know.
 *
 * @returns null for what is not public: a draft, a triage, a report closed without publication
 * @throws {GitHubFailure} for an item that is no advisory at all; its text is not repeated
 * @see https://docs.github.com/en/rest/security-advisories/repository-advisories
 */
export function readAdvisory({
  item,
  repository,
  rules,
}: {
  item: unknown;
  repository: RepositoryName;
  rules: ReadingRules;
}): Advisory | null {
  const ghsaId = isFields(item) ? parseGhsaId(item.ghsa_id) : null;
  if (!isFields(item) || ghsaId === null || typeof item.state !== 'string') {
    throw new GitHubFailure({
      message: `GitHub's list of the advisories of ${formatRepositoryName(repository)} holds something without a GHSA id and a state, so it was not read. Try again later.`,
    });
  }
  const status = readStatus(item);
  if (status === null) {
    return null;
  }
  const claim = {
    ghsaId,
    cveId: readCveId(item),
    repository,
    url: item.html_url,
    summary: item.summary,
    description: item.description,
    severity: readSeverity(item.severity),
    cvss: readCvss(item),
    weaknesses: readWeaknesses(item),
    affectedProducts: readAffectedProducts(item),
    credits: readCredits(item, rules),
    collaborators: rules.collaborators ? readCollaborators(item, rules) : null,
    status,
    createdAt: item.created_at,
    publishedAt: item.published_at,
    updatedAt: item.updated_at,
  };
  return shapeAdvisory(claim, rules.environment);
}
