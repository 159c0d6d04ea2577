import {describe, expect, it} from 'vitest';
import {weaknessesSection} from '../../../../plugin/src/posts/sections/weaknesses';
import {renderSection} from './render';
import type {Weakness} from '../../../../plugin/src/advisory/advisory';

const weaknesses = (all: Weakness[], locale = 'en') =>
  renderSection(weaknessesSection, {weaknesses: all}, locale);

describe('weaknessesSection', () => {
  it('names a weakness, with a link to what it is', async () => {
    expect(await weaknesses([{id: 'CWE-22', name: 'Path Traversal'}])).toBe(
      '## Weaknesses\n\n- [CWE-22](https://cwe.mitre.org/data/definitions/22.html): Path Traversal',
    );
  });

  it('has the id alone where no name is known', async () => {
    expect(await weaknesses([{id: 'CWE-79', name: null}])).toMatch(
      /- \[CWE-79\]\(https:\/\/cwe\.mitre\.org\/data\/definitions\/79\.html\)$/,
    );
  });

  it('is left out where there are none', async () => {
    expect(await weaknesses([])).toBe('');
  });

  it('keeps a name in its place', async () => {
    const text = await weaknesses([{id: 'CWE-79', name: "Neutralization ('XSS') of <b> & *x*"}]);
    expect(text).toMatch("Neutralization ('XSS') of \\<b> & \\*x\\*");
  });
});
