import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {parseCvssVector} from '../../../plugin/src/advisory/cvssVector';
import {runs} from '../../given/seed';

const V3 = 'AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N';
const V4 = 'AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:N/VA:N/SC:N/SI:N/SA:N';

const parse = (version: string, rest: string) =>
  parseCvssVector({version, vector: `CVSS:${version}/${rest}`});

describe('parseCvssVector', () => {
  it.each([
    ['3.0', V3],
    ['3.1', V3],
    ['4.0', V4],
  ])('takes a vector of CVSS %s apart, in its own order', async (version, rest) => {
    const parts = (await parse(version, rest)) ?? [];
    expect(parts.map(({metric, value}) => `${metric}:${value}`).join('/')).toBe(rest);
    expect(parts.every(({isBase}) => isBase)).toBe(true);
  });

  it('has the words of the standard, and tells base metrics from others', async () => {
    expect((await parse('4.0', `${V4}/E:A/MVC:L/S:P/RE:M`))?.slice(-4)).toEqual([
      {
        metric: 'E',
        value: 'A',
        isBase: false,
        name: {metric: 'Exploit Maturity', value: 'Attacked'},
      },
      {
        metric: 'MVC',
        value: 'L',
        isBase: false,
        name: {metric: 'Modified Confidentiality (Vulnerable System Impact)', value: 'Low'},
      },
      {metric: 'S', value: 'P', isBase: false, name: {metric: 'Safety', value: 'Present'}},
      {
        metric: 'RE',
        value: 'M',
        isBase: false,
        name: {metric: 'Vulnerability Response Effort', value: 'Moderate'},
      },
    ]);
    expect((await parse('3.1', `${V3}/MC:H`))?.at(-1)?.name).toEqual({
      metric: 'Modified Confidentiality Impact',
      value: 'High',
    });
  });

  it('keeps a metric that is said to be not defined', async () => {
    expect((await parse('3.1', `${V3}/E:X`))?.at(-1)?.name.value).toBe('Not Defined');
  });

  it.each([
    ['without a vector', '3.1', null],
    ['without a version', '3.1', V3],
    ['of CVSS 2', '2.0', 'CVSS:2.0/AV:N/AC:L/Au:N/C:N/I:N/A:C'],
    ['of another version than its score', '3.1', `CVSS:4.0/${V4}`],
    ['with the metrics of another version', '3.1', `CVSS:3.1/${V4}`],
    ['that lacks base metrics', '3.1', 'CVSS:3.1/AV:N/AC:L'],
    ['whose base metric is not defined', '3.1', `CVSS:3.1/${V3.replace('A:N', 'A:X')}`],
    ['that says something twice', '3.1', `CVSS:3.1/${V3}/AV:L`],
    ['with an unknown metric', '3.1', `CVSS:3.1/${V3}/ZZ:N`],
    ['with an unknown value', '3.1', `CVSS:3.1/${V3.replace('AV:N', 'AV:Z')}`],
    [
      'with a value that only modified metrics have',
      '4.0',
      `CVSS:4.0/${V4.replace('SI:N', 'SI:S')}`,
    ],
    ['in small letters', '3.1', `CVSS:3.1/${V3.toLowerCase()}`],
    ['with the name of a metric', '3.1', `CVSS:3.1/${V3}/Scope:C`],
    ['with something behind it', '3.1', `CVSS:3.1/${V3}/`],
    ['with a line break behind it', '3.1', `CVSS:3.1/${V3}\n`],
    ['with a field of every object', '3.1', `CVSS:3.1/${V3}/constructor:N`],
    ['that has no end', '3.1', `CVSS:3.1/${V3}${'/E:X'.repeat(10_000)}`],
  ])('knows no vector %s', async (_case, version, vector) => {
    expect(await parseCvssVector({version, vector})).toBeNull();
  });

  it('never throws, and never finds what is not written', async () => {
    const signs = fc.constantFrom(
      ...`${V3}/${V4}/E:P/MAV:N/__proto__:N/toString:N/:/::/a/N:`.split('/'),
    );
    const anything = fc.oneof(
      fc.string({unit: 'binary'}),
      fc.array(signs).map((parts) => parts.join('/')),
      fc
        .tuple(fc.constantFrom(V3, V4), fc.array(signs))
        .map(([v, parts]) => [v, ...parts].join('/')),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('2.0', '3.0', '3.1', '4.0', '__proto__', ''),
        anything,
        async (version, rest) => {
          const parts = await parse(version, rest);
          if (parts !== null) {
            expect(parts.map(({metric, value}) => `${metric}:${value}`).join('/')).toBe(rest);
          }
        },
      ),
      {numRuns: runs(1000)},
    );
  });
});
