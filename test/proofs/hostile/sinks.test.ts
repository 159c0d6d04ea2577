import fs from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {REACHED_SINKS} from '../../sites/artefact/reachedSinks';

const TABLE = fs.readFileSync(
  path.join(__dirname, '../../../plugin/src/markdown/SINKS.md'),
  'utf8',
);

const [PLACES = '', OTHERS = ''] = TABLE.split('## Places that are no place on a page');

/** Ids of the rows of a part of the page. */
const idsIn = (text: string) => [...text.matchAll(/^\| (S\d\d) /gm)].map(([, id]) => id ?? '');

describe('the table of sinks', () => {
  it('has a test that reaches each place, and each test has its row', () => {
    expect(idsIn(PLACES).sort()).toEqual(Object.keys(REACHED_SINKS).sort());
  });

  it('gives each row an id of its own', () => {
    const ids = [...idsIn(PLACES), ...idsIn(OTHERS)];
    expect(ids).toEqual([...new Set(ids)]);
    expect(ids.length).toBeGreaterThan(50);
  });

  it('names a file that tries each of the others', () => {
    const rows = OTHERS.split('\n').filter((line) => line.startsWith('| S'));
    const files = rows.map((row) =>
      [...row.matchAll(/`(test\/[\w./-]+)`/g)].map(([, file]) => file),
    );
    expect(rows.filter((_, index) => files[index]?.length === 0)).toEqual([]);
    const root = path.join(__dirname, '../../..');
    const missing = files.flat().filter((file) => !fs.existsSync(path.join(root, file ?? '')));
    expect(missing).toEqual([]);
  });

  it('is named on the page beside it', () => {
    const readme = path.join(__dirname, '../../../plugin/src/markdown/README.md');
    expect(fs.readFileSync(readme, 'utf8')).toContain('(SINKS.md)');
  });
});
