import path from 'node:path';
import {findOwnIds} from '../../docusaurus/findOwnInstances';
import {PLUGIN_NAME} from '../../options/pluginName';
import type {LoadContext} from '@docusaurus/types';
import type {BundlerChanges, BundlerConfig} from '../../docusaurus/bundlerConfig';
import type {Report} from '../../terminal/report';
import type {LoaderOptions} from './loader';

const LOADER = path.join(__dirname, 'loader.js');

function hasLoader({module}: BundlerConfig): boolean {
  const rules = (module?.rules ?? []) as readonly unknown[];
  return rules.some((rule) => (rule as {loader?: unknown} | null)?.loader === LOADER);
}

/**
 * Lets MDX files of the site hold `<SecurityAdvisories />` and `<SecurityBadge />`. They are imported
 * where they are used, and handed what they show, before Docusaurus reads the file: nothing of it is on
 * any other page, and a site's own `MDXComponents` has no part in it.
 *
 * @param id of the instance of the plugin
 * @returns what is to be merged into the bundler's configuration; nothing where another instance was here
 */
export function createMdxRule(
  {siteDir, generatedFilesDir, siteConfig}: LoadContext,
  {id, report}: {id: string; report: Pick<Report, 'warn'>},
): (config: BundlerConfig, isServer: boolean) => BundlerChanges {
  const named = findOwnIds(siteConfig);
  return (config, isServer) => {
    if (hasLoader(config)) {
      return {};
    }
    const options: LoaderOptions = {
      siteDir,
      dataDir: path.join(generatedFilesDir, PLUGIN_NAME),
      ids: named.includes(id) ? named : [id],
      markdown: siteConfig.markdown,
      warn: isServer
        ? null
        : (message) => {
            report.warn(message);
          },
    };
    // In a list: where a rule has the pattern alone, Docusaurus takes it for one that makes pages, and leaves
    // what it is of out of its own for MDX files elsewhere.
    const test = [/\.mdx?$/i];
    return {module: {rules: [{test, enforce: 'pre', loader: LOADER, options}]}};
  };
}
