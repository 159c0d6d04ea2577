import {FEED_FILES} from '../feeds/listFeeds';
import {toAdvisoryRow} from './advisoryRow';
import {createCreditsData} from './creditedPeople';
import {pagePath} from './indexAddress';
import {toListRow} from './toListRow';
import {createYearCounts} from './yearCounts';
import type {PluginContentLoadedActions} from '@docusaurus/types';
import type {Places} from './listPlaces';
import type {AdvisoryRow, FeedAddresses, IndexData, ListData} from './pageData';
import type {PostedAdvisory} from './postedAdvisory';
import type {Product} from './products';

export interface CreatePagesParams {
  readonly posted: readonly PostedAdvisory[];
  readonly places: Places;
  /** Those of them that have feeds of their own; all of them unless it is said. */
  readonly fed?: Places;
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
  rows,
  place: {path: page, name, ghsaIds},
  kind,
  product,
  hasFeeds,
}: {
  params: CreatePagesParams;
  /** Of all advisories. */
  rows: readonly AdvisoryRow[];
  place: Places['repositories'][number];
  kind: ListData['kind'];
  /** Null for a repository. */
  product: Pick<Product, 'key' | 'ecosystem'> | null;
  hasFeeds: boolean;
}): ListData {
  return {
    kind,
    name,
    ecosystem: product?.ecosystem ?? null,
    rows: rows
      .filter(({ghsaId}) => ghsaIds.has(ghsaId))
      .map((row) => toListRow(row, product?.key ?? null)),
    feeds: hasFeeds ? feedAddresses(params, page) : null,
    index: pagePath(params),
  };
}

/** Makes the readers' pages, each with its own data and no more. */
export async function createPages(params: CreatePagesParams): Promise<void> {
  const {posted, places, fed = places, locale, actions} = params;

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
    const file = `${page === '' ? 'index' : page}.json`;
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
  const rows = posted.map(toAdvisoryRow);
  for (const place of places.products) {
    const hasFeeds = fed.products.includes(place);
    const data = createListData({params, rows, place, kind: 'product', product: place, hasFeeds});
    await addPage({page: place.path, component: 'ListPage', prop: 'list', data});
  }
  for (const place of places.repositories) {
    const hasFeeds = fed.repositories.includes(place);
    const data = createListData({params, rows, place, kind: 'repository', product: null, hasFeeds});
    await addPage({page: place.path, component: 'ListPage', prop: 'list', data});
  }
}
