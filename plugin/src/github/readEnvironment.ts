import {readUrl} from '../sinks/readUrl';
import {looksLikeSecret} from '../options/looksLikeSecret';
import type {GitHubHosts} from '../advisory/gitHubHosts';

/** Where GitHub is and what is shown to it, as the environment says. */
export interface Environment extends GitHubHosts {
  readonly graphqlUrl: string;
  readonly token: string | null;
}

const GITHUB_API_URL = 'https://api.github.com';
const GITHUB_WEB_URL = 'https://github.com';

function requireAddress({name, value}: {name: string; value: string}): string {
  const url = readUrl(value);
  if (looksLikeSecret(value)) {
    throw new Error(
      `The environment variable ${name} holds what looks like a token or a password, and is not repeated here. It should be the address of GitHub's API alone, such as ${GITHUB_API_URL}: an address turns up in messages and pages. Put the token into a variable that the option "tokenEnv" names.`,
    );
  }
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new Error(
      `The environment variable ${name} is ${JSON.stringify(value)}, but should be the address of GitHub's API, such as ${GITHUB_API_URL}. Correct it, or unset it to use GitHub's own.`,
    );
  }
  return url.href.replace(/\/+$/, '');
}

/** @see https://docs.github.com/en/enterprise-cloud@latest/admin/data-residency/network-details-for-ghecom */
function webUrlOf(apiUrl: string): string {
  const {hostname, origin, pathname} = new URL(apiUrl);
  if (pathname.endsWith('/api/v3')) {
    return origin;
  }
  return hostname.startsWith('api.') && hostname.endsWith('.ghe.com')
    ? `https://${hostname.slice('api.'.length)}`
    : GITHUB_WEB_URL;
}

/**
 * Reads what GitHub Actions sets, and the token. An empty variable counts as unset.
 *
 * @throws if an address is none
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/variables
 */
export function readEnvironment({
  tokenEnv,
  env,
}: {
  tokenEnv: readonly string[];
  env: NodeJS.ProcessEnv;
}): Environment {
  const {GITHUB_API_URL: api, GITHUB_GRAPHQL_URL: graphql} = env;
  const apiUrl = api ? requireAddress({name: 'GITHUB_API_URL', value: api}) : GITHUB_API_URL;
  return {
    apiUrl,
    graphqlUrl: graphql
      ? requireAddress({name: 'GITHUB_GRAPHQL_URL', value: graphql})
      : apiUrl.endsWith('/api/v3')
        ? apiUrl.replace(/v3$/, 'graphql')
        : `${apiUrl}/graphql`,
    webUrl: webUrlOf(apiUrl),
    token: tokenEnv.map((name) => env[name]?.trim()).find(Boolean) ?? null,
  };
}
