import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {shapeCvss} from '../../../plugin/src/door/shapeCvss';
import {runs} from '../../given/seed';

const METRICS_2 = 'AV:N/AC:L/Au:N/C:P/I:P/A:P';
const METRICS_3 = 'AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N';
const METRICS_4 = 'AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:N/VA:N/SC:N/SI:N/SA:N';
const V31 = `CVSS:3.1/${METRICS_3}`;
const V4 = `CVSS:4.0/${METRICS_4}`;

describe('a vector', () => {
  it.each([
    ['of CVSS 2', '3.1', METRICS_2, '2.0', METRICS_2],
    ['of CVSS 2 in the field of CVSS 4', '4.0', METRICS_2, '2.0', METRICS_2],
    ['of CVSS 2 with temporal metrics', '3.1', `${METRICS_2}/E:POC/RL:OF/RC:C`, '2.0', undefined],
    ['of CVSS 2 in brackets', '3.1', `(${METRICS_2})`, '2.0', METRICS_2],
    ['of CVSS 2 as scanners write it', '3.1', `CVSS2#${METRICS_2}`, '2.0', METRICS_2],
    ['of CVSS 2 in brackets as scanners write it', '3.1', `CVSS2#(${METRICS_2})`, '2.0', METRICS_2],
    ['of CVSS 2 that says so', '3.1', `CVSS:2.0/${METRICS_2}`, '2.0', METRICS_2],
    ['of CVSS 3.0 in the field of CVSS 3', '3.1', `CVSS:3.0/${METRICS_3}`, '3.0', undefined],
    ['of CVSS 3 in the field of CVSS 4', '4.0', V31, '3.1', V31],
    ['of CVSS 3 without a beginning', '3.0', METRICS_3, '3.0', METRICS_3],
    ['of CVSS 3 without a beginning in the field of CVSS 4', '4.0', METRICS_3, '3.1', METRICS_3],
    ['of CVSS 4 in the field of CVSS 3', '3.1', V4, '4.0', V4],
    ['of CVSS 4 without a beginning', '3.1', METRICS_4, '4.0', METRICS_4],
    ['that tells nothing', '3.1', 'AV:N', '3.1', 'AV:N'],
  ])('%s counts as what it is', (_what, field, given, version, vector = given) => {
    expect(shapeCvss([{version: field, vector: given, score: 5}])).toEqual([
      {version, vector, score: 5},
    ]);
  });

  it.each([
    ['of CVSS 4', V4, V4, '4.0'],
    ['of CVSS 3', V31, V31, '3.1'],
    ['of CVSS 2', METRICS_2, `(${METRICS_2})`, '2.0'],
    ['of CVSS 4 with and without its beginning', METRICS_4, V4, '4.0'],
  ])('%s in both fields is shown once', (_what, first, second, version) => {
    const scores = shapeCvss([
      {version: '3.1', vector: first, score: 7},
      {version: '4.0', vector: second, score: 7},
    ]);
    expect(scores.map((score) => score.version)).toEqual([version]);
  });

  it('in both fields has the score of its own', () => {
    const inField = (version: string, score: number | null) => ({version, vector: V4, score});
    const own = [{version: '4.0', vector: V4, score: 8.7}];
    expect(shapeCvss([inField('3.1', 9.8), inField('4.0', 8.7)])).toEqual(own);
    expect(shapeCvss([inField('3.1', 8.7), inField('4.0', null)])).toEqual(own);
    expect(shapeCvss([inField('3.1', 8.7), inField('4.0', 0)])).toEqual(own);
  });

  it('stands beside another of the same version', () => {
    const other = V4.replace('VC:H', 'VC:L');
    expect(
      shapeCvss([
        {version: '3.1', vector: V4, score: 8.7},
        {version: '4.0', vector: other, score: 6.9},
      ]).map(({vector}) => vector),
    ).toEqual([V4, other]);
  });

  it('comes out the same when it is read again', () => {
    const piece = fc.constantFrom('CVSS:2.0/', 'CVSS2#', '(', ')', METRICS_2, V31, V4, '/', 'VC:H');
    const vector = fc.array(piece, {maxLength: 4}).map((pieces) => pieces.join(''));
    const version = fc.constantFrom('2.0', '3.0', '3.1', '4.0', '9.9', null);
    const score = fc.option(fc.double({min: 0, max: 10, noNaN: true}));
    fc.assert(
      fc.property(fc.array(fc.record({version, vector, score})), (given) => {
        const shaped = shapeCvss(given);
        expect(shapeCvss(shaped)).toEqual(shaped);
      }),
      {numRuns: runs(500)},
    );
  });
});
