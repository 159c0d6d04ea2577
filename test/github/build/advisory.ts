import type {Credit, CreditType, SimpleUser, StoredAdvisory, Vulnerability} from '../state';

/** Who is credited for what. A credit counts as accepted unless it says otherwise. */
export interface CreditInput {
  user: SimpleUser;
  type: CreditType;
  state?: Credit['state'];
}

/** An affected product; what is left out is null, as GitHub says it. */
export type VulnerabilityInput = Partial<Vulnerability>;

type Stored = Omit<
  StoredAdvisory,
  'ghsa_id' | 'identifiers' | 'cwe_ids' | 'credits' | 'credits_detailed' | 'vulnerabilities'
>;

/** What may be said of an advisory, by GitHub's field names; the rest follows from it. */
export interface AdvisoryChanges extends Partial<Stored> {
  /** Becomes `credits` and `credits_detailed`. */
  credits?: CreditInput[] | null;
  vulnerabilities?: VulnerabilityInput[] | null;
}

export interface AdvisoryInput extends AdvisoryChanges {
  ghsa_id: string;
  summary: string;
}

const OPENED = '2025-01-06T09:00:00Z';

/**
 * An advisory as someone with advisory access would get it. It is published, unless `state` says
 * otherwise, and has dates that fit: published two weeks after it was opened, withdrawn two weeks
 * later. A closed one was never public, unless `published_at` is given.
 *
 * @example
 * buildAdvisory({
 *   ghsa_id: 'GHSA-2222-3333-4444',
 *   summary: 'Path traversal in the file server',
 *   cvss: {vector_string: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N', score: 7.5},
 *   vulnerabilities: [
 *     {
 *       package: {ecosystem: 'npm', name: 'example'},
 *       vulnerable_version_range: '< 1.2.3',
 *       patched_versions: '1.2.3',
 *     },
 *   ],
 *   credits: [{user: buildUser('ada'), type: 'finder'}],
 * })
 */
export function buildAdvisory(input: AdvisoryInput): StoredAdvisory {
  const advisory: StoredAdvisory = {
    ghsa_id: input.ghsa_id,
    cve_id: null,
    summary: input.summary,
    description: `### Impact\n\n${input.summary}.\n`,
    severity: 'medium',
    author: null,
    publisher: null,
    identifiers: [],
    state: 'published',
    ...datesOf(input),
    submission: null,
    vulnerabilities: [],
    cvss: null,
    cvss_severities: null,
    cwes: [],
    cwe_ids: [],
    credits: [],
    credits_detailed: [],
    collaborating_users: [],
    collaborating_teams: [],
    private_fork: null,
  };
  applyChanges({advisory, changes: input});
  return advisory;
}

/** Changes fields, and with them every other field that follows from them. */
export function applyChanges({
  advisory,
  changes,
}: {
  advisory: StoredAdvisory;
  changes: AdvisoryChanges;
}): void {
  const {credits, vulnerabilities, ...fields} = changes;
  Object.assign(advisory, fields, cvssOf(fields));
  advisory.identifiers = identifiersOf(advisory);
  advisory.cwe_ids = advisory.cwes?.map(({cwe_id}) => cwe_id) ?? null;
  if (credits !== undefined) {
    advisory.credits = credits?.map(({user, type}) => ({login: user.login, type})) ?? null;
    advisory.credits_detailed =
      credits?.map(({user, type, state = 'accepted'}) => ({user, type, state})) ?? null;
  }
  if (vulnerabilities !== undefined) {
    advisory.vulnerabilities = vulnerabilities?.map(fillVulnerability) ?? null;
  }
}

type Dates = Pick<
  StoredAdvisory,
  'created_at' | 'updated_at' | 'published_at' | 'closed_at' | 'withdrawn_at'
>;

function datesOf({state = 'published', ...given}: AdvisoryChanges): Dates {
  const created = given.created_at ?? OPENED;
  const wasPublic = state === 'published' || state === 'withdrawn';
  const published = given.published_at ?? (wasPublic ? daysAfter({date: created, days: 14}) : null);
  const ended = daysAfter({date: published ?? created, days: 14});
  const closed = given.closed_at ?? (state === 'closed' ? ended : null);
  const withdrawn = given.withdrawn_at ?? (state === 'withdrawn' ? ended : null);
  return {
    created_at: created,
    updated_at: withdrawn ?? closed ?? published ?? created,
    published_at: published,
    closed_at: closed,
    withdrawn_at: withdrawn,
  };
}

/** GitHub's dates have no milliseconds. */
function daysAfter({date, days}: {date: string; days: number}): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().replace('.000Z', 'Z');
}

/** `cvss` is the older name of a version 3 score, and of nothing where there is only version 4. */
function cvssOf(
  changes: AdvisoryChanges,
): Partial<Pick<StoredAdvisory, 'cvss' | 'cvss_severities' | 'severity'>> {
  const {cvss, cvss_severities: severities} = changes;
  const severity = changes.severity === undefined ? severityOf(changes) : {};
  if (severities && cvss === undefined) {
    return {...severity, cvss: severities.cvss_v3 ?? {vector_string: null, score: null}};
  }
  if (cvss && severities === undefined) {
    return {...severity, cvss_severities: {cvss_v3: cvss, cvss_v4: null}};
  }
  return severity;
}

/** https://www.first.org/cvss/v3.1/specification-document#Qualitative-Severity-Rating-Scale */
function severityOf({
  cvss,
  cvss_severities: severities,
}: AdvisoryChanges): Partial<Pick<StoredAdvisory, 'severity'>> {
  const score = severities?.cvss_v4?.score ?? severities?.cvss_v3?.score ?? cvss?.score;
  if (score === undefined || score === null) return {};
  if (score >= 9) return {severity: 'critical'};
  if (score >= 7) return {severity: 'high'};
  return {severity: score >= 4 ? 'medium' : 'low'};
}

function identifiersOf({ghsa_id, cve_id}: StoredAdvisory): StoredAdvisory['identifiers'] {
  const ghsa = {type: 'GHSA', value: ghsa_id} as const;
  return cve_id === null ? [ghsa] : [ghsa, {type: 'CVE', value: cve_id}];
}

function fillVulnerability(input: VulnerabilityInput): Vulnerability {
  return {
    package: null,
    vulnerable_version_range: null,
    patched_versions: null,
    vulnerable_functions: [],
    ...input,
  };
}
