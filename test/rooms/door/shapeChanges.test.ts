import {describe, expect, it} from 'vitest';
import {shapeChanges} from '../../../plugin/src/door/shapeChanges';
import {buildAffectedProduct} from '../../given/build';

const now = {
  severity: 'high',
  cveId: 'CVE-2025-10001',
  affectedProducts: [buildAffectedProduct({name: 'rocket', patchedVersions: '5.2.1, 4.3.3'})],
} as const;

const at = '2025-02-03T09:00:00.000Z';
const fixed = (version: string) => ({kind: 'fixed', at, product: 'rocket', version});
const severity = (from: string | null, to: string | null) => ({kind: 'severity', at, from, to});
const cve = (cveId: string) => ({kind: 'cve', at, cveId});

describe('the history of an advisory', () => {
  it('stays where it leads to what the advisory says now', () => {
    const changes = [
      severity('low', 'critical'),
      fixed('4.3.3'),
      cve('CVE-2025-10000'),
      severity('critical', 'high'),
      fixed('5.2.1'),
      cve('CVE-2025-10001'),
    ];
    expect(shapeChanges(changes, now)).toEqual(changes);
  });

  it.each([
    ['a severity that it has not', [severity('critical', 'low')]],
    ['a fix that it does not name', [fixed('6.6.6')]],
    ['an id that it has not', [cve('CVE-1999-0001')]],
    ['no rating', [severity('high', null)]],
  ])('keeps nothing but the moment where it leads to %s', (_what, changes) => {
    expect(shapeChanges(changes, now)).toEqual([
      {kind: changes[0]?.kind === 'fixed' ? 'products' : 'other', at},
    ]);
  });

  it('drops what is no change', () => {
    expect(shapeChanges([{kind: 'launched', at}, null, severity('low', 'low')], now)).toEqual([]);
  });
});
