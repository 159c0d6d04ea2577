import {idOf, nodeIdOf} from './ids';
import {ORIGIN} from '../origin';
import {repositoryLinks} from './repository-links';
import {buildUser} from './people';
import type {Release, Repository, SimpleRepository} from '../state';

/** A release needs no more than its tag. */
export type ReleaseInput = Partial<Release> & Pick<Release, 'tag_name'>;

export interface RepositoryInput extends Partial<
  Omit<Repository, 'full_name' | 'renamedFrom' | 'releases'>
> {
  /** An earlier `owner/name`, or several. */
  renamedFrom?: string | string[];
  releases?: ReleaseInput[];
}

const SECURITY_POLICY = '# Security policy\n\nReport vulnerabilities in private.\n';

/**
 * A public repository and what it published.
 *
 * @example
 * buildRepository('example-org/server', {
 *   advisories: [buildAdvisory({ghsa_id: 'GHSA-2222-3333-4444', summary: 'Path traversal'})],
 *   releases: [{tag_name: 'v1.2.3', published_at: '2025-01-20T11:00:00Z'}],
 *   renamedFrom: 'example-org/old-server',
 * })
 */
export function buildRepository(
  fullName: `${string}/${string}`,
  {renamedFrom = [], releases = [], ...changes}: RepositoryInput = {},
): Repository {
  return {
    id: idOf(fullName),
    full_name: fullName,
    description: null,
    private: false,
    archived: false,
    default_branch: 'main',
    created_at: '2020-01-01T00:00:00Z',
    renamedFrom: [renamedFrom].flat(),
    advisories: [],
    releases: releases.map(buildRelease),
    tags: [],
    privateVulnerabilityReporting: true,
    securityPolicyUrl: `https://github.com/${fullName}/security/policy`,
    files: {
      'README.md': `# ${fullName}\n`,
      ...(changes.securityPolicyUrl === null ? {} : {'SECURITY.md': SECURITY_POLICY}),
    },
    ...changes,
  };
}

/** The private fork in which a fix is made, for `private_fork` of an advisory. */
export function buildPrivateFork(fullName: `${string}/${string}`): SimpleRepository {
  const [owner = '', name = ''] = fullName.split('/');
  const id = idOf(fullName);
  return {
    id,
    node_id: nodeIdOf({prefix: 'R', id}),
    name,
    full_name: fullName,
    owner: buildUser(owner, {type: 'Organization'}),
    private: true,
    html_url: `https://github.com/${fullName}`,
    description: null,
    fork: true,
    url: `${ORIGIN}/repos/${fullName}`,
    ...repositoryLinks(fullName),
  };
}

function buildRelease(input: ReleaseInput): Release {
  return {
    name: input.tag_name,
    published_at: '2025-01-20T11:00:00Z',
    draft: false,
    prerelease: false,
    ...input,
  };
}
