import {parse} from 'csv-parse/sync';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {createCsv} from '../../../plugin/src/exports/createCsv';
import {buildAffectedProduct} from '../../given/build';
import {hostileLine} from '../../given/strangersWords';
import {buildExported, buildExportParams} from './build';
import type {PublishedAdvisory} from '../../../plugin/src/advisory/advisory';

function fileOf(...advisories: Partial<PublishedAdvisory>[]) {
  const [file, ...others] = createCsv(
    buildExportParams({advisories: advisories.map(buildExported)}),
  );
  expect(others).toEqual([]);
  return {path: file?.path, text: String(file?.content)};
}

/** As a strict reader of RFC 4180 has it, a row by the names of its columns. */
function rowsOf(text: string): Record<string, string>[] {
  return parse(text, {columns: true, record_delimiter: '\r\n'});
}

/** The row of one advisory, as it stands in the file. */
function rowOf(advisory: Partial<PublishedAdvisory>): string {
  const {text} = fileOf(advisory);
  return text.slice(text.indexOf('\r\n') + 2, -2);
}

/** How a spreadsheet parts a line: quotes count at the beginning of a cell only. */
function cellsOf(line: string, separator: string): string[] {
  const cells: string[] = [];
  let rest = `${separator}${line}`;
  while (rest !== '') {
    rest = rest.slice(1);
    const quoted = /^"((?:[^"]|"")*)"?/.exec(rest);
    const start = quoted?.[0] ?? '';
    const end = [separator, '\n']
      .map((each) => rest.indexOf(each, start.length))
      .filter((index) => index !== -1);
    const stop = Math.min(rest.length, ...end);
    cells.push((quoted?.[1] ?? '').replaceAll('""', '"') + rest.slice(start.length, stop));
    rest = rest.slice(stop);
  }
  return cells;
}

const isFormula = (cell: string) => /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠|%]/u.test(cell);

describe('createCsv', () => {
  it('has a row for each advisory, in the order in which they come', () => {
    const {path, text} = fileOf(
      {ghsaId: 'GHSA-5555-6666-7777', cveId: 'CVE-2026-12345'},
      {ghsaId: 'GHSA-2222-3333-4444', status: {state: 'withdrawn', at: '2025-02-01T00:00:00.000Z'}},
    );
    expect(path).toBe('security/advisories.csv');
    expect(rowsOf(text)).toMatchObject([
      {ghsa_id: 'GHSA-5555-6666-7777', cve_id: 'CVE-2026-12345', state: 'published', withdrawn: ''},
      {
        ghsa_id: 'GHSA-2222-3333-4444',
        cve_id: '',
        state: 'withdrawn',
        withdrawn: '2025-02-01T00:00:00.000Z',
        url: 'https://rocket.example/blog/security-advisories/GHSA-2222-3333-4444',
      },
    ]);
  });

  it('has the columns alone where there is no advisory', () => {
    expect(fileOf().text).toMatch(/^ghsa_id,cve_id,title,[\w,]+\r\n$/);
  });

  it('keeps products, ranges and fixes on lines beside each other, also what is not known', () => {
    const affectedProducts = [
      buildAffectedProduct({name: 'rocket', affectedVersions: '< 1.2.3', patchedVersions: '1.2.3'}),
      buildAffectedProduct({name: 'pad', affectedVersions: null, patchedVersions: null}),
    ];
    expect(rowsOf(fileOf({affectedProducts}).text)).toMatchObject([
      {product: 'rocket\npad', affected: '< 1.2.3\n', fixed: '1.2.3\n'},
    ]);
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(1)', "'@SUM(1)"],
    [' =1+1', "' =1+1"],
    ['\u200b=1+1', "'\u200b=1+1"],
    ['＝1+1', "'＝1+1"],
    ['a=b', 'a=b'],
    ['a "quoted", text', 'a "quoted", text'],
  ])('has no cell that a spreadsheet would run: %j', (summary, expected) => {
    expect(rowsOf(fileOf({summary}).text)[0]?.title).toBe(expected);
  });

  it.each([
    ['1.10', "'1.10"],
    ['2.0', "'2.0"],
    ['1.2.3', "'1.2.3"],
    ['1-2-3', "'1-2-3"],
    ['3/4', "'3/4"],
    ['1e5', "'1e5"],
    ['10%', "'10%"],
    ['1:30', "'1:30"],
    ['mar-1', "'mar-1"],
    ['SEPT2', "'SEPT2"],
    ['true', "'true"],
    ['-1', "'-1"],
    ['>= 1.2.3', '>= 1.2.3'],
    ['(1.10)', "'(1.10)"],
    ['$1.10', "'$1.10"],
    ['Monday, January 1, 2020', "'Monday, January 1, 2020"],
    ['5 août', "'5 août"],
    ['１.１０', "'１.１０"],
    ['2020年1月1日', "'2020年1月1日"],
    ['WAHR', "'WAHR"],
    ['1.2.3-rc.1', "'1.2.3-rc.1"],
    ['see the notes of release 1.10', 'see the notes of release 1.10'],
    ['march', 'march'],
  ])('has no version that a spreadsheet would take for another: %j', (patchedVersions, cell) => {
    const affectedProducts = [buildAffectedProduct({patchedVersions})];
    expect(rowsOf(fileOf({affectedProducts}).text)[0]?.fixed).toBe(cell);
  });

  it('has the scores as numbers', () => {
    const cvss = [{version: '3.1', vector: null, score: 9}];
    expect(rowsOf(fileOf({cvss}).text)[0]?.cvss).toBe('9.0');
  });

  it('gives back what went in, whatever a stranger writes, and begins no cell with a formula', () => {
    fc.assert(
      fc.property(hostileLine, hostileLine, (summary, name) => {
        const {text} = fileOf({summary, affectedProducts: [buildAffectedProduct({name})]});
        const [row] = rowsOf(text);
        const bare = (cell = '') => cell.replaceAll("'", '').replaceAll(/\r\n?/g, '\n');
        expect([bare(row?.title), bare(row?.product)]).toEqual([bare(summary), bare(name)]);
        for (const cell of Object.values(row ?? {})) {
          expect(cell).not.toMatch(/^\s*[=+\-@]/);
        }
      }),
    );
  });

  it('says it too of what follows a sign that begins a cell elsewhere', () => {
    const row = rowOf({summary: 'Overflow;=HYPERLINK(1);rest'});
    expect(cellsOf(row, ',')[2]).toBe("Overflow;'=HYPERLINK(1);rest");
    expect(cellsOf(row, ';')[1]).toBe("'=HYPERLINK(1)");
  });

  it('begins no cell with a formula, whatever parts the cells', () => {
    const sign = fc.constantFrom(...'=+-@＝|%;,"\'\t\n \u200ba1'.split(''));
    const summary = fc.array(sign, {maxLength: 12}).map((signs) => signs.join(''));
    fc.assert(
      fc.property(summary, fc.constantFrom(',', ';', '\t'), (title, separator) => {
        const [, ...cells] = cellsOf(rowOf({summary: title}), separator);
        expect(cells.filter(isFormula)).toEqual([]);
      }),
      {numRuns: 2000},
    );
  });
});
