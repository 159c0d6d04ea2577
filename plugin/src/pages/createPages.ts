import {FEED_FILES} from '../feeds/listFeeds';
import {toAdvisoryRow} from './advisoryRow';
import {createCreditsData} from './creditedPeople';
import {pagePath} from './indexAddress';
import {createYearCounts} from './yearCounts';
import type {PluginContentLoadedActions} from '@docusaurus/types';
import type {GhsaId} from '../advisory';
import type {Places} from './listPlaces';
import type {FeedAddresses, IndexData, ListData} from './pageData';
import type {PostedAdvisory} from './postedAdvisory';

export interface CreatePagesParams {
  readonly posted: readonly PostedAdvisory[];
  readonly places: Places;
  /** Null where GitHub was read in full for this site; else when it last was, if that is known. */
  readonly stale: {readonly lastSyncedAt: string | null} | null;
  readonly baseUrl: string;
  readonly routeBasePath: string;
  readonly trailingSlash: boolean | undefined;
  readonly locale: string;
  /** Such as `https://github.com`. */
  readonly webUrl: string;
  readonly actions: Pick<PluginContentLoadedActions, 'addRoute' | 'createData'>;
}

function feedAddresses(
  {baseUrl, routeBasePath}: Pick<CreatePagesParams, 'baseUrl' | 'routeBasePath'>,
  page: string,
): FeedAddresses {
  const folder = pagePath({baseUrl, routeBasePath, page, trailingSlash: true});
  return {
    atom: `${folder}${FEED_FILES.atom}`,
    rss: `${folder}${FEED_FILES.rss}`,
    json: `${folder}${FEED_FILES.json}`,
  };
}

/** What the page of all advisories is handed. */
export function createIndexData(params: Omit<CreatePagesParams, 'actions' | 'locale'>): IndexData {
  const {posted, places, stale, webUrl} = params;
  const names = new Set(
    posted.flatMap(({advisory}) =>
      advisory.publishedBy.map(({repository: {owner, name}}) => `${owner}/${name}`),
    ),
  );
  const [only, ...others] = names;
  return {
    rows: posted.map(toAdvisoryRow),
    products: places.products.map(({key, ecosystem, name, path, ghsaIds}) => ({
      key,
      ecosystem,
      name,
      to: pagePath({...params, page: path}),
      count: ghsaIds.size,
    })),
    repositories: places.repositories.map(({name, path}) => ({
      name,
      to: pagePath({...params, page: path}),
    })),
    years: createYearCounts({posted}),
    feeds: feedAddresses(params, ''),
    credits: pagePath({...params, page: 'credits'}),
    reportUrl:
      only !== undefined && others.length === 0 ? `${webUrl}/${only}/security/policy` : null,
    stale,
  };
}

function createListData({
  params,
  place: {path, name, ghsaIds},
  kind,
  ecosystem,
}: {
  params: CreatePagesParams;
  place: {path: string; name: string; ghsaIds: ReadonlySet<GhsaId>};
  kind: ListData['kind'];
  ecosystem: string | null;
}): ListData {
  const {posted} = params;
  return {
    kind,
    name,
    ecosystem,
    rows: posted.filter(({advisory}) => ghsaIds.has(advisory.ghsaId)).map(toAdvisoryRow),
    feeds: feedAddresses(params, path),
    index: pagePath(params),
  };
}

/** Makes the readers' pages, each with its own data and no more. */
export async function createPages(params: CreatePagesParams): Promise<void> {
  const {posted, places, locale, actions} = params;

  async function addPage({
    page,
    component,
    prop,
    data,
  }: {
    page: string;
    component: string;
    prop: string;
    data: object;
  }): Promise<void> {
    // No part of an address has this sign, so that two pages never share a file.
    const file = page === '' ? 'index.json' : `${page.replaceAll('/', '~')}.json`;
    actions.addRoute({
      path: pagePath({...params, page}),
      component: `@theme/SecurityAdvisories/${component}`,
      exact: true,
      modules: {[prop]: await actions.createData(file, data)},
    });
  }

  await addPage({
    page: '',
    component: 'IndexPage',
    prop: 'index',
    data: createIndexData(params),
  });
  await addPage({
    page: 'credits',
    component: 'CreditsPage',
    prop: 'credits',
    data: createCreditsData({posted, locale}),
  });
  for (const place of places.products) {
    const {ecosystem, path: page} = place;
    const data = createListData({params, place, kind: 'product', ecosystem});
    await addPage({page, component: 'ListPage', prop: 'list', data});
  }
  for (const place of places.repositories) {
    const data = createListData({params, place, kind: 'repository', ecosystem: null});
    await addPage({page: place.path, component: 'ListPage', prop: 'list', data});
  }
}
