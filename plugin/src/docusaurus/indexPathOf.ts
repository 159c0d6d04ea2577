import {normalizeUrl} from '@docusaurus/utils';
import type {PluginOptions} from '../options/options';

/** Where posts find the page of all advisories, below the base URL; null where there is none. */
export function indexPathOf({index}: Pick<PluginOptions, 'index'>): string | null {
  return index === false ? null : normalizeUrl(['/', index.routeBasePath]);
}
