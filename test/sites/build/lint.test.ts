import path from 'node:path';
import {stripVTControlCharacters} from 'node:util';
import stringWidth from 'string-width';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {RULE_NAMES} from '../../../plugin/src/options/ruleNames';
import {buildAdvisory, buildRepository, buildUser, startGitHub} from '../../github/index';
import {createSite} from '../../site/site';
import {readWorkflowCommand} from '../../rooms/oversight/lint/workflowCommand';
import type {AdvisoryInput, GitHub} from '../../github/index';
import type {Environment} from '../../site/docusaurus';
import type {Site} from '../../site/site';

const GHSA_ID = 'GHSA-2222-3333-4444';
const ADDRESS = `https://github.com/paper-rocket/rocket/security/advisories/${GHSA_ID}`;
const TOKEN = 'ghp_0123456789abcdefghijklmnopqrstuvwxyz';

/** Means something to a terminal, to a runner and to JSON. */
const HOSTILE =
  '::error::one %0A::error::two\n::add-mask::three ##[add-mask]four \u001b[2J\u009b31m\u202e "five"';

/** Of which no rule has anything to say. */
const SOUND: AdvisoryInput = {
  ghsa_id: GHSA_ID,
  summary: 'Path traversal in the launcher',
  cvss: {vector_string: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N', score: 7.5},
  cwes: [{cwe_id: 'CWE-22', name: 'Path Traversal'}],
  credits: [{user: buildUser('ada'), type: 'finder'}],
  vulnerabilities: [
    {
      package: {ecosystem: 'npm', name: 'paper-rocket'},
      vulnerable_version_range: '< 1.2.3',
      patched_versions: '1.2.3',
    },
  ],
};

let github: GitHub;
let site: Site;

beforeEach(async () => {
  github = await startGitHub({
    repositories: [
      buildRepository('paper-rocket/rocket', {
        advisories: [buildAdvisory(SOUND)],
        releases: [{tag_name: 'v1.2.3'}],
      }),
    ],
    tokens: [
      {token: TOKEN, access: 'none'},
      {token: `${TOKEN}-of-a-manager`, access: 'advisories'},
    ],
  });
  site = await createSite();
});

afterEach(async () => {
  await github.close();
  await site.remove();
});

async function lint(flags: readonly string[] = [], env: Environment = {}, of: Site = site) {
  return of.run(['advisories:lint', ...flags], {GITHUB_API_URL: github.url, ...env});
}

function publish(changes: Partial<AdvisoryInput>): void {
  github.repository('paper-rocket/rocket').advisories = [buildAdvisory({...SOUND, ...changes})];
}

/** The lines of a log that a runner takes for commands, and which. */
function commandsIn(text: string) {
  return text.split('\n').flatMap((line) => readWorkflowCommand(line) ?? []);
}

describe('docusaurus advisories:lint', () => {
  it('exits with 0 where nothing is found, and writes nothing', async () => {
    const before = await site.list('.');
    const {code, stdout, text} = await lint();
    expect(stdout).toBe('Nothing found in 1 advisory of 1 repository.\n');
    expect(code, text).toBe(0);
    expect(await site.list('.')).toEqual(before);
  });

  it('exits with 0 where nothing weighs as much as --fail-on, which is "error" by default', async () => {
    publish({credits: []});
    const {code, stdout} = await lint();
    expect(stdout).toContain(
      '1 finding (0 errors, 0 warnings, 1 info) in 1 advisory of 1 repository',
    );
    expect(code).toBe(0);
    expect((await lint(['--fail-on', 'warn'])).code).toBe(0);
    expect((await lint(['--fail-on', 'info'])).code).toBe(2);
  });

  it('exits with 2 where something does, and shows it as ESLint would, in 80 columns', async () => {
    publish({severity: 'critical', credits: []});
    const {code, stdout, text} = await lint();
    expect(stdout).toBe(
      [
        `${GHSA_ID}  Path traversal in the launcher`,
        ADDRESS,
        '  error  Its severity is critical, but its score of CVSS 3.1 is 7.5, which is',
        '         high.  severity-disagrees',
        '  info   Nobody is credited: neither who found it nor who fixed it.  no-credit',
        '',
        '2 findings (1 error, 0 warnings, 1 info) in 1 advisory of 1 repository',
        '',
      ].join('\n'),
    );
    expect(code, text).toBe(2);
  });

  it('writes JSON and nothing else to standard output with --json', async () => {
    publish({severity: 'critical'});
    const {code, stdout} = await lint(['--json']);
    expect(JSON.parse(stdout)).toEqual({
      findings: [
        {
          repository: 'paper-rocket/rocket',
          ghsaId: GHSA_ID,
          title: 'Path traversal in the launcher',
          url: ADDRESS,
          rule: 'severity-disagrees',
          level: 'error',
          message: 'Its severity is critical, but its score of CVSS 3.1 is 7.5, which is high.',
        },
      ],
      counts: {error: 1, warn: 0, info: 0},
      unread: [],
    });
    expect(code).toBe(2);
  });

  it('adds annotations in a workflow of GitHub Actions', async () => {
    publish({severity: 'critical', credits: []});
    const {code, stdout} = await lint([], {GITHUB_ACTIONS: 'true'});
    expect(commandsIn(stdout)).toEqual([
      {
        name: 'error',
        properties: {title: `${GHSA_ID} severity-disagrees`},
        data: `Path traversal in the launcher: Its severity is critical, but its score of CVSS 3.1 is 7.5, which is high. ${ADDRESS}`,
      },
      {
        name: 'notice',
        properties: {title: `${GHSA_ID} no-credit`},
        data: `Path traversal in the launcher: Nobody is credited: neither who found it nor who fixed it. ${ADDRESS}`,
      },
    ]);
    expect(code).toBe(2);
  });

  it('is coloured where a terminal shows colours, and plain elsewhere', async () => {
    publish({severity: 'critical'});
    const coloured = await lint([], {FORCE_COLOR: '1'});
    const plain = await lint();
    expect(coloured.stdout).toContain('\u001b[31merror\u001b[39m');
    expect(plain.stdout).toBe(stripVTControlCharacters(coloured.stdout));
  });

  it.each([
    ['at a terminal', [], {}],
    ['in a workflow', [], {GITHUB_ACTIONS: 'true'}],
    ['as JSON in a workflow', ['--json'], {GITHUB_ACTIONS: 'true'}],
  ] as const)("lets a stranger's words be nothing but words %s", async (_case, flags, env) => {
    publish({
      summary: HOSTILE,
      severity: 'critical',
      vulnerabilities: [
        {
          package: {ecosystem: 'other', name: HOSTILE},
          vulnerable_version_range: HOSTILE,
          patched_versions: HOSTILE,
        },
      ],
    });
    github.repository('paper-rocket/rocket').tags = [HOSTILE];
    const {code, text, stdout} = await lint(flags, env);
    const commands = commandsIn(text);
    const annotated =
      'GITHUB_ACTIONS' in env ? ['severity-disagrees', 'fix-in-words', 'range-unreadable'] : [];
    expect(commands.map(({properties}) => properties)).toEqual(
      annotated.map((rule) => ({title: `${GHSA_ID} ${rule}`})),
    );
    // eslint-disable-next-line no-control-regex -- these are what must not be there
    expect(text).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u202e]/);
    if (flags.length > 0) {
      const {findings} = JSON.parse(stdout) as {findings: {title: string}[]};
      expect(findings[0]?.title).toContain('##[add-mask]four ‹U+001B›[2J');
    } else {
      const wide = stdout
        .split('\n')
        .filter((line) => !/^(?:https:|::)/.test(line) && stringWidth(line) > 80);
      expect(wide).toEqual([]);
    }
    expect(code).toBe(2);
  });

  it('exits with 1 where a repository was not read, and says what it found in the others', async () => {
    publish({severity: 'critical'});
    const other = await createSite({
      options: {repositories: ['paper-rocket/rocket', 'paper-rocket/nowhere']},
    });
    try {
      const {code, text, stdout} = await lint([], {}, other);
      expect(code).toBe(1);
      expect(stdout).toContain('severity-disagrees');
      expect(text).toContain(
        'paper-rocket/nowhere could not be looked at in full. GET /repos/paper-rocket/nowhere was answered with 404.',
      );
    } finally {
      await other.remove();
    }
  });

  it('exits with 1 where what a rule needs was not answered', async () => {
    github.fault({kind: 'status', status: 503, on: {route: 'repository-tags'}, times: 'always'});
    const {code, stdout, text} = await lint(['--json']);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      unread: [{source: 'paper-rocket/rocket', message: expect.stringContaining('503') as string}],
    });
    expect(text).toContain('[ERROR] paper-rocket/rocket could not be looked at in full.');
  });

  it('exits with 1 at a bad token, and does not show it', async () => {
    const bad = 'ghp_zyxwvutsrqponmlkjihgfedcba9876543210';
    const {code, text} = await lint([], {GITHUB_TOKEN: bad});
    expect(code).toBe(1);
    expect(text).toContain('The token is wrong or has expired');
    expect(text).not.toContain(bad);
  });

  it('refuses a level that is none', async () => {
    const {code, text} = await lint(['--fail-on', 'fatal']);
    expect(code).toBe(1);
    expect(text).toContain('The flag --fail-on is "fatal", but expects one of info, warn, error.');
    expect(github.requests).toEqual([]);
  });
});

describe('the option lint', () => {
  it('sets levels, and what only rules need that are off is not asked', async () => {
    publish({severity: 'critical', credits: []});
    const rules = {
      'severity-disagrees': 'warn',
      'no-credit': 'error',
      'private-reporting-off': 'off',
      'no-security-policy': 'off',
      'policy-days-differ': 'off',
      'fix-not-named': 'off',
      'fix-without-release': 'off',
      'range-before-fix': 'off',
    };
    const other = await createSite({options: {lint: {rules}}});
    try {
      const {code, stdout} = await lint([], {}, other);
      expect(stdout).toMatch(/ {2}warn {3}Its severity/);
      expect(stdout).toMatch(/ {2}error {2}Nobody is credited/);
      expect(code).toBe(2);
      expect(github.requests.map(({route}) => route)).toEqual([
        'repository',
        'repository-advisories',
      ]);
    } finally {
      await other.remove();
    }
  });

  it('refuses a rule that there is not, and names those that there are', async () => {
    const other = await createSite({options: {lint: {rules: {'no-cve': 'warn'}}}});
    try {
      const {code, text} = await lint([], {}, other);
      expect(code).toBe(1);
      expect(text).toContain(
        `There is no rule \`no-cve\`, but \`lint.rules.no-cve\` sets its level. The rules are: ${RULE_NAMES.join(', ')}.`,
      );
    } finally {
      await other.remove();
    }
  });

  it('holds the security policy of the repository against the option policy', async () => {
    const files = {'SECURITY.md': 'You may disclose it after 90 days.'};
    Object.assign(github.repository('paper-rocket/rocket'), {files});
    const {stdout} = await lint();
    expect(stdout).toContain('"90 days" for disclosure where the site has 120 days.');
    const other = await createSite({options: {policy: {disclose: 90}}});
    try {
      expect((await lint([], {}, other)).stdout).toContain('Nothing found');
    } finally {
      await other.remove();
    }
  });
});

describe('credits that are not public', () => {
  const MANAGER = {GITHUB_TOKEN: `${TOKEN}-of-a-manager`};

  beforeEach(() => {
    publish({
      credits: [
        {user: buildUser('ada'), type: 'finder'},
        {user: buildUser('pending-person'), type: 'reporter', state: 'pending'},
      ],
      collaborating_users: [buildUser('ada'), buildUser('forgotten-person')],
    });
  });

  it('are named at a terminal, for a token that may see them', async () => {
    const before = await site.list('.');
    const {stdout, text} = await lint([], MANAGER);
    expect(stdout).toContain('forgotten-person worked on it as collaborator');
    expect(stdout).toContain('A credit of pending-person is still pending');
    expect(text).not.toContain(TOKEN);
    expect(await site.list('.')).toEqual(before);
  });

  it.each([[[]], [['--json']]])(
    'are counted, not named, in the log of a public workflow, unless it is told to reveal them: %j',
    async (flags) => {
      const workflow = {...MANAGER, GITHUB_ACTIONS: 'true'};
      const hidden = await lint(flags, workflow);
      expect(hidden.text).toContain('1 person worked on it as collaborator');
      expect(hidden.text).toContain('1 credit is still pending');
      expect(hidden.text).not.toMatch(/forgotten-person|pending-person/);
      const shown = await lint([...flags, '--reveal'], workflow);
      expect(shown.text).toContain('forgotten-person worked on it');
      expect(shown.text).toContain('pending-person is still pending');
    },
  );

  it('are named in the log of a private repository', async () => {
    await site.write('event.json', JSON.stringify({repository: {private: true}}));
    const workflow = {GITHUB_ACTIONS: 'true', GITHUB_EVENT_PATH: path.join(site.dir, 'event.json')};
    const {stdout} = await lint([], {...MANAGER, ...workflow});
    expect(stdout).toContain('forgotten-person worked on it as collaborator');
  });

  it.each([{}, {GITHUB_TOKEN: TOKEN}])('say nothing to who may not see them: %o', async (env) => {
    const {code, stdout} = await lint([], env);
    expect(stdout).toContain('Nothing found');
    expect(code).toBe(0);
  });
});
