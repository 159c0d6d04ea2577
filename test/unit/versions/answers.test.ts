import fs from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {orderOf} from '../../../plugin/src/versions/orderOf';
import {readFixes} from '../../../plugin/src/versions/readFixes';
import {ask} from './ask';
import type {Row} from './ask';

/** They lie beside the repository, not in it, and are not there for everybody. */
const FILE = path.resolve(__dirname, '../../../../shared/cases/answers.json');

if (!fs.existsSync(FILE)) {
  console.warn('SKIPPED: the cases that failed (../shared/cases/answers.json) are not here.');
}

interface Case {
  readonly ecosystem: string;
  readonly advisories: readonly (readonly Row[])[];
  readonly product: string;
  readonly version: string;
  readonly answer: string | readonly string[];
  readonly lowestFree?: string;
  readonly rule: number;
}

interface Cases {
  readonly cases: readonly Case[];
  readonly noFix: readonly string[];
}

const {cases, noFix}: Cases = fs.existsSync(FILE)
  ? (JSON.parse(fs.readFileSync(FILE, 'utf8')) as Cases)
  : {cases: [], noFix: []};

describe.skipIf(cases.length === 0)('the cases that failed', () => {
  it.each(cases)('$rule: $ecosystem $product $version is $answer', (each) => {
    const {answer, freeVersion} = ask(each);
    expect([each.answer].flat()).toContain(answer);
    if (each.lowestFree !== undefined) {
      expect(freeVersion).toBe(each.lowestFree);
    }
  });

  it.each(noFix)('%j says that there is no fix', (text) => {
    expect(readFixes(text, orderOf('npm')).shown).toEqual([]);
  });
});
