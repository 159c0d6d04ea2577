import {accountAnswer} from './account';
import {hasAdvisoryAccess, publicPart} from '../visibility';
import {ORIGIN} from '../origin';
import type {Call} from '../call';
import type {
  Credit,
  GlobalAdvisory,
  Repository,
  RepositoryAdvisory,
  StoredAdvisory,
} from '../state';

/** Since this version of the API an advisory has `cvss_severities` only. */
const WITHOUT_CVSS = '2026-03-10';

type AdvisoryAnswer = Omit<RepositoryAdvisory, 'cvss'> & Partial<Pick<RepositoryAdvisory, 'cvss'>>;

/** An advisory as GitHub answers it to this reader. */
export function advisoryAnswer({
  advisory,
  repository,
  call: {reader, apiVersion},
}: {
  advisory: StoredAdvisory;
  repository: Repository;
  call: Pick<Call, 'reader' | 'apiVersion'>;
}): AdvisoryAnswer {
  const seen = hasAdvisoryAccess(reader) ? advisory : publicPart(advisory);
  const path = `${repository.full_name}/security`;
  const answer: AdvisoryAnswer & Pick<StoredAdvisory, 'visibleWhenClosed' | 'global'> = {
    ...seen,
    url: seen.url ?? `${ORIGIN}/repos/${repository.full_name}/security-advisories/${seen.ghsa_id}`,
    html_url: seen.html_url ?? `https://github.com/${path}/advisories/${seen.ghsa_id}`,
    author: seen.author && accountAnswer(seen.author),
    publisher: seen.publisher && accountAnswer(seen.publisher),
    credits_detailed: seen.credits_detailed?.map(creditAnswer) ?? null,
    collaborating_users: seen.collaborating_users?.map(accountAnswer) ?? null,
  };
  delete answer.visibleWhenClosed;
  delete answer.global;
  if (apiVersion >= WITHOUT_CVSS) delete answer.cvss;
  return answer;
}

/** An advisory as the global database has it, or null where it never got there. */
export function globalAnswer({
  advisory,
  repository,
}: {
  advisory: StoredAdvisory;
  repository: Repository;
}): GlobalAdvisory | null {
  const {ghsa_id, global, published_at} = advisory;
  if (!global || published_at === null) return null;
  const seen = publicPart(advisory);
  const page = `https://github.com/${repository.full_name}/security/advisories/${ghsa_id}`;
  return {
    ghsa_id,
    cve_id: seen.cve_id,
    url: `${ORIGIN}/advisories/${ghsa_id}`,
    html_url: `https://github.com/advisories/${ghsa_id}`,
    repository_advisory_url: `${ORIGIN}/repos/${repository.full_name}/security-advisories/${ghsa_id}`,
    summary: seen.summary,
    description: seen.description,
    type: 'reviewed',
    severity: seen.severity ?? 'unknown',
    source_code_location: `https://github.com/${repository.full_name}`,
    identifiers: seen.identifiers,
    references: [page, `https://github.com/advisories/${ghsa_id}`],
    published_at,
    updated_at: seen.updated_at ?? published_at,
    github_reviewed_at: published_at,
    nvd_published_at: null,
    withdrawn_at: seen.withdrawn_at,
    vulnerabilities: seen.vulnerabilities?.map(globalVulnerability) ?? null,
    cvss: seen.cvss,
    cvss_severities: seen.cvss_severities ?? null,
    cwes: seen.cwes?.map((cwe) => ({...cwe})) ?? null,
    credits:
      seen.credits_detailed?.map(({user, type}) => ({user: accountAnswer(user), type})) ?? null,
    ...global,
  };
}

function creditAnswer({user, type, state}: Credit): Credit {
  return {user: accountAnswer(user), type, state};
}

type GlobalVulnerability = NonNullable<GlobalAdvisory['vulnerabilities']>[number];

function globalVulnerability({
  patched_versions,
  ...rest
}: NonNullable<StoredAdvisory['vulnerabilities']>[number]): GlobalVulnerability {
  return {...rest, first_patched_version: patched_versions === '' ? null : patched_versions};
}
