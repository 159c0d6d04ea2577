import path from 'node:path';
import {posixPath} from '@docusaurus/utils';
import {spareMinifier} from './spareMinifier';
import type {PluginContentLoadedActions} from '@docusaurus/types';

/**
 * Docusaurus' actions, with data that no minifier misreads, and named by alias. Docusaurus publishes what modules of a route are
 * called, and the absolute path that it gives says how the building machine is laid out.
 *
 * @param generatedFilesDir absolute: where Docusaurus keeps the data of routes
 * @see https://github.com/facebook/docusaurus/blob/main/packages/docusaurus-plugin-content-blog/src/routes.ts
 */
export function withAliasedData(
  {addRoute, createData}: Pick<PluginContentLoadedActions, 'addRoute' | 'createData'>,
  generatedFilesDir: string,
): Pick<PluginContentLoadedActions, 'addRoute' | 'createData'> {
  return {
    addRoute,
    createData: async (name, data) => {
      const file = await createData(name, typeof data === 'string' ? data : spareMinifier(data));
      return `@generated/${posixPath(path.relative(generatedFilesDir, file))}`;
    },
  };
}
