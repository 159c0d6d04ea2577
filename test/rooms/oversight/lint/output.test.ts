import {stripVTControlCharacters} from 'node:util';
import stringWidth from 'string-width';
import {describe, expect, it} from 'vitest';
import {formatAnnotations} from '../../../../plugin/src/oversight/lint/output/formatAnnotations';
import {formatStylish} from '../../../../plugin/src/oversight/lint/output/formatStylish';
import {HOSTILE_TITLES} from '../../../proofs/hostile/hostileTitles';
import {GHSA_ID, OTHER_GHSA_ID, advisoryUrl} from '../../../given/build';
import {readWorkflowCommand} from './workflowCommand';
import type {Finding} from '../../../../plugin/src/oversight/lint/finding';

function buildFinding(changes: Partial<Finding> = {}): Finding {
  return {
    repository: 'paper-rocket/rocket',
    ghsaId: GHSA_ID,
    title: 'Path traversal in the launcher',
    url: advisoryUrl(),
    rule: 'no-severity',
    level: 'error',
    message: 'It has no severity: readers cannot see how urgent it is.',
    ...changes,
  };
}

async function stylish(...findings: Finding[]): Promise<string> {
  const text = await formatStylish(findings, {advisories: 12, repositories: 1});
  return stripVTControlCharacters(text);
}

/** What means something to a runner, a terminal or a reader's eye. */
const ATTACKS = [
  ...HOSTILE_TITLES.map(({summary}) => summary),
  '::error::x',
  ' ::add-mask::x',
  '##[add-mask]x',
  'x ##[stop-commands]y',
  'x\n::set-output name=a::b',
  'x\r::error::y',
  '%0A::error::x %25',
  'a, title=b::c',
  `${'x'.repeat(57)} ::error::y`,
  `${'字'.repeat(60)} ::error::y`,
  '\u001b]0;owned\u0007\u001b[2J\u009b31m',
  'a:::b',
];

describe('formatStylish', () => {
  it('shows findings by what they are about, and sums up', async () => {
    const text = await stylish(
      buildFinding({
        ghsaId: null,
        title: null,
        url: 'https://github.com/paper-rocket/rocket',
        rule: 'no-security-policy',
        level: 'warn',
        message: 'It has no security policy.',
      }),
      buildFinding(),
      buildFinding({
        rule: 'no-score',
        level: 'info',
        message: 'It has no CVSS score: readers cannot see what its severity is made of.',
      }),
      buildFinding({
        ghsaId: OTHER_GHSA_ID,
        title: 'XSS',
        url: advisoryUrl({ghsaId: OTHER_GHSA_ID}),
      }),
    );
    expect(text).toMatchInlineSnapshot(`
      "paper-rocket/rocket
      https://github.com/paper-rocket/rocket
        warn   It has no security policy.  no-security-policy

      GHSA-2222-3333-4444  Path traversal in the launcher
      https://github.com/paper-rocket/rocket/security/advisories/GHSA-2222-3333-4444
        error  It has no severity: readers cannot see how urgent it is.  no-severity
        info   It has no CVSS score: readers cannot see what its severity is made of.
               no-score

      GHSA-5555-6666-7777  XSS
      https://github.com/paper-rocket/rocket/security/advisories/GHSA-5555-6666-7777
        error  It has no severity: readers cannot see how urgent it is.  no-severity

      4 findings (2 errors, 1 warning, 1 info) in 12 advisories of 1 repository
      "
    `);
  });

  it('says so where there is nothing', async () => {
    expect(await stylish()).toBe('Nothing found in 12 advisories of 1 repository.\n');
  });

  it('does not say so where nothing could be looked at', async () => {
    const text = await formatStylish([], {advisories: 0, repositories: 0});
    expect(stripVTControlCharacters(text)).toBe('No repository could be looked at.\n');
  });

  it.each(ATTACKS)('shows %j in 80 columns, and as nothing but words', async (words) => {
    const text = await stylish(buildFinding({title: words, message: `It says "${words}".`}));
    const lines = text.split('\n');
    expect(lines.filter((line) => !line.startsWith('https://') && stringWidth(line) > 80)).toEqual(
      [],
    );
    expect(lines.map(readWorkflowCommand).filter((command) => command !== null)).toEqual([]);
    // eslint-disable-next-line no-control-regex -- these are what must not be there
    expect(text).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]/);
  });

  it('lets no piece of a wrapped line become a command', async () => {
    for (let length = 0; length < 120; length += 1) {
      const words = `${'x'.repeat(length)}::error::y ::error::z`;
      const text = await stylish(buildFinding({title: words, message: words}));
      expect(text.split('\n').map(readWorkflowCommand).filter(Boolean)).toEqual([]);
    }
  });
});

describe('formatAnnotations', () => {
  it('makes an annotation of each finding', () => {
    const annotations = formatAnnotations([
      buildFinding(),
      buildFinding({rule: 'no-credit', level: 'info', message: '100 %'}),
      buildFinding({ghsaId: null, title: null, level: 'warn'}),
    ]);
    expect(annotations).toMatchInlineSnapshot(`
      "::error title=GHSA-2222-3333-4444 no-severity::Path traversal in the launcher: It has no severity: readers cannot see how urgent it is. https://github.com/paper-rocket/rocket/security/advisories/GHSA-2222-3333-4444
      ::notice title=GHSA-2222-3333-4444 no-credit::Path traversal in the launcher: 100 %25 https://github.com/paper-rocket/rocket/security/advisories/GHSA-2222-3333-4444
      ::warning title=paper-rocket/rocket no-severity::It has no severity: readers cannot see how urgent it is. https://github.com/paper-rocket/rocket/security/advisories/GHSA-2222-3333-4444
      "
    `);
  });

  it.each(ATTACKS)('lets %j be nothing but words of it', (words) => {
    const finding = buildFinding({title: words, message: `It says "${words}".`});
    const lines = formatAnnotations([finding]).split('\n');
    expect(lines).toHaveLength(2);
    const command = readWorkflowCommand(lines[0] ?? '');
    expect(command?.name).toBe('error');
    expect(command?.properties).toEqual({title: `${GHSA_ID} no-severity`});
    expect(command?.data).toContain(finding.url);
    expect(command?.data).not.toMatch(/[\r\n]|##\[/);
  });

  it('lets nothing of a name become another property', () => {
    const [line = ''] = formatAnnotations([
      buildFinding({ghsaId: null, repository: 'a/b,file=x::y'}),
    ]).split('\n');
    expect(readWorkflowCommand(line)?.properties).toEqual({title: 'a/b,file=x::y no-severity'});
  });
});
