import {FEED_FILES} from '../exports/feeds/listFeeds';
import {toAdvisoryRow} from './toAdvisoryRow';
import {createCreditsData} from './createCreditsData';
import {pagePath, POLICY_PAGE} from '../docusaurus/pagePath';
import {createKeptPromise} from './keptPromise';
import {toListRow} from './toListRow';
import {createYearCounts} from './yearCounts';
import type {PluginContentLoadedActions} from '@docusaurus/types';
import type {Places} from './listPlaces';
import type {AdvisoryRow, FeedAddresses, IndexData, ListData, PolicyData} from './pageData';
import type {ReportPlace} from '../advisory/reportAddress';
import type {PostedAdvisory} from '../advisory/postedAdvisory';
import type {Product} from './listProducts';

export interface CreatePagesParams {
  readonly posted: readonly PostedAdvisory[];
  /** Of all of them, where they are made already: each reads all of its versions. */
  readonly rows?: readonly AdvisoryRow[];
  readonly places: Places;
  /** Those of them that have feeds of their own; all of them unless it is said. */
  readonly fed?: Places;
  /** Null where GitHub was read in full for this site; else when it last was, if that is known. */
  readonly stale: {readonly lastSyncedAt: string | null} | null;
  readonly baseUrl: string;
  readonly routeBasePath: string;
  readonly trailingSlash: boolean | undefined;
  readonly locale: string;
  /** Where vulnerabilities are to be reported, one place for each repository. */
  readonly reportPlaces: readonly ReportPlace[];
  /** What the page of the security policy says; null where the site has none. */
  readonly policy: Pick<PolicyData, 'days' | 'namesCollaborators'> | null;
  readonly machineFiles: IndexData['machineFiles'];
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
  const {posted, places, stale, reportPlaces, policy, machineFiles} = params;
  const {rows = posted.map(toAdvisoryRow)} = params;
  const [only = null, ...others] = reportPlaces;
  return {
    rows,
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
    report: others.length === 0 ? only : null,
    policy: policy === null ? null : pagePath({...params, page: POLICY_PAGE}),
    machineFiles,
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
    key: product?.key ?? null,
    rows: rows
      .filter(({ghsaId}) => ghsaIds.has(ghsaId))
      .map((row) => toListRow(row, product?.key ?? null)),
    feeds: hasFeeds ? feedAddresses(params, page) : null,
    index: pagePath(params),
  };
}

/** Makes the readers' pages, each with its own data and no more. */
export async function createPages(params: CreatePagesParams): Promise<void> {
  const {posted, places, fed = places, locale, reportPlaces, policy, actions} = params;
  const {rows = posted.map(toAdvisoryRow)} = params;

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
    data: createIndexData({...params, rows}),
  });
  await addPage({
    page: 'credits',
    component: 'CreditsPage',
    prop: 'credits',
    data: createCreditsData({posted, locale}),
  });
  if (policy !== null) {
    const data: PolicyData = {
      ...policy,
      places: reportPlaces,
      kept: createKeptPromise({posted, policy: policy.days}),
      index: pagePath(params),
      credits: pagePath({...params, page: 'credits'}),
    };
    await addPage({page: POLICY_PAGE, component: 'PolicyPage', prop: 'policy', data});
  }
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
