import {NOT_READ, OVERCOME, TO_MEND, WITHOUT_NAMES} from './expectations';
import {faultOfGitHub, LIST} from './faultOfGitHub';
import type {Arrangement} from '../sync/arrange';
import type {FaultOrder} from '../../github/index';
import type {Brought, Fault, FaultGroup, State} from './fault';

const LOOKUP = {on: {route: 'repository'}, times: 'always'} as const;
const GRAPHQL = {on: {route: 'graphql'}, times: 'always'} as const;

/** Statuses that are no more than "not now", and what is said of them. */
const STATUSES: [status: number, advice: RegExp][] = [
  [403, /Try again later/],
  [404, /Does the repository exist, and is it public\?/],
  [409, /Try again later/],
  [410, /Does the repository exist, and is it public\?/],
  [422, /Try again later/],
  [429, /Try again later/],
  [500, /Try again later/],
  [502, /Try again later/],
  [503, /Try again later/],
  [504, /Try again later/],
];

function statusOfTheList([status, advice]: [number, RegExp]): Fault {
  return {
    id: `list-${status}`,
    sentence: `GitHub answers ${status} to the list of advisories`,
    bringAbout: faultOfGitHub({kind: 'status', status, ...LIST}),
    says: new RegExp(`answered with ${status}\\. .*${advice.source}`),
    expected: NOT_READ,
  };
}

const CACHE = 'node_modules/.cache/docusaurus-plugin-security-advisories/default.cache.json';

/** Where nothing is new, names and releases are asked for once a day, so that a day has to go by. */
function whenDue(order: FaultOrder) {
  return async (arrangement: Arrangement, state: State): Promise<Brought> => {
    const {site} = arrangement;
    if (state === 'nothing new') {
      const cache = JSON.parse(await site.read(CACHE)) as object;
      await site.write(CACHE, JSON.stringify({...cache, enrichedAt: '2025-01-01T00:00:00.000Z'}));
    }
    return faultOfGitHub(order)(arrangement);
  };
}

const NO_NAMES =
  /Names, releases, references and where to report the next vulnerability stay as they were/;

export const answers: FaultGroup = {
  title: "GitHub's answers",
  faults: [
    {
      id: 'list-401',
      sentence: 'GitHub answers 401: the token is wrong or has expired',
      bringAbout: faultOfGitHub({kind: 'status', status: 401, ...LIST}),
      says: /The token is wrong or has expired: set a new one, or unset the variable/,
      expected: TO_MEND,
    },
    ...STATUSES.map(statusOfTheList),
    {
      id: 'status-once',
      sentence: 'GitHub answers 503 once, and is well again',
      bringAbout: faultOfGitHub({kind: 'status', status: 503, ...LIST, times: 1}),
      says: null,
      expected: OVERCOME,
    },
    {
      id: 'lookup-401',
      sentence: 'GitHub answers 401 to the very first question',
      bringAbout: faultOfGitHub({kind: 'status', status: 401, ...LOOKUP}),
      says: /The token is wrong or has expired: set a new one, or unset the variable/,
      expected: TO_MEND,
    },
    {
      id: 'lookup-503',
      sentence: "GitHub answers 503 when it's asked for the repository",
      bringAbout: faultOfGitHub({kind: 'status', status: 503, ...LOOKUP}),
      says: /answered with 503\. Try again later/,
      expected: NOT_READ,
    },
    {
      id: 'lookup-404',
      sentence: 'GitHub finds no such repository, but its list of advisories',
      bringAbout: faultOfGitHub({kind: 'status', status: 404, ...LOOKUP}),
      says: null,
      expected: OVERCOME,
    },
    {
      id: 'nothing-there',
      sentence: 'GitHub finds neither the repository nor its list: deleted, renamed, or private',
      bringAbout: faultOfGitHub([
        {kind: 'status', status: 404, ...LOOKUP},
        {kind: 'status', status: 404, ...LIST},
      ]),
      says: /answered with 404\. Does the repository exist, and is it public\?/,
      expected: NOT_READ,
    },
    {
      id: 'made-private',
      sentence: 'The repository was made private',
      bringAbout: ({github}) => {
        const repository = github.repository('paper-rocket/rocket');
        repository.private = true;
        return {
          lift: () => {
            repository.private = false;
          },
        };
      },
      says: /is not public, .*Take it out of the option "repositories", or make it public/,
      expected: TO_MEND,
    },
    {
      id: 'graphql-errors',
      sentence: 'GitHub refuses names and releases (its GraphQL)',
      bringAbout: whenDue({
        kind: 'graphql-errors',
        errors: [{message: 'Resource not accessible by integration', type: 'FORBIDDEN'}],
        ...GRAPHQL,
      }),
      says: NO_NAMES,
      expected: WITHOUT_NAMES,
    },
    {
      id: 'graphql-502',
      sentence: 'GitHub answers 502 when asked for names and releases',
      bringAbout: whenDue({kind: 'status', status: 502, ...GRAPHQL}),
      says: NO_NAMES,
      expected: WITHOUT_NAMES,
    },
    {
      id: 'graphql-html',
      sentence: 'A page for people comes in the place of names and releases',
      bringAbout: whenDue({kind: 'html', ...GRAPHQL}),
      says: NO_NAMES,
      expected: WITHOUT_NAMES,
    },
  ],
};
