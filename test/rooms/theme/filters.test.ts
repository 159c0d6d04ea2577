import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {toAdvisoryRow} from '../../../plugin/src/pages/toAdvisoryRow';
import {
  filterBy,
  NO_FILTERS,
  readFilters,
  readSort,
  sortRows,
  wordsOf,
  writeFilters,
} from '../../../plugin/src/theme/SecurityAdvisories/AdvisoryTable/filters';
import {namesProduct} from '../../../plugin/src/versions/namesProduct';
import {buildAffectedProduct, OTHER_GHSA_ID} from '../../given/build';
import {buildPostedAdvisory} from '../pages/build';
import {runs} from '../../given/seed';
import type {PublishedAdvisory} from '../../../plugin/src/advisory/advisory';
import type {Filters} from '../../../plugin/src/theme/SecurityAdvisories/AdvisoryTable/filters';

const rowOf = (changes: Partial<PublishedAdvisory>) => toAdvisoryRow(buildPostedAdvisory(changes));

/** Whether an advisory is shown with these filters. */
function shows(filters: Partial<Filters>, changes: Partial<PublishedAdvisory> = {}): boolean {
  const row = rowOf(changes);
  return filterBy({...NO_FILTERS, ...filters})(row, wordsOf(row));
}

describe('the filters', () => {
  it('leave everything where none is set', () => {
    expect(shows({})).toBe(true);
    expect(shows({}, {severity: null, publishedAt: null, affectedProducts: []})).toBe(true);
  });

  it('look for every word, in any case, in title, ids, products and repositories', () => {
    const changes = {cveId: 'CVE-2025-1234', affectedProducts: [buildAffectedProduct()]};
    for (const q of ['PATH traversal', 'ghsa-2222', 'cve-2025-1234', 'paper-rocket/rocket']) {
      expect(shows({q}, changes)).toBe(true);
    }
    expect(shows({q: 'path nothing'}, changes)).toBe(false);
  });

  it('tell severities apart, the missing one included', () => {
    expect(shows({severity: 'high'}, {severity: 'high'})).toBe(true);
    expect(shows({severity: 'high'}, {severity: 'low'})).toBe(false);
    expect(shows({severity: 'unknown'}, {severity: null})).toBe(true);
  });

  it('know a product by its key or its name', () => {
    const changes = {affectedProducts: [buildAffectedProduct({name: 'Rocket'})]};
    expect(shows({product: 'npm:rocket'}, changes)).toBe(true);
    expect(shows({product: 'ROCKET'}, changes)).toBe(true);
    expect(shows({product: 'pip:rocket'}, changes)).toBe(false);
  });

  it('know a product by each spelling that its registry takes for the same', () => {
    const python = [buildAffectedProduct({ecosystem: 'pip', name: 'rocket_core'})];
    for (const product of ['rocket-core', 'pip:Rocket.Core']) {
      expect(shows({product}, {affectedProducts: python})).toBe(true);
    }
    const go = [buildAffectedProduct({ecosystem: 'go', name: 'github.com/paper/rocket/v2'})];
    expect(shows({product: 'github.com/paper/rocket'}, {affectedProducts: go})).toBe(true);
    expect(shows({product: 'github.com/paper/pad'}, {affectedProducts: go})).toBe(false);
  });

  it('know repositories and years', () => {
    expect(shows({repository: 'paper-rocket/rocket'})).toBe(true);
    expect(shows({repository: 'paper-rocket/pad'})).toBe(false);
    expect(shows({year: '2025'}, {publishedAt: '2025-12-31T23:59:59.000Z'})).toBe(true);
    expect(shows({year: '2026'}, {publishedAt: '2025-12-31T23:59:59.000Z'})).toBe(false);
  });

  it('call fixed what has a fixed version of every product', () => {
    const fixed = buildAffectedProduct();
    const open = buildAffectedProduct({name: 'pad', patchedVersions: null});
    expect(shows({fixed: 'yes'}, {affectedProducts: [fixed]})).toBe(true);
    expect(shows({fixed: 'yes'}, {affectedProducts: [fixed, open]})).toBe(false);
    expect(shows({fixed: 'no'}, {affectedProducts: [fixed, open]})).toBe(true);
    expect(shows({fixed: 'no'}, {affectedProducts: []})).toBe(true);
    for (const patchedVersions of ['None', 'N/A', 'TBD', 'not yet', '-']) {
      const none = buildAffectedProduct({patchedVersions});
      expect(shows({fixed: 'yes'}, {affectedProducts: [none]})).toBe(false);
    }
    const vague = buildAffectedProduct({patchedVersions: '>= 5.19.0'});
    expect(shows({fixed: 'yes'}, {affectedProducts: [vague]})).toBe(true);
  });

  it('hide what was withdrawn or closed, or show nothing else', () => {
    const withdrawn = {status: {state: 'withdrawn', at: null}} as const;
    expect(shows({withdrawn: 'hide'}, withdrawn)).toBe(false);
    expect(shows({withdrawn: 'only'}, withdrawn)).toBe(true);
    expect(shows({withdrawn: 'only'})).toBe(false);
  });
});

describe('the address of the filters', () => {
  it('says only what is set, and keeps what else is in it', () => {
    const filters = {...NO_FILTERS, q: 'a & b', severity: 'high'};
    expect(writeFilters('?page=2&year=2025', filters)).toBe('?page=2&q=a+%26+b&severity=high');
    expect(writeFilters('?q=x', NO_FILTERS)).toBe('');
  });

  it('comes back as it was written, whatever somebody typed', () => {
    const text = fc.string({unit: 'grapheme'});
    fc.assert(
      fc.property(text, text, text, (q, product, sort) => {
        const filters = {...NO_FILTERS, q, product, sort};
        expect(readFilters(writeFilters('', filters))).toEqual(filters);
      }),
      {numRuns: runs(200)},
    );
  });
});

describe('the order of the rows', () => {
  const rows = [
    rowOf({severity: 'low', summary: 'B', publishedAt: '2025-02-01T00:00:00.000Z'}),
    rowOf({severity: 'critical', summary: 'c', publishedAt: '2025-01-01T00:00:00.000Z'}),
    rowOf({severity: null, summary: 'A', publishedAt: null, ghsaId: OTHER_GHSA_ID}),
  ];

  it.each([
    ['', [0, 1, 2]],
    ['published', [2, 1, 0]],
    ['severity', [1, 0, 2]],
    ['-severity', [2, 0, 1]],
    ['title', [2, 0, 1]],
    ['no such column', [0, 1, 2]],
  ])('is that of the column: "%s"', (sort, order) => {
    expect(sortRows(rows, sort)).toEqual(order);
  });

  it('is the newest first unless asked otherwise', () => {
    expect(readSort('')).toEqual({column: 'published', direction: 'descending'});
    expect(readSort('-title')).toEqual({column: 'title', direction: 'descending'});
    expect(readSort('constructor')).toEqual({column: 'published', direction: 'descending'});
  });
});

describe('namesProduct', () => {
  it('does not take a product that is named like a key for the one that has it', () => {
    expect(namesProduct({key: 'npm:rocket', ecosystem: 'npm', name: 'rocket'}, 'NPM:Rocket')).toBe(
      true,
    );
    expect(
      namesProduct({key: 'other:npm:rocket', ecosystem: 'other', name: 'npm:rocket'}, 'npm:rocket'),
    ).toBe(false);
    expect(
      namesProduct(
        {key: 'maven:org.acme:rocket', ecosystem: 'maven', name: 'org.acme:rocket'},
        'org.acme:rocket',
      ),
    ).toBe(true);
  });
});
