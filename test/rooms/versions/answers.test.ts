import fs from 'node:fs';
import {describe, expect, it} from 'vitest';
import {orderOf} from '../../../plugin/src/versions/orderOf';
import {readFixes} from '../../../plugin/src/versions/readFixes';
import {FAILED_CASES} from '../../given/beside';
import {ask} from './ask';
import type {Row} from './ask';

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

const {cases, noFix}: Cases = FAILED_CASES.isHere
  ? (JSON.parse(fs.readFileSync(FAILED_CASES.file, 'utf8')) as Cases)
  : {cases: [], noFix: []};

describe.skipIf(!FAILED_CASES.isHere)(FAILED_CASES.nameOf('the cases that failed'), () => {
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
