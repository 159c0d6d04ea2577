import {formatRepositoryName, isSameRepository} from '../advisory/advisory';
import {createDeadline} from '../github/deadline';
import {GitHubFailure} from '../github/GitHubFailure';
import {askForPrivateReporting} from '../github/askForPrivateReporting';
import {readManagedRepository} from '../github/readManagedRepository';
import {readSecurityPolicy} from '../github/securityPolicy';
import {listTags} from '../github/listTags';
import {configuredRepositories} from '../sync/plan';
import {readAfresh} from '../sync/readAfresh';
import type {GhsaId, PublishedAdvisory, RepositoryName} from '../advisory/advisory';
import type {GitHubClient} from '../github/createClient';
import type {RuleLevels} from '../options/ruleLevels';
import type {RepositoryFacts} from '../oversight/lint/repositoryFacts';
import type {RuleName} from '../options/ruleNames';
import type {ManagedAdvisory} from '../github/managedAdvisory';
import type {SafeParams} from '../sync/withoutToken';

/** What could not be asked, and why. */
export interface Unread {
  /** `owner/name`, or an organisation's login. */
  readonly source: string;
  readonly message: string;
}

/** All that the rules need of the sources of one instance. */
export interface Gathered {
  readonly published: readonly PublishedAdvisory[];
  /** Those that were read in full. */
  readonly repositories: readonly RepositoryFacts[];
  readonly managed: ReadonlyMap<GhsaId, ManagedAdvisory>;
  readonly unread: readonly Unread[];
}

/** Repositories are asked about this many at once; GitHub asks for moderation. */
const CONCURRENCY = 5;

/** Which rules need what beside the advisories; where all of them are off it is not asked for. */
const NEEDED_BY = {
  privateReporting: ['private-reporting-off'],
  policy: ['no-security-policy', 'policy-days-differ'],
  tags: ['fix-not-named', 'fix-without-release', 'range-before-fix'],
} as const satisfies Partial<Record<keyof RepositoryFacts, readonly RuleName[]>>;

const NEED_MANAGED: readonly RuleName[] = ['collaborator-without-credit', 'credit-pending'];

async function askForFacts({
  client,
  repository,
  levels,
  hasAdvisories,
  timeout,
}: {
  client: GitHubClient;
  repository: RepositoryName;
  levels: RuleLevels;
  hasAdvisories: boolean;
  timeout: number;
}): Promise<RepositoryFacts> {
  const isNeeded = (fact: keyof typeof NEEDED_BY) =>
    NEEDED_BY[fact].some((rule) => levels[rule] !== 'off');
  const params = {client, repository, deadline: createDeadline(timeout)};
  return {
    repository,
    url: `${client.environment.webUrl}/${formatRepositoryName(repository)}`,
    privateReporting: isNeeded('privateReporting') ? await askForPrivateReporting(params) : null,
    policy: isNeeded('policy') ? await readSecurityPolicy(params) : null,
    tags: isNeeded('tags') && hasAdvisories ? await listTags(params) : null,
  };
}

/**
 * What managers see of a repository's advisories, its credits among them. It is confidential: nothing
 * of it is kept, and no report or draft that is not published has a rule.
 *
 * @returns none where the token has no access: most have none, and nobody misses it
 */
async function askForManaged({
  client,
  repository,
  levels,
  timeout,
}: {
  client: GitHubClient;
  repository: RepositoryName;
  levels: RuleLevels;
  timeout: number;
}): Promise<readonly ManagedAdvisory[]> {
  if (client.environment.token === null || NEED_MANAGED.every((rule) => levels[rule] === 'off')) {
    return [];
  }
  try {
    const deadline = createDeadline(timeout);
    return (await readManagedRepository({client, repository, deadline})).advisories;
  } catch (error) {
    const hasNoAccess =
      error instanceof GitHubFailure &&
      (error.status === 404 || (error.kind === 'settings' && error.status !== 401));
    if (hasNoAccess) {
      return [];
    }
    throw error;
  }
}

/**
 * Asks GitHub for all that the rules need, and writes nothing. Of an organisation's repositories, those
 * without an advisory are not asked about: most of them have nothing that anybody reports.
 *
 * @throws for what a person has to mend: options, the environment
 */
export async function gatherLinted(params: SafeParams): Promise<Gathered> {
  const {default: pMap} = await import('p-map');
  const {options, report} = params;
  const {client, sources, published} = await readAfresh(params);
  const levels = options.lint.rules;
  const withAdvisories = new Set(published.map(({repository}) => formatRepositoryName(repository)));
  const configured = configuredRepositories(params);
  const asked = sources.read
    .map(({repository, found}) => {
      const name = formatRepositoryName(repository);
      // One that is named and listed as well may have been read by its organisation's listing.
      const isConfigured =
        found !== null || configured.some((each) => isSameRepository(each, name));
      return {repository, isConfigured, hasAdvisories: withAdvisories.has(name)};
    })
    .filter(({isConfigured, hasAdvisories}) => isConfigured || hasAdvisories);
  report.progress(`Asking about ${asked.length} repositories`);
  const managed = new Map<GhsaId, ManagedAdvisory>();
  const answers = await pMap(
    asked,
    async ({repository, hasAdvisories}): Promise<RepositoryFacts | Unread> => {
      const {timeout} = options;
      const question = {client, repository, levels, timeout};
      try {
        const facts = await askForFacts({...question, hasAdvisories});
        for (const advisory of hasAdvisories ? await askForManaged(question) : []) {
          managed.set(advisory.ghsaId, advisory);
        }
        return facts;
      } catch (error) {
        if (!(error instanceof GitHubFailure)) {
          throw error;
        }
        return {source: formatRepositoryName(repository), message: error.message};
      }
    },
    {concurrency: CONCURRENCY},
  );
  report.progress('');
  const {unread, staleListing} = sources;
  return {
    published,
    repositories: answers.filter((answer) => 'repository' in answer),
    managed,
    unread: [
      ...unread.map(({configuredAs, error}) => ({source: configuredAs, message: error.message})),
      ...(staleListing === null
        ? []
        : [{source: options.organization ?? '', message: staleListing.message}]),
      ...answers.filter((answer) => 'source' in answer),
    ],
  };
}
