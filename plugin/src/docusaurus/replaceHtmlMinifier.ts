import {processMap} from './processMap';
import type {DocusaurusConfig} from '@docusaurus/types';
import type {Report} from '../terminal/report';

type Faster = Pick<DocusaurusConfig['future']['faster'], 'swcHtmlMinimizer'>;

/** As Docusaurus calls it from 3.10 on, and as it did before. */
type Future = Partial<Record<'faster' | 'experimental_faster', Faster>>;

/** Docusaurus asks the environment for it wherever it loads what minifies: in each of its threads. */
const SKIP = 'SKIP_HTML_MINIFICATION';

/**
 * Has the pages of a site be as React writes them. `@swc/html` writes an escaped `<` as a real one where
 * `&` and letters or digits stand before it (`&amp;x&lt;img>`): whoever can write a word of a page could
 * write a script into it. No post of ours holds such a text, but a page holds more than posts.
 *
 * Terser, which sites without Docusaurus Faster have, is safe, but takes a fifth of a build to make a
 * page two per cent smaller. It is what is left where Docusaurus renders without threads, few pages or
 * on one processor, and where the environment says that pages are to be minified.
 *
 * @param siteConfig is changed: Docusaurus asks it for the minifier once all plugins are loaded
 * @param env is changed: threads that begin later have a copy of it
 * @see https://github.com/facebook/docusaurus/blob/main/packages/docusaurus-bundler/src/minifyHtml.ts
 */
export function replaceHtmlMinifier({
  siteConfig,
  env,
  report,
}: {
  siteConfig: DocusaurusConfig;
  env: NodeJS.ProcessEnv;
  report: Report;
}): void {
  const future: Future = siteConfig.future;
  const faster = future.faster ?? future.experimental_faster;
  if (!faster?.swcHtmlMinimizer) {
    return;
  }
  faster.swcHtmlMinimizer = false;
  env[SKIP] ??= 'true';
  const said = processMap<true>('said');
  if (!said.has('html-minifier')) {
    said.set('html-minifier', true);
    report.info(
      'docusaurus-plugin-security-advisories switches "swcHtmlMinimizer" of Docusaurus Faster off: that makes pages smaller, but turns some texts, such as "&amp;x&lt;img>", into HTML. Nothing is left to do.',
    );
  }
}
