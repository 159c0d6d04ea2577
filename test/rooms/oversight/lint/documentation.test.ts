import fs from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {RULE_NAMES} from '../../../../plugin/src/options/ruleNames';
import {ADVISORY_RULES, REPOSITORY_RULES} from '../../../../plugin/src/oversight/lint/rules';

const PAGE = fs.readFileSync(path.join(__dirname, '../../../../website/docs/lint.md'), 'utf8');

/** The page from a rule's heading to the next one. */
function sectionOf(rule: string): string {
  const [, behind = ''] = PAGE.split(`### \`${rule}\` {#${rule}}\n`);
  return behind.split(/^##/m)[0] ?? '';
}

describe('the page about the rules', () => {
  it.each([...ADVISORY_RULES, ...REPOSITORY_RULES])(
    'says of $name what its level is, what it means and how to mend it',
    ({name, level}) => {
      const section = sectionOf(name);
      expect(section).toContain(`Level: \`${level}\`.`);
      expect(section).toMatch(/^(?:On GitHub: |Mend )/m);
    },
  );

  it('has no section about a rule that there is not', () => {
    const headings = [...PAGE.matchAll(/^### `([^`]+)`/gm)].map(([, name]) => name);
    expect(headings.sort()).toEqual([...RULE_NAMES].sort());
  });
});
