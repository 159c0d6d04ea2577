import {describe, expect, it} from 'vitest';
import {replaceHtmlMinifier} from '../../../plugin/src/docusaurus/replaceHtmlMinifier';
import {recordReport} from '../../given/recordReport';
import type {DocusaurusConfig} from '@docusaurus/types';

function configWith(swcHtmlMinimizer: boolean): DocusaurusConfig {
  return {future: {faster: {swcHtmlMinimizer, rspackBundler: true}}} as DocusaurusConfig;
}

describe('replaceHtmlMinifier', () => {
  it('has a site with Docusaurus Faster minified by Terser, says so once, and changes nothing else', () => {
    const {report, messages} = recordReport();
    const locales = [configWith(true), configWith(true)];
    locales.forEach((config) => {
      replaceHtmlMinifier(config, report);
    });
    for (const {future} of locales) {
      expect(future.faster).toEqual({swcHtmlMinimizer: false, rspackBundler: true});
    }
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatch('switches "swcHtmlMinimizer" of Docusaurus Faster off');
  });

  it('does so where an older Docusaurus has another name for it', () => {
    const {report} = recordReport();
    const faster = {swcHtmlMinimizer: true};
    replaceHtmlMinifier({future: {experimental_faster: faster}} as never, report);
    expect(faster).toEqual({swcHtmlMinimizer: false});
  });

  it('says nothing to a site that is minified by Terser anyway', () => {
    const {report, messages} = recordReport();
    const config = configWith(false);
    replaceHtmlMinifier(config, report);
    expect(config).toEqual(configWith(false));
    expect(messages).toEqual([]);
  });
});
