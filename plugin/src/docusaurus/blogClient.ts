import {createRequire} from 'node:module';
import path from 'node:path';
import type {Plugin} from '@docusaurus/types';

const CLIENT = '@docusaurus/plugin-content-blog/client';
/** The component of the site's theme that our own one stands around. */
const WRAPPED = '@theme-init/BlogPostPage/Metadata';

type BundlerConfig = Parameters<NonNullable<Plugin['configureWebpack']>>[0];

function aliasOf(name: string, {resolve}: BundlerConfig): string | null {
  const {alias = {}} = resolve ?? {};
  const target: unknown = Array.isArray(alias)
    ? undefined
    : (alias as Record<string, unknown>)[name];
  return typeof target === 'string' ? target : null;
}

/**
 * Lets a component of ours ask the blog for its post. A preset brings the blog, which strict package
 * managers (Yarn's Plug'n'Play, pnpm) then show to nobody else; and where there are two copies, it is
 * the one of the site's theme that knows the post. So it is looked for from there.
 *
 * @param folder absolute: of the components that ask
 * @param config of the bundler, with the aliases of the site's theme
 * @returns what is to be merged into it; nothing for a theme that has no such component
 */
export function resolveBlogClient(
  folder: string,
  config: BundlerConfig,
): {module?: {rules: object[]}} {
  const wrapped = aliasOf(WRAPPED, config);
  if (wrapped === null) {
    return {};
  }
  const client = createRequire(wrapped).resolve(CLIENT);
  const rule = {include: path.join(folder, path.sep), resolve: {alias: {[CLIENT]: client}}};
  return {module: {rules: [rule]}};
}
