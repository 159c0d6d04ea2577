import {NOT_READ, OVERCOME} from './expectations';
import {changed, faultOfGitHub, LIST} from './faultOfGitHub';
import {idOfMore} from './rocket';
import type {Arrangement} from '../sync/arrange';
import type {FaultOrder} from '../../github/index';
import type {Brought, FaultGroup} from './fault';

const FIRST_PAGE = {
  on: {route: 'repository-advisories', query: {after: ''}},
  times: 'always',
} as const;
const SECOND_PAGE = {
  on: {route: 'repository-advisories', query: {after: /./}},
  times: 'always',
} as const;

/** GitHub's pages have 100. */
const MORE_THAN_A_PAGE = 102;
/** One that is on the second page. */
const ON_THE_SECOND_PAGE = idOfMore(100);

const NO_LIST = /is no list, so it was not read\. Try again later/;
const NO_ADVISORY = /holds something without a GHSA id and a state, so it was not read/;

type Item = Record<string, unknown>;

function changeList(change: (items: Item[]) => unknown): FaultOrder {
  return {kind: 'changed-json', change: (body) => change(body as Item[]), ...LIST};
}

/** A whole answer with a `Link` header of its own; an empty list must not pass for the last page. */
function nextPage(linkOf: (url: URL) => URL) {
  return (arrangement: Arrangement): Brought => {
    const page = new URL(`${arrangement.github.url}/repos/paper-rocket/rocket/security-advisories`);
    return faultOfGitHub({
      kind: 'status',
      status: 200,
      body: [],
      headers: {link: `<${linkOf(page).href}>; rel="next"`},
      ...LIST,
    })(arrangement);
  };
}

const ANOTHER_HOST = /names a next page on another host: not followed/;

/** An advisory was published between two pages, so that one stands on both. */
function repeated(arrangement: Arrangement): Brought {
  let last: Item | undefined;
  return faultOfGitHub([
    {
      kind: 'changed-json',
      change: (body) => {
        last = (body as Item[]).at(-1);
        return body;
      },
      ...FIRST_PAGE,
    },
    {
      kind: 'changed-json',
      change: (body) => [last, ...(body as Item[])],
      ...SECOND_PAGE,
    },
  ])(arrangement);
}

export const content: FaultGroup = {
  title: "What is in GitHub's answers",
  faults: [
    {
      id: 'html',
      sentence: 'A page for people comes in the place of the list',
      bringAbout: faultOfGitHub({kind: 'html', ...LIST}),
      says: NO_LIST,
      expected: NOT_READ,
    },
    {
      id: 'html-lookup',
      sentence: 'A page for people comes in the place of the repository',
      bringAbout: faultOfGitHub({kind: 'html', on: {route: 'repository'}, times: 'always'}),
      says: /has no name in it, so it was not read\. Try again later/,
      expected: NOT_READ,
    },
    {
      id: 'broken-json',
      sentence: 'The list stops in the middle',
      bringAbout: faultOfGitHub({kind: 'broken-json', ...LIST}),
      says: NO_LIST,
      expected: NOT_READ,
    },
    {
      id: 'no-array',
      sentence: 'Something else comes in the place of the list',
      bringAbout: faultOfGitHub({kind: 'json', body: {advisories: []}, ...LIST}),
      says: NO_LIST,
      expected: NOT_READ,
    },
    {
      id: 'item-of-another-kind',
      sentence: 'The list holds something that is no advisory',
      bringAbout: faultOfGitHub(changeList((items) => [...items, 'unicorn'])),
      says: NO_ADVISORY,
      expected: NOT_READ,
    },
    {
      id: 'item-without-id',
      sentence: 'The list holds an advisory without an id',
      bringAbout: faultOfGitHub(
        changeList((items) => items.map((item) => ({...item, ghsa_id: null}))),
      ),
      says: NO_ADVISORY,
      expected: NOT_READ,
    },
    {
      id: 'huge',
      sentence: 'The answer is huge and makes no sense',
      bringAbout: faultOfGitHub({kind: 'huge-body', bytes: 16 * 1024 * 1024, ...LIST}),
      says: /so it was not read\. Try again later/,
      expected: NOT_READ,
    },
    {
      id: 'empty',
      sentence: 'The list is empty all of a sudden, and each advisory alone is still there',
      bringAbout: faultOfGitHub(changeList(() => [])),
      says: null,
      expected: {
        ...OVERCOME,
        'never synced': {
          ...OVERCOME['never synced'],
          posts: 'none',
          says: /has published no security advisory yet, .* The name comes from/,
        },
        'something new': {...OVERCOME['something new'], posts: 'all but the passed over'},
      },
    },
    {
      id: 'next-page-on-another-host',
      sentence: 'The next page is said to be on another host',
      bringAbout: nextPage((url) => changed(url, {hostname: 'localhost'})),
      says: ANOTHER_HOST,
      expected: NOT_READ,
    },
    {
      id: 'next-page-on-another-port',
      sentence: 'The next page is said to be on another port',
      bringAbout: nextPage((url) => changed(url, {port: '1'})),
      says: ANOTHER_HOST,
      expected: NOT_READ,
    },
    {
      id: 'next-page-by-another-scheme',
      sentence: 'The next page changes between `https` and `http`',
      bringAbout: nextPage((url) => changed(url, {protocol: 'https:'})),
      says: ANOTHER_HOST,
      expected: NOT_READ,
    },
    {
      id: 'pages-in-a-circle',
      sentence: 'The pages of the list go round in a circle',
      bringAbout: nextPage((url) => new URL('?page=round', url)),
      says: /goes round in a circle, so it was not read\. Try again later/,
      expected: NOT_READ,
    },
    {
      id: 'second-page-fails',
      sentence: 'The first page of a long list comes, the second one does not',
      more: MORE_THAN_A_PAGE,
      bringAbout: faultOfGitHub({kind: 'status', status: 502, ...SECOND_PAGE}),
      says: /answered with 502\. Try again later/,
      expected: NOT_READ,
    },
    {
      id: 'item-on-two-pages',
      sentence: 'An advisory stands on two pages, because the list changed in between',
      more: MORE_THAN_A_PAGE,
      bringAbout: repeated,
      says: null,
      expected: OVERCOME,
    },
    {
      id: 'item-between-two-pages',
      sentence: 'An advisory is passed over, because the list changed between two pages',
      more: MORE_THAN_A_PAGE,
      bringAbout: faultOfGitHub({
        kind: 'changed-json',
        change: (body) =>
          (body as Item[]).filter(({ghsa_id: ghsaId}) => ghsaId !== ON_THE_SECOND_PAGE),
        ...SECOND_PAGE,
      }),
      says: null,
      expected: {
        ...OVERCOME,
        'never synced': {...OVERCOME['never synced'], posts: 'all but the passed over'},
      },
    },
  ],
};
