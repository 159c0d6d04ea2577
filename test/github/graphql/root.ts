import {advisoryValue} from './advisories';
import {organizationValue, userValue} from './accounts';
import {repositoryValue} from './repositories';
import {unresolved} from './problem';
import {byLogin, findOrganization, findRepository, findUser} from '../find';
import {findGlobal} from '../rest/advisories';
import {remainingOf} from '../limits';
import {seesRepository} from '../visibility';
import type {Budget} from '../limits';
import type {Call} from '../call';

/** The fields of `Query` that are answered; each speaks for the same state as REST. */
export function rootFields({call, budget}: {call: Call; budget: Budget}): Record<string, unknown> {
  const {state} = call;
  const spent = {...budget, used: budget.used + 1};

  function organization({login}: {login: string}) {
    const found = findOrganization({state, reference: {name: login}});
    return found ? organizationValue({organization: found, call}) : null;
  }

  function user({login}: {login: string}) {
    const found = findUser({state, matches: byLogin(login)});
    return found?.type === 'User' ? userValue(found) : null;
  }

  function node({id}: {id: string}) {
    const person = findUser({state, matches: ({node_id}) => node_id === id});
    if (person) return userValue(person);
    const found = state.organizations.find(({node_id}) => node_id === id);
    if (found) return organizationValue({organization: found, call});
    return unresolved(`a node with the global id of '${id}'`);
  }

  return {
    organization: ({login}: {login: string}) =>
      organization({login}) ?? unresolved(`an Organization with the login of '${login}'`),
    user: ({login}: {login: string}) =>
      user({login}) ?? unresolved(`a User with the login of '${login}'`),
    // Unlike the two above, GitHub calls a login that nobody has no error here.
    repositoryOwner: ({login}: {login: string}) => organization({login}) ?? user({login}),
    node,
    nodes: ({ids}: {ids: string[]}) => ids.map((id) => node({id})),
    repository: ({
      owner,
      name,
      followRenames,
    }: {
      owner: string;
      name: string;
      followRenames?: boolean | null;
    }) => {
      const fullName = `${owner}/${name}`;
      const found = findRepository({state, reference: {name: fullName}});
      const isThere =
        found !== null &&
        seesRepository({reader: call.reader, repository: found.repository}) &&
        (!found.renamed || followRenames !== false);
      return isThere
        ? repositoryValue({repository: found.repository, call})
        : unresolved(`a Repository with the name '${fullName}'`);
    },
    securityAdvisory: ({ghsaId}: {ghsaId: string}) => {
      const found = findGlobal({state, ghsaId});
      return found
        ? advisoryValue(found)
        : unresolved(`a SecurityAdvisory with GHSA ID '${ghsaId}'`);
    },
    rateLimit: () => ({
      cost: 1,
      limit: spent.limit,
      nodeCount: 0,
      remaining: remainingOf(spent),
      resetAt: new Date(spent.reset * 1000).toISOString(),
      used: spent.used,
    }),
  };
}
