import {failure, notFound, ok} from '../answer';
import {findOrganization, findRepository} from '../find';
import {listAdvisories, readAdvisory, readGlobalAdvisory} from './advisories';
import {listOrganizationAdvisories, listRepositories} from './organization';
import {readContents} from './contents';
import {repositoryAnswer} from './repository';
import {listTags} from './tags';
import {seesRepository} from '../visibility';
import type {Answer} from '../answer';
import type {Call} from '../call';
import type {Reference, Route} from '../route';
import type {Repository} from '../state';

export type RestRoute = Exclude<Route, {name: 'graphql' | 'avatar'}>;

/** https://docs.github.com/en/rest/about-the-rest-api/api-versions */
const API_VERSIONS = ['2022-11-28', '2026-03-10'];

/** The version of a request that names none. */
export const DEFAULT_API_VERSION = '2022-11-28';

/** Answers one request to the REST API. */
export function answerRest({route, call}: {route: RestRoute; call: Call}): Answer {
  if (!API_VERSIONS.includes(call.apiVersion)) {
    return failure({status: 400, message: `API version ${call.apiVersion} is not supported`});
  }
  switch (route.name) {
    case 'repository':
    case 'repository-advisories':
    case 'repository-advisory':
    case 'private-vulnerability-reporting':
    case 'repository-tags':
    case 'repository-contents':
      return inRepository({route, call});
    case 'organization-repositories':
    case 'organization-advisories':
      return inOrganization({route, call});
    case 'global-advisory':
      return readGlobalAdvisory({state: call.state, ghsaId: route.ghsaId});
    case 'unknown':
      return notFound();
  }
}

function inRepository({
  route,
  call,
}: {
  route: Extract<RestRoute, {repository: Reference}>;
  call: Call;
}): Answer {
  const {state, reader} = call;
  const found = findRepository({state, reference: route.repository});
  if (!found || !seesRepository({reader, repository: found.repository})) return notFound();
  const {repository, renamed} = found;
  if (renamed) return moved({repository, call});
  switch (route.name) {
    case 'repository':
      return ok(repositoryAnswer({state, repository}));
    case 'repository-advisories':
      // GitHub's own links name the repository by its id.
      return listAdvisories({
        repositories: [repository],
        call,
        path: `/repositories/${repository.id}/security-advisories`,
      });
    case 'repository-advisory':
      return readAdvisory({repository, ghsaId: route.ghsaId, call});
    case 'private-vulnerability-reporting':
      return ok({enabled: repository.privateVulnerabilityReporting});
    case 'repository-tags':
      return listTags({repository, call});
    case 'repository-contents':
      return readContents({repository, path: route.path});
  }
}

function inOrganization({
  route,
  call,
}: {
  route: Extract<RestRoute, {organization: Reference}>;
  call: Call;
}): Answer {
  const organization = findOrganization({state: call.state, reference: route.organization});
  if (!organization) return notFound();
  return route.name === 'organization-repositories'
    ? listRepositories({organization, call})
    : listOrganizationAdvisories({organization, call});
}

/**
 * A renamed repository is found by its id; the rest of the address stays.
 * https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api#follow-redirects
 */
function moved({
  repository,
  call: {path, query, base},
}: {
  repository: Repository;
  call: Call;
}): Answer {
  const rest = path.replace(/^\/repos\/[^/]+\/[^/]+/, '');
  const search = query.size > 0 ? `?${query.toString()}` : '';
  const location = `${base}/repositories/${repository.id}${rest}${search}`;
  return {
    status: 301,
    headers: {location},
    body: {
      message: 'Moved Permanently',
      url: location,
      documentation_url:
        'https://docs.github.com/rest/guides/best-practices-for-using-the-rest-api#follow-redirects',
    },
  };
}
