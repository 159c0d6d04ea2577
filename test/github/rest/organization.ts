import {failure, notFound, ok} from '../answer';
import {listAdvisories} from './advisories';
import {numberedPage} from './numbered';
import {repositoryAnswer} from './repository';
import {belongsTo, seesRepository} from '../visibility';
import type {Answer} from '../answer';
import type {Call} from '../call';
import type {Organization, Repository} from '../state';

/** https://docs.github.com/en/rest/repos/repos#list-organization-repositories */
export function listRepositories({
  organization,
  call,
}: {
  organization: Organization;
  call: Call;
}): Answer {
  const type = call.query.get('type') ?? 'all';
  const repositories = repositoriesOf({organization, call}).filter(
    (repository) =>
      (type !== 'public' || !repository.private) && (type !== 'private' || repository.private),
  );
  const {items, link} = numberedPage({
    items: repositories,
    call,
    path: `/organizations/${organization.id}/repos`,
  });
  const {state} = call;
  return ok(
    items.map((repository) => repositoryAnswer({state, repository})),
    {link},
  );
}

/**
 * Only for owners and security managers of the organisation.
 * https://docs.github.com/en/rest/security-advisories/repository-advisories#list-repository-security-advisories-for-an-organization
 */
export function listOrganizationAdvisories({
  organization,
  call,
}: {
  organization: Organization;
  call: Call;
}): Answer {
  if (call.reader.isAnonymous) return notFound();
  if (call.reader.access !== 'owner') {
    return failure({status: 403, message: 'Resource not accessible by personal access token'});
  }
  return listAdvisories({
    repositories: repositoriesOf({organization, call}),
    call,
    path: `/organizations/${organization.id}/security-advisories`,
  });
}

/** The organisation's repositories that exist for this reader, the newest first. */
export function repositoriesOf({
  organization: {login},
  call: {state, reader},
}: {
  organization: Organization;
  call: Pick<Call, 'state' | 'reader'>;
}): Repository[] {
  return state.repositories
    .filter((repository) => belongsTo({repository, login}) && seesRepository({reader, repository}))
    .sort((one, other) => other.created_at.localeCompare(one.created_at));
}
