import {lintAdvisories} from '../../../../plugin/src/oversight/lint/lintAdvisories';
import {RULE_NAMES} from '../../../../plugin/src/options/ruleNames';
import {advisoryUrl, buildPublishedAdvisory, REPOSITORY} from '../../../given/build';
import type {PublishedAdvisory} from '../../../../plugin/src/advisory/advisory';
import type {RuleLevels} from '../../../../plugin/src/options/ruleLevels';
import type {LintParams} from '../../../../plugin/src/oversight/lint/lintAdvisories';
import type {RepositoryFacts} from '../../../../plugin/src/oversight/lint/repositoryFacts';
import type {RuleName} from '../../../../plugin/src/options/ruleNames';
import type {ManagedAdvisory} from '../../../../plugin/src/github/managedAdvisory';

/** A repository of which nothing is known but what the test says. */
export function buildFacts(changes: Partial<RepositoryFacts> = {}): RepositoryFacts {
  return {
    repository: REPOSITORY,
    url: 'https://github.com/paper-rocket/rocket',
    privateReporting: null,
    policy: null,
    tags: null,
    ...changes,
  };
}

/** An advisory as its managers see it, with nobody credited and nobody at work. */
export function buildManaged(changes: Partial<ManagedAdvisory> = {}): ManagedAdvisory {
  const {ghsaId, cveId, summary, severity, createdAt, publishedAt, updatedAt} =
    buildPublishedAdvisory();
  return {
    ghsaId,
    cveId,
    url: advisoryUrl(),
    summary,
    state: 'published',
    severity,
    cvss: [],
    affectedProducts: [],
    openedBy: null,
    isReport: false,
    hasPrivateFork: false,
    createdAt,
    publishedAt,
    updatedAt,
    credits: [],
    collaborators: [],
    ...changes,
  };
}

export function buildLintParams(changes: Partial<LintParams> = {}): LintParams {
  return {
    published: [],
    repositories: [buildFacts()],
    managed: new Map(),
    levels: {},
    promise: {acknowledge: 7, fix: 30, disclose: 120},
    naming: 'names',
    now: new Date('2025-03-01T00:00:00Z'),
    ...changes,
  };
}

/** The messages of one rule, all others switched off, behind the id of what they are about. */
export async function messagesOf(
  rule: RuleName,
  advisories: readonly Partial<PublishedAdvisory>[],
  changes: Partial<LintParams> = {},
): Promise<string[]> {
  const levels: RuleLevels = Object.fromEntries(RULE_NAMES.map((name) => [name, 'off']));
  const findings = await lintAdvisories(
    buildLintParams({
      published: advisories.map(buildPublishedAdvisory),
      levels: {...levels, [rule]: 'warn'},
      ...changes,
    }),
  );
  return findings.map(({message}) => message);
}
