import {describe, expect, it} from 'vitest';
import {
  affectedProductsSection,
  allProductsSection,
} from '../../../../plugin/src/posts/sections/affectedProducts';
import {buildAffectedProduct} from '../../../given/build';
import {renderSection} from './render';
import type {AffectedProduct} from '../../../../plugin/src/advisory/advisory';

const products = (changes: Partial<AffectedProduct>[], locale = 'en') =>
  renderSection(
    affectedProductsSection,
    {affectedProducts: changes.map(buildAffectedProduct)},
    locale,
  );

/** Without the elements that only say where a line breaks. */
const undressed = (markdown: string) => markdown.replace(/<\/?span[^>]*>/g, '');

/** The rows of the table, below its head. */
async function rowsOf(...changes: Partial<AffectedProduct>[]): Promise<string[]> {
  const lines = undressed(await products(changes))
    .split('\n')
    .filter((line) => line.startsWith('|'));
  return lines.slice(2);
}

describe('affectedProductsSection', () => {
  it('says which product, which versions, and what fixes it', async () => {
    expect(undressed(await products([{}]))).toContain(
      [
        '| Affected product | Affected versions | Fixed in |',
        '| - | - | - |',
        '| `paper-rocket` (npm) | before 1.2.3 (`< 1.2.3`) | `1.2.3` |',
      ].join('\n'),
    );
  });

  it('has a row for each product', async () => {
    expect(await rowsOf({name: 'rocket'}, {name: 'pad'})).toEqual([
      '| `rocket` (npm) | before 1.2.3 (`< 1.2.3`) | `1.2.3` |',
      '| `pad` (npm) | before 1.2.3 (`< 1.2.3`) | `1.2.3` |',
    ]);
  });

  it('says outright that there is no fix yet', async () => {
    for (const patchedVersions of [null, '', 'None', 'N/A', '-', 'TBD', 'unreleased', 'not yet']) {
      expect(await rowsOf({affectedVersions: '<= 1.2.3', patchedVersions})).toEqual([
        '| `paper-rocket` (npm) | up to and including 1.2.3 (`<= 1.2.3`) | **No fixed version yet** |',
      ]);
    }
  });

  it('warns of nothing where the advisory was withdrawn', async () => {
    const text = await renderSection(affectedProductsSection, {
      affectedProducts: [
        buildAffectedProduct({patchedVersions: 'None', affectedVersions: '<= 1.2'}),
      ],
      status: {state: 'withdrawn', at: null},
    });
    expect(undressed(text)).toContain('| up to and including 1.2 (`<= 1.2`) | Not stated |');
  });

  it('says no more than that none is named, where the range ends before a version', async () => {
    expect(await rowsOf({patchedVersions: null})).toEqual([
      '| `paper-rocket` (npm) | before 1.2.3 (`< 1.2.3`) | The advisory names no fixed version; versions from 1.2.3 on are not listed as affected. |',
    ]);
  });

  it('shows the newest of the fixed versions first', async () => {
    expect(await rowsOf({patchedVersions: '1.10.0; 1.9.3 and v2.0.1'})).toEqual([
      '| `paper-rocket` (npm) | before 1.2.3 (`< 1.2.3`) | `v2.0.1`, `1.10.0`, `1.9.3` |',
    ]);
  });

  it('shows what is no list of versions as it is written, with its releases', async () => {
    const url = 'https://github.com/paper-rocket/rocket/releases/tag/v5.0.1';
    const releases = [{version: '5.0.1', url}];
    const patchedVersions = '>= 4.0.1, < 5.0.0, >= 5.0.1';
    expect(await rowsOf({patchedVersions, releases})).toEqual([
      `| \`paper-rocket\` (npm) | before 1.2.3 (\`< 1.2.3\`) | \`>= 4.0.1\`, \`< 5.0.0\`, [\`>= 5.0.1\`](${url}) |`,
    ]);
    expect(await rowsOf({patchedVersions: '>= 5.0.1', releases})).toEqual([
      `| \`paper-rocket\` (npm) | before 1.2.3 (\`< 1.2.3\`) | [\`>= 5.0.1\`](${url}) |`,
    ]);
  });

  it('is cut where it is long, and says how much more there is', async () => {
    const many = Array.from({length: 8}, (_, index) => `1.${index}.9`).join(', ');
    const [row = ''] = await rowsOf({patchedVersions: many});
    expect(row).toContain('`1.7.9`, `1.6.9`, `1.5.9`, `1.4.9`, `1.3.9`, and 3 more |');
    const text = await products(
      Array.from({length: 12}, (_, index) => ({name: `rocket-${index}`})),
    );
    expect(text.match(/^\| `rocket-/gm)).toHaveLength(5);
    expect(text).toContain('7 more are listed below.');
  });

  it('keeps an operator with its version, and brackets with what is in them', async () => {
    const text = await products([{affectedVersions: '>= 1.0.0, < 1.2.3 || = 2.0.0'}]);
    const unbroken = text.matchAll(/<span style="white-space: nowrap">(.*?)<\/span>/g);
    expect([...unbroken].map(([, inner]) => inner)).toEqual([
      '(`>= 1.0.0`',
      '`< 1.2.3`',
      '`= 2.0.0`)',
    ]);
    const long = `< 1.2.3-${'0'.repeat(30)}`;
    expect(await products([{affectedVersions: long}])).not.toContain('nowrap');
  });

  it('lets a line break a long name, so that a phone has room for the versions', async () => {
    const name = 'org.glassfish.jersey.core:jersey-common';
    expect(await products([{name, ecosystem: 'maven'}])).toContain(
      `| <span style="overflow-wrap: anywhere">\`${name}\` (maven)</span> |`,
    );
  });

  it('has the newest branch of a product first', async () => {
    const branches = [
      {affectedVersions: '< 1.2.3', patchedVersions: '1.2.3'},
      {affectedVersions: '>= 2.0.0, < 2.4.6', patchedVersions: '2.4.6'},
    ];
    expect((await rowsOf(...branches)).map((row) => row.split(' | ')[2])).toEqual([
      '`2.4.6` |',
      '`1.2.3` |',
    ]);
  });

  it('says in words which versions, and as GitHub writes it', async () => {
    expect(await rowsOf({affectedVersions: '>= 1.0.0, < 1.2.3'})).toEqual([
      '| `paper-rocket` (npm) | from 1.0.0, before 1.2.3 (`>= 1.0.0`, `< 1.2.3`) | `1.2.3` |',
    ]);
    expect(undressed(await products([{affectedVersions: '>= 1.0.0, < 1.2.3'}], 'de'))).toMatch(
      '| ab 1.0.0, vor 1.2.3 (`>= 1.0.0`, `< 1.2.3`) |',
    );
  });

  it('shows a range that it does not understand as it is', async () => {
    expect(await rowsOf({affectedVersions: 'all before the landing'})).toEqual([
      '| `paper-rocket` (npm) | `all before the landing` | `1.2.3` |',
    ]);
  });

  it('says what is not stated', async () => {
    expect(await rowsOf({name: null, ecosystem: null, affectedVersions: null})).toEqual([
      '| Not stated | Not stated | `1.2.3` |',
    ]);
  });

  it('does not call a registry "other"', async () => {
    expect(await rowsOf({ecosystem: 'other'})).toEqual([
      '| `paper-rocket` | before 1.2.3 (`< 1.2.3`) | `1.2.3` |',
    ]);
  });

  it('links the versions that have a release', async () => {
    const url = 'https://github.com/paper-rocket/rocket/releases/tag/v1.2.3';
    const releases = [{version: '1.2.3', url}];
    expect(await rowsOf({patchedVersions: '1.2.3, 1.1.9', releases})).toEqual([
      `| \`paper-rocket\` (npm) | before 1.2.3 (\`< 1.2.3\`) | [\`1.2.3\`](${url}), \`1.1.9\` |`,
    ]);
  });

  it('does not say that there is no fixed version where another row of the product names one', async () => {
    expect(
      await rowsOf(
        {affectedVersions: '< 1.0.0', patchedVersions: null},
        {affectedVersions: '>= 1.0.0, < 1.2.3', patchedVersions: '1.2.3'},
      ),
    ).toEqual([
      '| `paper-rocket` (npm) | from 1.0.0, before 1.2.3 (`>= 1.0.0`, `< 1.2.3`) | `1.2.3` |',
      '| `paper-rocket` (npm) | before 1.0.0 (`< 1.0.0`) | None named for these versions. Fixed later on, in `1.2.3` |',
    ]);
    expect(
      await rowsOf(
        {affectedVersions: '>= 2.0.0', patchedVersions: null},
        {affectedVersions: '< 1.2.3', patchedVersions: '1.2.3'},
      ),
    ).toContain(
      '| `paper-rocket` (npm) | from 2.0.0 (`>= 2.0.0`) | None named for these versions |',
    );
  });

  it('shows versions as they are written', async () => {
    expect(await rowsOf({patchedVersions: 'the next release'})).toEqual([
      '| `paper-rocket` (npm) | before 1.2.3 (`< 1.2.3`) | `the next release` |',
    ]);
  });

  it.each(['a|b', 'a\nb', '`a`', '<b>', '**a**', ':name[x]', '{x}', '\\'])(
    'keeps a name in its cell: %j',
    async (name) => {
      const [row = '', ...others] = await rowsOf({name});
      expect(others).toEqual([]);
      expect(row.replaceAll('\\|', '').split('|')).toHaveLength(5);
    },
  );

  it('names affected functions, each once', async () => {
    const vulnerableFunctions = ['launch', 'land'];
    expect(
      await products([{vulnerableFunctions}, {name: 'pad', vulnerableFunctions: ['launch']}]),
    ).toMatch(/\*\*Affected functions\*\* `launch`, `land`$/);
    expect(await products([{}])).not.toMatch('Affected functions');
  });

  it('speaks the language of the locale', async () => {
    expect(await products([{affectedVersions: null, patchedVersions: null}], 'de')).toMatch(
      'Noch keine korrigierte Version',
    );
  });
});

describe('allProductsSection', () => {
  const all = (changes: Partial<AffectedProduct>[]) =>
    renderSection(allProductsSection, {affectedProducts: changes.map(buildAffectedProduct)});

  it('has everything that the table at the top has no room for, to open', async () => {
    const many = Array.from({length: 8}, (_, index) => `1.${index}.9`).join(', ');
    const text = await all([{patchedVersions: many}]);
    expect(text).toMatch(/^<details>\s*<summary>/);
    expect(text).toContain('`1.1.9`, `1.0.9`');
    const rows = await all(Array.from({length: 12}, (_, index) => ({name: `rocket-${index}`})));
    expect(rows.match(/^\| `rocket-/gm)).toHaveLength(12);
  });

  it('is not there where that has room for all', async () => {
    expect(await all([{}])).toBe('');
    expect(await all([])).toBe('');
  });
});

describe('the table', () => {
  it('has no empty table where there is no package', async () => {
    expect(await products([])).not.toMatch(/\|/);
  });
});
