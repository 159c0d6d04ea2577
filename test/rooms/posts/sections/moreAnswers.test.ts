import {describe, expect, it} from 'vitest';
import {moreAnswersSection} from '../../../../plugin/src/posts/sections/moreAnswers';
import {buildAffectedProduct} from '../../../given/build';
import {renderWithSettings} from './render';

const lead = (names: readonly (string | null)[], settings = {}) =>
  renderWithSettings(
    moreAnswersSection,
    {affectedProducts: names.map((name) => buildAffectedProduct({name}))},
    settings,
  );

const ALL = '[All security advisories](/security)';

describe('from a post', () => {
  it('one gets to "Am I affected?", where its product is filled in', async () => {
    expect(await lead(['@paper-rocket/rocket'])).toBe(
      `[Check your version](/security?product=npm%3A%40paper-rocket%2Frocket) · ${ALL}`,
    );
    expect(await lead(['Rocket', 'rocket'])).toContain('?product=npm%3Arocket)');
  });

  it.each([[['rocket', 'pad']], [['rocket', null]], [[null]]])(
    'one chooses the product oneself, if it names %j',
    async (names) => {
      expect(await lead(names)).toBe(`[Check your version](/security) · ${ALL}`);
    },
  );

  it('one gets to all advisories, if it names no product, or was withdrawn', async () => {
    expect(await lead([])).toBe(ALL);
    const withdrawn = await renderWithSettings(moreAnswersSection, {
      affectedProducts: [buildAffectedProduct()],
      status: {state: 'withdrawn', at: null},
    });
    expect(withdrawn).toBe(ALL);
  });

  it('no way leads where there is no such page', async () => {
    expect(await lead(['rocket'], {indexPath: null})).toBe('');
  });

  it.each(['</script>', '](javascript:alert(1))', '"onclick="', '\u202egpj', '&amp;', 'a b#c?d'])(
    'a name is a name in the address: %j',
    async (name) => {
      const [, address = ''] = /\]\((\/security\?[^\s)]*)\)/.exec(await lead([name])) ?? [];
      const url = new URL(address, 'https://rocket.example');
      expect(url.pathname + url.hash).toBe('/security');
      expect(url.searchParams.get('product')).toBe(`npm:${name.toLowerCase()}`);
      expect([...url.searchParams]).toHaveLength(1);
    },
  );
});
