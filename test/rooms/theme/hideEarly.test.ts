import vm from 'node:vm';
import {describe, expect, it} from 'vitest';
import {hideEarlyScript} from '../../../plugin/src/theme/SecurityAdvisories/Banner/hideEarly';

const NOW = Date.parse('2025-03-15T12:00:00.000Z');

/** Runs the script in a page, and says whether it hid the banner. */
function hides({
  end = NOW + 1,
  key = 'read',
  getItem = () => null,
}: {
  end?: number;
  key?: string;
  getItem?: (key: string) => string | null;
}): boolean {
  let isHidden = false;
  const documentElement = {
    setAttribute(name: string, value: string) {
      isHidden ||= name === 'data-security-banner' && value === 'hidden';
    },
  };
  vm.runInNewContext(hideEarlyScript({key, storage: 'localStorage', end}), {
    window: {localStorage: {getItem}},
    document: {documentElement},
    Date: {now: () => NOW},
  });
  return isHidden;
}

describe('hideEarlyScript', () => {
  it('leaves a fresh banner alone', () => {
    expect(hides({})).toBe(false);
  });

  it('hides what had its time', () => {
    expect(hides({end: NOW})).toBe(true);
    expect(hides({end: NaN})).toBe(true);
  });

  it('hides what was read', () => {
    expect(hides({getItem: (key) => (key === 'read' ? 'true' : null)})).toBe(true);
    expect(hides({getItem: (key) => (key === 'other' ? 'true' : null)})).toBe(false);
  });

  it('minds the time where the browser refuses its storage', () => {
    const getItem = () => {
      throw new Error('refused');
    };
    expect(hides({getItem})).toBe(false);
    expect(hides({getItem, end: NOW})).toBe(true);
  });

  it('stays in its element whatever the key holds', () => {
    const key = `</script><!--"'\\\u2028`;
    expect(hideEarlyScript({key, storage: 'localStorage', end: NOW})).not.toMatch(/<\/|<!/);
    expect(hides({key, getItem: (asked) => (asked === key ? 'true' : null)})).toBe(true);
  });
});
