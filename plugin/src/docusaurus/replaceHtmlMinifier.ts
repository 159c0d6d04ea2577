import {processMap} from './processMap';
import type {DocusaurusConfig} from '@docusaurus/types';
import type {Report} from '../terminal/report';

type Faster = Pick<DocusaurusConfig['future']['faster'], 'swcHtmlMinimizer'>;

/** As Docusaurus calls it from 3.10 on, and as it did before. */
type Future = Partial<Record<'faster' | 'experimental_faster', Faster>>;

/**
 * Has the pages of a site minified by Terser, as sites without Docusaurus Faster do. `@swc/html`
 * writes an escaped `<` as a real one where `&` and letters or digits stand before it
 * (`&amp;x&lt;img>`): whoever can write a word of a page could write a script into it. No post of ours
 * holds such a text, but a page holds more than posts.
 *
 * @param siteConfig is changed: Docusaurus asks it for the minifier once all plugins are loaded
 */
export function replaceHtmlMinifier(siteConfig: DocusaurusConfig, report: Report): void {
  const future: Future = siteConfig.future;
  const faster = future.faster ?? future.experimental_faster;
  if (!faster?.swcHtmlMinimizer) {
    return;
  }
  faster.swcHtmlMinimizer = false;
  const said = processMap<true>('said');
  if (!said.has('html-minifier')) {
    said.set('html-minifier', true);
    report.info(
      'docusaurus-plugin-security-advisories switches "swcHtmlMinimizer" of Docusaurus Faster off: that makes pages smaller, but turns some texts, such as "&amp;x&lt;img>", into HTML. Nothing is left to do.',
    );
  }
}
