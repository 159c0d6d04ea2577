import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {findDamage} from '../../../plugin/src/door/findDamage';
import {LIMITS} from '../../../plugin/src/door/limits';
import {shapeAdvisory} from '../../../plugin/src/door/shapeAdvisory';
import {
  buildAdvisoryModel,
  buildAffectedProduct,
  buildCredit,
  buildEnvironment,
  buildNameOnly,
} from '../../given/build';
import {runs} from '../../given/seed';
import {strangersText} from './strangersText';

const shape = (changes: object) =>
  shapeAdvisory({...buildAdvisoryModel(), ...changes}, buildEnvironment());

const product = (changes: object) =>
  shape({affectedProducts: [{...buildAffectedProduct(), ...changes}]})?.affectedProducts[0];

const release = (url: unknown, version: unknown = '1.2.3') =>
  product({releases: [{version, url}]})?.releases[0]?.url;

describe('shapeAdvisory', () => {
  it('leaves what has its shape as it is, to the order of its fields', () => {
    const advisory = buildAdvisoryModel({
      affectedProducts: [buildAffectedProduct()],
      credits: [buildCredit('ada'), {person: buildNameOnly('G. H.'), role: 'tool'}],
      references: ['https://example.org/?a=b&c'],
    });
    expect(JSON.stringify(shapeAdvisory(advisory, buildEnvironment()))).toBe(
      JSON.stringify(advisory),
    );
  });

  it.each([{ghsaId: 'x'}, {repository: {owner: '..', name: 'x'}}, {status: {state: 'draft'}}])(
    'makes nothing of what is none: %j',
    (changes) => {
      expect(shape(changes)).toBeNull();
    },
  );

  it('has everything of a bounded number, and says how many products are missing', () => {
    const products = Array.from({length: LIMITS.products + 7}, () => buildAffectedProduct());
    const people = Array.from({length: 1000}, (_, index) => buildCredit(`p${index}`));
    const shaped = shape({
      affectedProducts: products,
      credits: people,
      references: Array.from({length: 1000}, (_, index) => `https://example.org/${index}`),
      weaknesses: Array.from({length: 1000}, (_, index) => ({id: `CWE-${index}`, name: 'x'})),
      changes: Array.from({length: 1001}, (_, index) => {
        const [from, to] = index % 2 === 0 ? ['low', 'high'] : ['high', 'low'];
        return {kind: 'severity', at: null, from, to};
      }),
    });
    expect(shaped?.affectedProducts).toHaveLength(LIMITS.products);
    expect(shaped?.affectedProductsOmitted).toBe(7);
    expect(shaped?.credits).toHaveLength(LIMITS.credits);
    expect(shaped?.references).toHaveLength(LIMITS.references);
    expect(shaped?.weaknesses).toHaveLength(LIMITS.weaknesses);
    expect(shaped?.changes).toHaveLength(LIMITS.changes);
    expect(shaped?.changes.at(-1)).toMatchObject({to: 'high'});
    expect(shapeAdvisory(shaped, buildEnvironment())).toEqual(shaped);
  });

  it('has no more of all products together than of a description', () => {
    const long = buildAffectedProduct({affectedVersions: '= 1.0.0 || '.repeat(300)});
    const products = Array.from({length: 40}, (_, index) => ({...long, name: `rocket-${index}`}));
    const shaped = shape({affectedProducts: products});
    const kept = shaped?.affectedProducts ?? [];
    expect(JSON.stringify(kept).length).toBeLessThan(70_000);
    expect(kept.length).toBeGreaterThan(10);
    expect(shaped?.affectedProductsOmitted).toBe(40 - kept.length);
    expect(shapeAdvisory(shaped, buildEnvironment())).toEqual(shaped);
  });

  it('says nothing of missing products where none is missing', () => {
    expect(shape({})).not.toHaveProperty('affectedProductsOmitted');
  });

  it('knows where a person is without being told', () => {
    const person = {login: 'ada', name: null, url: 'javascript:alert(1)', avatarUrl: null};
    expect(shape({credits: [{person, role: 'finder'}]})?.credits).toEqual([buildCredit('ada')]);
  });

  it('leads to a release of its own repository, and of that version', () => {
    const own = 'https://github.com/paper-rocket/rocket/releases/tag/';
    expect(release(`${own}v1.2.3`)).toBe(`${own}v1.2.3`);
    expect(release(`${own}paper-rocket%401.2.3`)).toBe(`${own}paper-rocket%401.2.3`);
    expect(release('https://github.com/old/name/releases/tag/v1.2.3')).toBe(`${own}v1.2.3`);
    for (const url of [`${own}v6.6.6`, `${own}v1.2.3?x`, 'https://evil.example/v1.2.3', 7]) {
      expect(release(url)).toBeUndefined();
    }
    expect(release(`${own}v1.2.3`, '<b>')).toBeUndefined();
  });

  it.each(['npm:rocket', '..', 'a/b', 'x'.repeat(60), '<b>', 7])(
    'knows no package registry of the name %j',
    (ecosystem) => {
      expect(product({ecosystem})?.ecosystem).toBeNull();
    },
  );

  it.each([
    ['https://example.org/', 'https://example.org/'],
    ['https://example.org', 'https://example.org'],
    [' https://example.org/a b\n', 'https://example.org/a%20b'],
    ['https://example.org/\u202e', 'https://example.org/%E2%80%AE'],
    ['javascript:alert(1)', undefined],
    ['https://user:password@example.org/', undefined],
    ['https://example.org/%E0%A4%A', undefined],
    [`https://example.org/${'x'.repeat(3000)}`, undefined],
  ])('shapes the reference %j', (reference, shaped) => {
    expect(shape({references: [reference]})?.references?.[0]).toBe(shaped);
  });

  it('is its own shape, whatever it is given', () => {
    const anything = fc.oneof(strangersText, fc.jsonValue());
    const strange = fc.record({
      ghsaId: fc.constant('GHSA-2222-3333-4444'),
      repository: fc.constant({owner: 'paper-rocket', name: 'rocket'}),
      status: fc.record({state: fc.constantFrom('published', 'closed', 'withdrawn'), at: anything}),
      url: fc.oneof(fc.webUrl(), anything),
      summary: anything,
      description: anything,
      severity: anything,
      cvss: fc.array(fc.record({version: anything, vector: anything, score: fc.double()})),
      weaknesses: fc.array(fc.record({id: fc.constantFrom('CWE-1', 'CWE-x'), name: anything})),
      affectedProducts: fc.array(
        fc.record({
          ecosystem: anything,
          name: anything,
          affectedVersions: anything,
          patchedVersions: anything,
          vulnerableFunctions: fc.array(anything),
          releases: fc.array(fc.record({version: anything, url: fc.oneof(fc.webUrl(), anything)})),
        }),
      ),
      credits: fc.array(
        fc.record({
          person: fc.record({
            login: fc.oneof(fc.constantFrom('ada', null), anything),
            name: anything,
            avatarUrl: fc.oneof(fc.webUrl(), anything),
          }),
          role: anything,
        }),
      ),
      collaborators: fc.oneof(anything, fc.record({people: anything, teams: anything})),
      createdAt: fc.oneof(fc.date().map(String), anything),
      references: fc.array(fc.oneof(fc.webUrl({withQueryParameters: true}), anything)),
      changes: fc.array(anything),
    });
    fc.assert(
      fc.property(strange, (claim) => {
        const shaped = shapeAdvisory(claim, buildEnvironment());
        const stored: unknown = JSON.parse(JSON.stringify(shaped));
        expect(shaped).not.toBeNull();
        expect(findDamage(stored, shapeAdvisory(stored, buildEnvironment()))).toBeNull();
      }),
      {numRuns: runs(300)},
    );
  });
});
