import {namesProduct} from '../versions/namesProduct';
import {someNames} from '../words/someNames';
import {createDocsBanners} from './docsBanners';
import type {AllContent, PluginContentLoadedActions} from '@docusaurus/types';
import type {DocsOptions} from '../options/options';
import type {Report} from '../terminal/report';
import type {DocsGlobalData} from './docsBannerData';
import type {PostedAdvisory} from '../advisory/postedAdvisory';
import type {Product} from './listProducts';

const DOCS = 'docusaurus-plugin-content-docs';

/** As many products as a line of the log names. */
const MOST_NAMED = 10;

function list(names: readonly string[]): string {
  return someNames(
    names.map((name) => `"${name}"`),
    MOST_NAMED,
  );
}

/** @throws if the site has no such docs, naming those that it has */
function readVersionNames(allContent: AllContent, id: string): string[] {
  const instances = allContent[DOCS] ?? {};
  const content = instances[id] as
    {readonly loadedVersions?: readonly {readonly versionName: string}[]} | undefined;
  if (!content?.loadedVersions) {
    const known = Object.keys(instances);
    const advice =
      known.length === 0
        ? 'The site has no docs at all. Add them, or take the option "docs" away'
        : `The docs of the site are: ${list(known)}. Name one of them with the option "docs.plugin"`;
    throw new Error(
      `There are no docs with the id "${id}" whose versions could warn of security advisories. ${advice}.`,
    );
  }
  return content.loadedVersions.map(({versionName}) => versionName);
}

function reportUnknown({
  products,
  names,
  docs: {product, versions},
  report,
}: {
  products: readonly Product[];
  names: readonly string[];
  docs: DocsOptions;
  report: Report;
}): void {
  const missing = Object.keys(versions).filter((name) => !names.includes(name));
  if (missing.length > 0) {
    report.warn(
      `The option "docs.versions" names ${list(missing)}, but the versions of the docs are: ${list(names)}. Correct the name, or take it out of the option.`,
    );
  }
  const isKnown = products.some((each) => namesProduct(each, product));
  if (!isKnown && products.length > 0) {
    report.info(
      `No advisory names "${product}", which the option "docs.product" says the docs are about. The advisories name ${list(products.map(({key}) => key))}.`,
    );
  }
}

/**
 * Hands every page of the site what old documentation says of its version, if one says something.
 *
 * @param products that the advisories name
 * @param index path of the page of all advisories; null where there is none
 * @throws if the site has no docs with the id that the option names
 */
export function showDocsBanners({
  docs,
  posted,
  products,
  index,
  allContent,
  setGlobalData,
  report,
}: {
  docs: DocsOptions;
  posted: readonly PostedAdvisory[];
  products: readonly Product[];
  index: string | null;
  allContent: AllContent;
  setGlobalData: PluginContentLoadedActions['setGlobalData'];
  report: Report;
}): void {
  const names = readVersionNames(allContent, docs.plugin);
  reportUnknown({products, names, docs, report});
  const {product, versions, plugin} = docs;
  const {banners, unread} = createDocsBanners({posted, names, versions, product, index});
  if (unread.length > 0) {
    report.info(
      `Whether security advisories affect the docs ${list(unread)} can't be told, because that is no version of "${product}". The option "docs.versions" can say which release each documents, such as {${JSON.stringify(unread[0])}: '1.4.6'}, or false to leave it out.`,
    );
  }
  if (Object.keys(banners).length > 0) {
    const data: DocsGlobalData = {docs: {plugin, banners}};
    setGlobalData(data);
  }
}
