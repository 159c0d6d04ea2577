import useGlobalData from '@docusaurus/useGlobalData';
import useRouteContext from '@docusaurus/useRouteContext';
import {useLocation} from '@docusaurus/router';
import {findVersion, type DocsVersionPath} from './findVersion';
import type {DocsBannerData, DocsGlobalData} from '../../../pages/docsBannerData';

const DOCS = 'docusaurus-plugin-content-docs';
const OWN = 'docusaurus-plugin-security-advisories';

/** What is read here of what the docs plugin tells every page. */
interface DocsData {
  readonly versions: readonly DocsVersionPath[];
}

/**
 * What is to be said of the docs version of the page at hand: one banner for each instance of the
 * plugin that has one. None on a page that is none of the docs.
 *
 * Not by the hooks of the docs plugin: it is no dependency of ours, and a second copy of it would know
 * nothing of the page.
 */
export function useDocsBanners(): readonly DocsBannerData[] {
  const globalData = useGlobalData();
  const {plugin} = useRouteContext();
  const {pathname} = useLocation();
  const docs = plugin.name === DOCS ? globalData[DOCS]?.[plugin.id] : undefined;
  const version = docs ? findVersion((docs as DocsData).versions, pathname) : null;
  if (version === null) {
    return [];
  }
  const all = Object.values(globalData[OWN] ?? {}) as readonly Partial<DocsGlobalData>[];
  return all.flatMap(({docs: own}) => {
    const isMeant = own?.plugin === plugin.id && Object.hasOwn(own.banners, version.name);
    const banner = isMeant ? own.banners[version.name] : undefined;
    return banner ? [banner] : [];
  });
}
