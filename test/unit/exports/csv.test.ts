import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {createCsv} from '../../../plugin/src/exports/csv';
import {buildPostedAdvisory} from '../pages/build';
import type {PublishedAdvisory} from '../../../plugin/src/advisory';

/** The row of one advisory, as it stands in the file. */
function rowOf(advisory: Partial<PublishedAdvisory>): string {
  const [file] = createCsv({
    advisories: [
      {advisory: buildPostedAdvisory(advisory).advisory, url: 'https://rocket.example/'},
    ],
    siteUrl: 'https://rocket.example/',
    siteTitle: 'Rocket',
    indexPath: 'security',
    indexUrl: 'https://rocket.example/security',
  });
  const text = String(file?.content);
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
  it('says that what begins like a formula is a text', () => {
    expect(cellsOf(rowOf({summary: '=1+1'}), ',')[2]).toBe("'=1+1");
    expect(cellsOf(rowOf({summary: ' ＠SUM(1)'}), ',')[2]).toBe("' ＠SUM(1)");
  });

  it('leaves what is none as it was written', () => {
    const summary = 'Wrong "quotes", a=b; c-d and e';
    expect(cellsOf(rowOf({summary}), ',')[2]).toBe(summary);
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
