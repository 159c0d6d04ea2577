import fs from 'node:fs/promises';
import {describe, expect, it} from 'vitest';
import {FAULTS} from './faults';
import {createTable, TABLE_FILE} from './table';

describe('the table of faults in the documentation', () => {
  it('says what the matrix makes sure of (else: UPDATE_DOCS=1 npx vitest run test/proofs/faults/table.test.ts)', async () => {
    const table = await createTable(FAULTS);
    if (process.env.UPDATE_DOCS === '1') {
      await fs.writeFile(TABLE_FILE, table);
    }
    expect(await fs.readFile(TABLE_FILE, 'utf8')).toBe(table);
  });
});
