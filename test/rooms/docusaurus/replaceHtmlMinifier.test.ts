import {describe, expect, it} from 'vitest';
import {replaceHtmlMinifier} from '../../../plugin/src/docusaurus/replaceHtmlMinifier';
import {recordReport} from '../../given/recordReport';
import type {DocusaurusConfig} from '@docusaurus/types';

function configWith(swcHtmlMinimizer: boolean): DocusaurusConfig {
  return {future: {faster: {swcHtmlMinimizer, rspackBundler: true}}} as DocusaurusConfig;
}

describe('replaceHtmlMinifier', () => {
  it('takes the minifier of Docusaurus Faster away, says so once, and changes nothing else', () => {
    const {report, messages} = recordReport();
    const env = {};
    const locales = [configWith(true), configWith(true)];
    locales.forEach((siteConfig) => {
      replaceHtmlMinifier({siteConfig, env, report});
    });
    expect(env).toEqual({SKIP_HTML_MINIFICATION: 'true'});
    for (const {future} of locales) {
      expect(future.faster).toEqual({swcHtmlMinimizer: false, rspackBundler: true});
    }
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatch('switches "swcHtmlMinimizer" of Docusaurus Faster off');
  });

  it('does so where an older Docusaurus has another name for it', () => {
    const {report} = recordReport();
    const faster = {swcHtmlMinimizer: true};
    const siteConfig = {future: {experimental_faster: faster}} as never;
    replaceHtmlMinifier({siteConfig, env: {}, report});
    expect(faster).toEqual({swcHtmlMinimizer: false});
  });

  it('has the pages minified by Terser where the environment asks for that', () => {
    const {report} = recordReport();
    const env = {SKIP_HTML_MINIFICATION: 'false'};
    replaceHtmlMinifier({siteConfig: configWith(true), env, report});
    expect(env).toEqual({SKIP_HTML_MINIFICATION: 'false'});
  });

  it('leaves a site that is minified by Terser anyway as it is, and says nothing', () => {
    const {report, messages} = recordReport();
    const env = {};
    const siteConfig = configWith(false);
    replaceHtmlMinifier({siteConfig, env, report});
    expect(siteConfig).toEqual(configWith(false));
    expect(env).toEqual({});
    expect(messages).toEqual([]);
  });
});
