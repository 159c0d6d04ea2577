/** Repositories and organisations can be named, or pointed to by the id of a redirect or `Link`. */
export type Reference = {name: string} | {id: number};

/** Every address that is answered, taken apart. */
export type Route =
  | {name: 'repository'; repository: Reference}
  | {name: 'repository-advisories'; repository: Reference}
  | {name: 'repository-advisory'; repository: Reference; ghsaId: string}
  | {name: 'private-vulnerability-reporting'; repository: Reference}
  | {name: 'repository-tags'; repository: Reference}
  | {name: 'repository-contents'; repository: Reference; path: string}
  | {name: 'organization-repositories'; organization: Reference}
  | {name: 'organization-advisories'; organization: Reference}
  | {name: 'global-advisory'; ghsaId: string}
  | {name: 'graphql'}
  | {name: 'avatar'; login: string}
  | {name: 'unknown'};

export type RouteName = Route['name'];

const REPOSITORY = /^\/(?:repos\/([^/]+\/[^/]+)|repositories\/(\d+))(\/.*)?$/;
const ORGANIZATION = /^\/(?:orgs\/([^/]+)|organizations\/(\d+))(\/.*)$/;
const REPOSITORY_ADVISORY = /^\/security-advisories\/([^/]+)$/;
const CONTENTS = /^\/contents(?:\/(.*))?$/;
const GLOBAL_ADVISORY = /^\/advisories\/([^/]+)$/;
const AVATAR = /^\/avatars\/([^/]+)\.svg$/;

/** Takes the path of a request apart. */
export function routeOf(path: string): Route {
  const repository = REPOSITORY.exec(path);
  if (repository) {
    return inRepository({
      repository: referenceOf({name: repository[1], id: repository[2]}),
      rest: repository[3] ?? '',
    });
  }
  const organization = ORGANIZATION.exec(path);
  if (organization) {
    return inOrganization({
      organization: referenceOf({name: organization[1], id: organization[2]}),
      rest: organization[3] ?? '',
    });
  }
  const ghsaId = GLOBAL_ADVISORY.exec(path)?.[1];
  if (ghsaId !== undefined) return {name: 'global-advisory', ghsaId};
  const login = AVATAR.exec(path)?.[1];
  if (login !== undefined) return {name: 'avatar', login: decoded(login)};
  return path === '/graphql' ? {name: 'graphql'} : {name: 'unknown'};
}

function inRepository({repository, rest}: {repository: Reference; rest: string}): Route {
  const ghsaId = REPOSITORY_ADVISORY.exec(rest)?.[1];
  if (ghsaId !== undefined) return {name: 'repository-advisory', repository, ghsaId};
  if (rest === '') return {name: 'repository', repository};
  if (rest === '/security-advisories') return {name: 'repository-advisories', repository};
  if (rest === '/private-vulnerability-reporting') {
    return {name: 'private-vulnerability-reporting', repository};
  }
  if (rest === '/tags') return {name: 'repository-tags', repository};
  const contents = CONTENTS.exec(rest);
  if (contents) {
    return {name: 'repository-contents', repository, path: decoded(contents[1] ?? '')};
  }
  return {name: 'unknown'};
}

function inOrganization({organization, rest}: {organization: Reference; rest: string}): Route {
  if (rest === '/repos') return {name: 'organization-repositories', organization};
  if (rest === '/security-advisories') return {name: 'organization-advisories', organization};
  return {name: 'unknown'};
}

function referenceOf({name, id}: {name: string | undefined; id: string | undefined}): Reference {
  return name === undefined ? {id: Number(id)} : {name: decoded(name)};
}

/** A broken escape names nothing that exists; it must not end the server. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
