import {describe, expect, it} from 'vitest';
import labels from '../../../../plugin/src/posts/labels/en';
import {affectedProductsSection} from '../../../../plugin/src/posts/sections/affectedProducts';
import {buildAffectedProduct} from '../../build';
import {renderSection} from './render';
import type {AffectedProduct} from '../../../../plugin/src/advisory';

const products = (changes: Partial<AffectedProduct>[], locale = 'en') =>
  renderSection(
    affectedProductsSection,
    {affectedProducts: changes.map(buildAffectedProduct)},
    locale,
  );

/** The rows of the table, below its head. */
async function rowsOf(...changes: Partial<AffectedProduct>[]): Promise<string[]> {
  const lines = (await products(changes)).split('\n').filter((line) => line.startsWith('|'));
  return lines.slice(2);
}

describe('affectedProductsSection', () => {
  it('says which product, which versions, and what fixes it', async () => {
    expect(await products([{}])).toContain(
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
    expect(await rowsOf({patchedVersions: null})).toEqual([
      '| `paper-rocket` (npm) | before 1.2.3 (`< 1.2.3`) | **No fixed version yet** |',
    ]);
  });

  it('says in words which versions, and as GitHub writes it', async () => {
    expect(await rowsOf({affectedVersions: '>= 1.0.0, < 1.2.3'})).toEqual([
      '| `paper-rocket` (npm) | from 1.0.0, before 1.2.3 (`>= 1.0.0, < 1.2.3`) | `1.2.3` |',
    ]);
    expect(await products([{affectedVersions: '>= 1.0.0, < 1.2.3'}], 'de')).toMatch(
      '| ab 1.0.0, vor 1.2.3 (`>= 1.0.0, < 1.2.3`) |',
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
    expect(await products([{patchedVersions: null}], 'de')).toMatch('Noch keine behobene Version');
  });
});

describe('the advice', () => {
  it.each([
    ['to update', [{}], labels.updateAdvice],
    ['to update where one can', [{}, {patchedVersions: null}], labels.updateSomeAdvice],
    ['where there is no fix', [{patchedVersions: null}], labels.noFixAdvice],
    ['where there is no package', [], labels.noProductAdvice],
  ] as const)('is there %s', async (_case, changes, advice) => {
    const text = await products([...changes]);
    const others = [
      labels.updateAdvice,
      labels.updateSomeAdvice,
      labels.noFixAdvice,
      labels.noProductAdvice,
    ].filter((other) => other !== advice);
    expect(text).toContain(advice);
    for (const other of others) {
      expect(text).not.toContain(other);
    }
  });

  it('has no empty table where there is no package', async () => {
    expect(await products([])).not.toMatch(/\|/);
  });
});
