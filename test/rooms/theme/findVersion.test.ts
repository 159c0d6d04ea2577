import {describe, expect, it} from 'vitest';
import {findVersion} from '../../../plugin/src/theme/SecurityAdvisories/DocsBanner/findVersion';

const versions = (base: string) => [
  {name: 'current', path: `${base}next`},
  {name: '2.x', path: base},
  {name: '1.4', path: `${base}1.4`},
];

describe('findVersion', () => {
  it.each([
    ['/docs/intro', '2.x'],
    ['/docs', '2.x'],
    ['/docs/', '2.x'],
    ['/docs/1.4/intro', '1.4'],
    ['/docs/1.4/intro/', '1.4'],
    ['/docs/1.4', '1.4'],
    ['/docs/1.4.1', '2.x'],
    ['/docs/next/intro', 'current'],
    ['/docs/next-steps', '2.x'],
    ['/blog/next', null],
    ['/docsearch', null],
  ])('finds the version of %s: %s', (pathname, name) => {
    expect(findVersion(versions('/docs/'), pathname)?.name ?? null).toBe(name);
  });

  it.each([
    ['/', '/', '2.x'],
    ['/', '/1.4/intro', '1.4'],
    ['/de/handbuch/', '/de/handbuch/1.4/', '1.4'],
  ])('knows docs at %s: %s is of %s', (base, pathname, name) => {
    expect(findVersion(versions(base), pathname)?.name).toBe(name);
  });

  it('takes an address as a browser writes it', () => {
    expect(findVersion([{name: 'süß', path: '/süß'}], '/s%C3%BC%C3%9F/intro')?.name).toBe('süß');
    expect(findVersion(versions('/'), '/1.4/%E0%A4%A')?.name).toBe('1.4');
  });
});
