import {createRequire} from 'node:module';
import path from 'node:path';
import {aliasOf} from './bundlerConfig';
import type {BundlerChanges, BundlerConfig} from './bundlerConfig';

const CLIENT = '@docusaurus/plugin-content-blog/client';
/** The component of the site's theme that our own one stands around. */
const WRAPPED = '@theme-init/BlogPostPage/Metadata';

/**
 * Lets a component of ours ask the blog for its post. A preset brings the blog, which strict package
 * managers (Yarn's Plug'n'Play, pnpm) then show to nobody else; and where there are two copies, it is
 * the one of the site's theme that knows the post. So it is looked for from there.
 *
 * @param folder absolute: of the components that ask
 * @param config of the bundler, with the aliases of the site's theme
 * @returns what is to be merged into it; nothing for a theme that has no such component
 */
export function resolveBlogClient(folder: string, config: BundlerConfig): BundlerChanges {
  const wrapped = aliasOf(WRAPPED, config);
  if (wrapped === null) {
    return {};
  }
  const client = createRequire(wrapped).resolve(CLIENT);
  const rule = {include: path.join(folder, path.sep), resolve: {alias: {[CLIENT]: client}}};
  return {module: {rules: [rule]}};
}
