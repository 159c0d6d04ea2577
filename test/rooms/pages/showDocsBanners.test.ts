import {describe, expect, it} from 'vitest';
import {listProducts} from '../../../plugin/src/pages/listProducts';
import {showDocsBanners} from '../../../plugin/src/pages/showDocsBanners';
import {buildAffectedProduct} from '../../given/build';
import {recordReport} from '../../given/recordReport';
import {buildPostedAdvisory} from './build';
import type {DocsOptions} from '../../../plugin/src/options/options';

const POSTED = [
  buildPostedAdvisory({
    affectedProducts: [
      buildAffectedProduct({name: 'rocket', affectedVersions: '< 1.4.7', patchedVersions: '1.4.7'}),
    ],
  }),
];

/** What a site with these docs hears, and what its pages are handed. */
function show({
  docs = {},
  instances = {default: ['current', '1.4']},
  posted = POSTED,
}: {
  docs?: Partial<DocsOptions>;
  instances?: Record<string, readonly string[]>;
  posted?: typeof POSTED;
}) {
  const {report, messages} = recordReport();
  const handed: unknown[] = [];
  showDocsBanners({
    docs: {product: 'npm:rocket', versions: {}, plugin: 'default', ...docs},
    posted,
    products: listProducts(posted),
    index: '/security',
    allContent: {
      'docusaurus-plugin-content-docs': Object.fromEntries(
        Object.entries(instances).map(([id, names]) => [
          id,
          {loadedVersions: names.map((versionName) => ({versionName}))},
        ]),
      ),
    },
    setGlobalData: (data) => handed.push(data),
    report,
  });
  return {messages, handed};
}

describe('showDocsBanners', () => {
  it('hands the banners to the pages, for the docs that the option names', () => {
    const instances = {default: ['0.1'], api: ['current', '1.4']};
    const {handed, messages} = show({docs: {plugin: 'api'}, instances});
    expect(handed).toEqual([
      {docs: {plugin: 'api', banners: {'1.4': expect.anything() as unknown}}},
    ]);
    expect(messages).toEqual([]);
  });

  it('hands nothing to the pages where there is nothing to say', () => {
    expect(show({instances: {default: ['1.5.0']}})).toEqual({handed: [], messages: []});
  });

  it('fails where there are no such docs, and names those that there are', () => {
    expect(() => show({docs: {plugin: 'guides'}, instances: {default: [], api: []}})).toThrow(
      'There are no docs with the id "guides" whose versions could warn of security advisories. The docs of the site are: "default", "api". Name one of them with the option "docs.plugin".',
    );
  });

  it('warns of a docs version that there is not, and names those that there are', () => {
    const {messages} = show({docs: {versions: {'1.x': '1.4.6', current: false}}});
    expect(messages).toEqual([
      'warn: The option "docs.versions" names "1.x", but the versions of the docs are: "current", "1.4". Correct the name, or take it out of the option.',
    ]);
  });

  it('says that no advisory names the product, and which ones they name', () => {
    const {messages} = show({docs: {product: 'npm:rockett'}});
    expect(messages).toEqual([
      'info: No advisory names "npm:rockett", which the option "docs.product" says the docs are about. The advisories name "npm:rocket".',
    ]);
  });

  it('says nothing of the product where no advisory was ever published', () => {
    expect(show({posted: []}).messages).toEqual([]);
  });

  it('says which docs are no version, and how to tell', () => {
    const {messages} = show({instances: {default: ['current', 'legacy', '1.4']}});
    expect(messages).toEqual([
      `info: Whether security advisories affect the docs "legacy" can't be told, because that is no version of "npm:rocket". The option "docs.versions" can say which release each documents, such as {"legacy": '1.4.6'}, or false to leave it out.`,
    ]);
  });
});
