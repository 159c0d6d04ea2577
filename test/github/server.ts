import {createServer} from 'node:http';
import {once} from 'node:events';
import {createFaultQueue} from './faults/queue';
import {createLimits} from './limits';
import {findRepository, sameName} from './find';
import {handle} from './handle';
import type {AddressInfo} from 'node:net';
import type {FaultOrder} from './faults/fault';
import type {GitHubState, Repository, StateInput, StoredAdvisory} from './state';
import type {PlacedFault} from './faults/queue';
import type {Remaining} from './limits';
import type {RequestRecord} from './log';

/** A GitHub that listens on this machine, and all that a test can do with it. */
export interface GitHub {
  /** The base of the REST API, `http://127.0.0.1:port`; GraphQL is at `/graphql` of it. */
  readonly url: string;
  /** What it knows. Change it at any time. */
  readonly state: GitHubState;
  /** Every request so far, the first one first. */
  readonly requests: RequestRecord[];
  /** Makes answers go wrong. */
  fault: (order: FaultOrder) => PlacedFault;
  /** Says how many requests a reader has left in this hour: 0 makes GitHub refuse. */
  setRemaining: (remaining: Remaining) => void;
  /** The repository of this name, which must be there. */
  repository: (fullName: string) => Repository;
  /** The advisory with this id, which must be there. */
  advisory: (ghsaId: string) => StoredAdvisory;
  /** Forgets requests, faults and spent budgets. The state stays as it is. */
  reset: () => void;
  /** Ends all connections, and with them the server. */
  close: () => Promise<void>;
}

/**
 * Starts a stand-in for GitHub on loopback.
 *
 * @example
 * const github = await startGitHub({
 *   repositories: [buildRepository('example-org/server', {advisories: [buildAdvisory({…})]})],
 *   tokens: [{token: 'of-a-maintainer', access: 'advisories'}],
 * });
 */
export async function startGitHub({
  port = 0,
  ...input
}: StateInput & {port?: number} = {}): Promise<GitHub> {
  const state: GitHubState = {
    repositories: [],
    users: [],
    organizations: [],
    tokens: [],
    withdrawnStayListed: true,
    ...input,
  };
  const requests: RequestRecord[] = [];
  const faults = createFaultQueue();
  const limits = createLimits();
  const closing = new AbortController();
  const context = {state, requests, faults, limits, signal: closing.signal};

  const server = createServer((request, response) => {
    handle({request, response, origin: url, context}).catch((error: unknown) => {
      // Whoever closes the server, or hangs up, expects no answer.
      if (closing.signal.aborted || response.destroyed) return;
      console.error('The stand-in for GitHub failed.', error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    url,
    state,
    requests,
    fault: (order) => faults.place(order),
    setRemaining: (remaining) => {
      limits.setRemaining(remaining);
    },
    repository: (fullName) => repositoryIn({state, fullName}),
    advisory: (ghsaId) => advisoryIn({state, ghsaId}),
    reset() {
      requests.length = 0;
      faults.clear();
      limits.reset();
    },
    async close() {
      if (closing.signal.aborted) return;
      closing.abort();
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

function repositoryIn({state, fullName}: {state: GitHubState; fullName: string}): Repository {
  const found = findRepository({state, reference: {name: fullName}});
  if (!found) throw new Error(`The state has no repository ${fullName}.`);
  return found.repository;
}

function advisoryIn({state, ghsaId}: {state: GitHubState; ghsaId: string}): StoredAdvisory {
  const found = state.repositories
    .flatMap(({advisories}) => advisories)
    .find(({ghsa_id}) => sameName(ghsa_id, ghsaId));
  if (!found) throw new Error(`The state has no advisory ${ghsaId}.`);
  return found;
}
