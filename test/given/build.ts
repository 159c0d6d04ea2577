import {formatRepositoryName} from '../../plugin/src/advisory/advisory';
import {loadLanguage} from '../../plugin/src/words/loadLanguage';
import type {
  Account,
  Advisory,
  AffectedProduct,
  Credit,
  CreditRole,
  GhsaId,
  NameOnly,
  PublishedAdvisory,
  RepositoryName,
} from '../../plugin/src/advisory/advisory';
import type {Environment} from '../../plugin/src/github/readEnvironment';
import type {ReadingRules} from '../../plugin/src/github/readAdvisory';
import type {DescriptionContext} from '../../plugin/src/markdown/renderDescription.mjs';
import type {PostSettings} from '../../plugin/src/posts/postSettings';

/** Builders of what the rooms hand to each other; every fixture says only what matters in it. */

export const GHSA_ID: GhsaId = 'GHSA-2222-3333-4444';
export const OTHER_GHSA_ID: GhsaId = 'GHSA-5555-6666-7777';

/** Begins every id in the description of the advisory. */
export const ID_PREFIX = 'ghsa-2222-3333-4444';

/** What a blog shows that does not say what it shows. */
export const ADMONITIONS: ReadonlySet<string> = new Set([
  ...['secondary', 'info', 'success', 'danger', 'note', 'tip', 'warning', 'important', 'caution'],
]);

export const REPOSITORY: RepositoryName = {owner: 'paper-rocket', name: 'rocket'};

/** The address of an advisory on GitHub. */
export function advisoryUrl({
  ghsaId = GHSA_ID,
  repository = REPOSITORY,
}: {ghsaId?: GhsaId; repository?: RepositoryName} = {}): string {
  return `https://github.com/${formatRepositoryName(repository)}/security/advisories/${ghsaId}`;
}

/** An advisory that says as little as one can, with what the test wants said. */
export function buildAdvisoryModel(changes: Partial<Advisory> = {}): Advisory {
  const {ghsaId = GHSA_ID, repository = REPOSITORY} = changes;
  return {
    ghsaId,
    cveId: null,
    repository,
    url: advisoryUrl({ghsaId, repository}),
    summary: 'Path traversal in the launcher',
    description: 'A rocket may leave its pad by `../`.',
    severity: 'high',
    cvss: [],
    weaknesses: [],
    affectedProducts: [],
    credits: [],
    collaborators: null,
    status: {state: 'published'},
    createdAt: '2025-01-06T09:00:00.000Z',
    publishedAt: '2025-01-20T09:00:00.000Z',
    updatedAt: '2025-01-20T09:00:00.000Z',
    references: null,
    changes: [],
    ...changes,
  };
}

/** As above, published by its own repository alone. */
export function buildPublishedAdvisory({
  publishedBy,
  ...changes
}: Partial<PublishedAdvisory> = {}): PublishedAdvisory {
  const advisory = buildAdvisoryModel(changes);
  const {repository, url} = advisory;
  return {...advisory, publishedBy: publishedBy ?? [{repository, url}]};
}

export function buildPerson(login: string, changes: Partial<Account> = {}): Account {
  return {login, name: null, url: `https://github.com/${login}`, avatarUrl: null, ...changes};
}

/** A person who asked to be credited by this name alone. */
export function buildNameOnly(name: string): NameOnly {
  return {login: null, name, url: null, avatarUrl: null};
}

export function buildCredit(
  login: string,
  {role = 'finder', ...person}: Partial<Account> & {role?: CreditRole} = {},
): Credit {
  return {person: buildPerson(login, person), role};
}

export function buildAffectedProduct(changes: Partial<AffectedProduct> = {}): AffectedProduct {
  return {
    ecosystem: 'npm',
    name: 'paper-rocket',
    affectedVersions: '< 1.2.3',
    patchedVersions: '1.2.3',
    vulnerableFunctions: [],
    releases: [],
    ...changes,
  };
}

/** GitHub's own addresses and no token, unless the test says otherwise. */
export function buildEnvironment(changes: Partial<Environment> = {}): Environment {
  return {
    apiUrl: 'https://api.github.com',
    graphqlUrl: 'https://api.github.com/graphql',
    webUrl: 'https://github.com',
    token: null,
    ...changes,
  };
}

/** What bears on how GitHub's answers are read, of a site that sets nothing. */
export function buildReadingRules(changes: Partial<ReadingRules> = {}): ReadingRules {
  return {environment: buildEnvironment(), collaborators: false, people: new Map(), ...changes};
}

/** A stand-in for GitHub as the environment would name it. */
export function environmentOf({url}: {url: string}, token: string | null = null): Environment {
  return buildEnvironment({apiUrl: url, graphqlUrl: `${url}/graphql`, token});
}

/** What a post is made with in a blog that sets nothing. */
export async function buildPostSettings({
  locale = 'en',
  ...changes
}: Partial<PostSettings> & {locale?: string} = {}): Promise<PostSettings> {
  return {
    language: await loadLanguage(locale),
    pageDirection: 'ltr',
    tag: {label: 'Security Advisory', permalink: '/security-advisory'},
    author: null,
    canonical: 'site',
    truncateMarker: /<!--\s*truncate\s*-->|\{\/\*\s*truncate\s*\*\/\}/,
    admonitions: ADMONITIONS,
    images: 'keep',
    indexPath: '/security',
    posts: new Set(),
    machineFiles: {osvFolder: null, csafFolder: null},
    ...changes,
  };
}

/** What stands around a description in a site that has no other posts. */
export function buildDescriptionContext(
  changes: Partial<DescriptionContext> = {},
): DescriptionContext {
  return {
    repository: REPOSITORY,
    webUrl: 'https://github.com',
    posts: new Set(),
    products: new Set(),
    idPrefix: ID_PREFIX,
    admonitions: ADMONITIONS,
    images: 'keep',
    topHeading: 3,
    ...changes,
  };
}
