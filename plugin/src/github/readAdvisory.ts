import {formatRepositoryName, parseGhsaId, SEVERITIES} from '../advisory';
import {GitHubFailure} from './failure';
import {isFields, readDate, readFields, readList, readNumber, readText, readUrl} from './fields';
import {readCollaborators, readCredits} from './people';
import type {
  Advisory,
  AdvisoryStatus,
  AffectedProduct,
  CvssScore,
  RepositoryName,
  Severity,
  Weakness,
} from '../advisory';
import type {Fields} from './fields';
import type {PeopleReadingRules} from './people';

/** What the site asked for that bears on how an answer is read. */
export interface ReadingRules extends PeopleReadingRules {
  /** Whether collaborators are read; if not, they never get past this door. */
  readonly collaborators: boolean;
}

function readStatus(item: Fields): AdvisoryStatus | null {
  const withdrawnAt = readDate(item.withdrawn_at);
  switch (item.state) {
    case 'published':
      return withdrawnAt === null ? {state: 'published'} : {state: 'withdrawn', at: withdrawnAt};
    case 'withdrawn':
      return {state: 'withdrawn', at: withdrawnAt};
    case 'closed':
      // One that was closed without having been published was never public.
      return readDate(item.published_at) === null
        ? null
        : {state: 'closed', at: readDate(item.closed_at)};
    default:
      return null;
  }
}

function readSeverity(value: unknown): Severity | null {
  const word = readText(value)?.toLowerCase();
  // GitHub's global database and its GraphQL say "moderate".
  return (
    SEVERITIES.find((severity) => severity === word) ?? (word === 'moderate' ? 'medium' : null)
  );
}

function readCvss(item: Fields): CvssScore[] {
  const {cvss_v3: v3, cvss_v4: v4} = readFields(item.cvss_severities);
  const given = [
    {cvss: readFields(v3 ?? item.cvss), defaultVersion: '3.1'},
    {cvss: readFields(v4), defaultVersion: '4.0'},
  ];
  return given.flatMap(({cvss, defaultVersion}) => {
    const text = readText(cvss.vector_string);
    const vector = text !== null && /^[A-Z\d.:/]+$/i.test(text) ? text : null;
    const score = readNumber(cvss.score);
    const version = /^CVSS:(\d\.\d)\//.exec(vector ?? '')?.[1] ?? defaultVersion;
    // Without a vector, 0 is what GitHub writes for "not scored".
    return vector === null && !score ? [] : [{version, vector, score}];
  });
}

function isWeaknessId(value: unknown): value is Weakness['id'] {
  return typeof value === 'string' && /^CWE-\d+$/.test(value);
}

function readWeaknesses(item: Fields): Weakness[] {
  const weaknesses = new Map<string, Weakness>();
  const named = readList(item.cwes).map(readFields);
  const ids = readList(item.cwe_ids).map((id) => ({cwe_id: id, name: null}));
  for (const {cwe_id: id, name} of [...named, ...ids]) {
    if (isWeaknessId(id) && !weaknesses.has(id)) {
      weaknesses.set(id, {id, name: readText(name)});
    }
  }
  return [...weaknesses.values()];
}

function readCveId(item: Fields): string | null {
  const identifiers = readList(item.identifiers).map((identifier) => readFields(identifier).value);
  const isCveId = (value: unknown) => typeof value === 'string' && /^CVE-\d{4}-\d{4,}$/.test(value);
  return readText([item.cve_id, ...identifiers].find(isCveId));
}

function readAffectedProducts(item: Fields): AffectedProduct[] {
  return readList(item.vulnerabilities).flatMap((value) => {
    const vulnerability = readFields(value);
    const {ecosystem, name} = readFields(vulnerability.package);
    const product: AffectedProduct = {
      ecosystem: readText(ecosystem),
      name: readText(name),
      affectedVersions: readText(vulnerability.vulnerable_version_range),
      patchedVersions: readText(vulnerability.patched_versions),
      vulnerableFunctions: readList(vulnerability.vulnerable_functions).flatMap(
        (text) => readText(text) ?? [],
      ),
      releases: [],
    };
    const saysSomething = product.name ?? product.affectedVersions ?? product.patchedVersions;
    return saysSomething === null ? [] : [product];
  });
}

/**
 * Reads one item of GitHub's answer. Every field but the id and the state may be missing, null or
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
      message: `GitHub's list of the advisories of ${formatRepositoryName(repository)} holds something without a GHSA id and a state, so it was not read. Build again later.`,
    });
  }
  const status = readStatus(item);
  if (status === null) {
    return null;
  }
  const {webUrl} = rules.environment;
  return {
    ghsaId,
    cveId: readCveId(item),
    repository,
    url:
      readUrl({value: item.html_url, origins: [webUrl]}) ??
      `${webUrl}/${formatRepositoryName(repository)}/security/advisories/${ghsaId}`,
    summary: readText(item.summary) ?? ghsaId,
    description: (readText(item.description) ?? '').replace(/\r\n?/g, '\n'),
    severity: readSeverity(item.severity),
    cvss: readCvss(item),
    weaknesses: readWeaknesses(item),
    affectedProducts: readAffectedProducts(item),
    credits: readCredits(item, rules),
    collaborators: rules.collaborators ? readCollaborators(item, rules) : null,
    status,
    createdAt: readDate(item.created_at),
    publishedAt: readDate(item.published_at),
    updatedAt: readDate(item.updated_at),
    references: null,
    changes: [],
  };
}
