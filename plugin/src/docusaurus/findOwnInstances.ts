import {DEFAULT_PLUGIN_ID} from '@docusaurus/utils';
import {PLUGIN_NAME} from '../options/pluginName';
import {findPluginOptions} from './findContentPlugins';
import type {DocusaurusConfig} from '@docusaurus/types';
import type {WrittenOptions} from './findContentPlugins';

function isThisPlugin(name: string): boolean {
  return (
    name === PLUGIN_NAME ||
    PLUGIN_NAME === `docusaurus-plugin-${name}` ||
    name.replaceAll('\\', '/').includes(`/${PLUGIN_NAME}/`)
  );
}

/** The options of all instances of the plugin that the site's configuration names. */
export function findOwnOptions(siteConfig: Pick<DocusaurusConfig, 'plugins'>): WrittenOptions[] {
  return findPluginOptions(siteConfig, isThisPlugin);
}

/** Their ids, in the order of the configuration. */
export function findOwnIds(siteConfig: Pick<DocusaurusConfig, 'plugins'>): string[] {
  return findOwnOptions(siteConfig).map(({id}) =>
    typeof id === 'string' ? id : DEFAULT_PLUGIN_ID,
  );
}

/**
 * What begins a message about an instance of the plugin, so that two in one site are told apart; nothing
 * where there is one.
 */
export function instancePrefix(siteConfig: Pick<DocusaurusConfig, 'plugins'>, id: string): string {
  return findOwnIds(siteConfig).length > 1 ? `Instance "${id}": ` : '';
}
