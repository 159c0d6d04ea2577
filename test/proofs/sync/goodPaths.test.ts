import fs from 'node:fs/promises';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {
  buildAdvisory,
  buildOrganization,
  buildRepository,
  buildTeam,
  buildUser,
  close,
  edit,
  publish,
  remove,
  withdraw,
} from '../../github/index';
import {PRIVILEGED_TOKEN, PUBLIC_TOKEN} from './arrange';
import {useArrangement} from './useArrangement';

const TRAVERSAL = 'GHSA-2222-3333-4444';
const INJECTION = 'GHSA-5555-6666-7777';
const OVERFLOW = 'GHSA-8888-9999-cccc';

function rocket() {
  return buildRepository('paper-rocket/rocket', {
    advisories: [
      buildAdvisory({ghsa_id: TRAVERSAL, summary: 'Path traversal in the launcher'}),
      buildAdvisory({ghsa_id: INJECTION, summary: 'SQL injection in the flight log'}),
    ],
  });
}

const given = useArrangement();

describe('an advisory that GitHub publishes', () => {
  it('appears as a post, with nothing configured but the site itself', async () => {
    const {sync, posts, post} = await given({repositories: [rocket()]});
    const result = await sync();
    expect(await posts()).toEqual([TRAVERSAL, INJECTION]);
    expect(await post(TRAVERSAL)).toContain('title: Path traversal in the launcher');
    expect(result.posts.added).toHaveLength(2);
  });

  it('appears when it is published later, and the others are not touched', async () => {
    const {github, sync, posts, fingerprint} = await given({repositories: [rocket()]});
    const draft = buildAdvisory({ghsa_id: OVERFLOW, summary: 'Overflow', state: 'draft'});
    github.repository('paper-rocket/rocket').advisories.push(draft);
    await sync();
    const before = await fingerprint();
    expect(await posts()).not.toContain(OVERFLOW);

    publish({advisory: draft, at: '2026-02-01T00:00:00Z'});
    const result = await sync();
    expect(await fingerprint()).toMatchObject(before);
    expect(result.posts).toMatchObject({added: [OVERFLOW], updated: [], removed: []});
  });

  it('keeps its file and address when a CVE is assigned', async () => {
    const {github, sync, posts, post} = await given({repositories: [rocket()]});
    await sync();
    edit({
      advisory: github.advisory(TRAVERSAL),
      at: '2026-02-01T00:00:00Z',
      changes: {cve_id: 'CVE-2026-12345'},
    });
    const result = await sync();
    expect(result.posts.updated).toEqual([TRAVERSAL]);
    expect(await posts()).toEqual([TRAVERSAL, INJECTION]);
    expect(await post(TRAVERSAL)).toContain(
      '[CVE-2026-12345](https://www.cve.org/CVERecord?id=CVE-2026-12345)',
    );
  });

  it('is rewritten when its text changes', async () => {
    const {github, sync, post} = await given({repositories: [rocket()]});
    await sync();
    edit({
      advisory: github.advisory(TRAVERSAL),
      at: '2026-02-01T00:00:00Z',
      changes: {description: 'It is worse than it seemed.', severity: 'critical'},
    });
    await sync();
    expect(await post(TRAVERSAL)).toContain('It is worse than it seemed.');
    expect(await post(TRAVERSAL)).toContain('Critical');
    expect(await post(TRAVERSAL)).toContain('date: 2026-02-01T00:00:00.000Z');
  });
});

describe('an advisory that did not change', () => {
  it.each([
    ['without a token', null],
    ['with a token', PUBLIC_TOKEN],
  ])('keeps bytes and times of every file, and costs only 304s (%s)', async (_case, token) => {
    const {github, sync, fingerprint} = await given({repositories: [rocket()]});
    await sync({}, token);
    const before = await fingerprint();
    github.requests.length = 0;

    const result = await sync({}, token);
    expect(await fingerprint()).toEqual(before);
    expect(result.posts).toMatchObject({added: [], updated: [], removed: []});
    expect(result.posts.unchanged).toHaveLength(2);
    expect(github.requests.map(({status}) => status)).toEqual([304, 304]);
  });

  it('changes nothing when another token gets the same answer', async () => {
    const {sync, fingerprint} = await given({repositories: [rocket()]});
    await sync({}, PUBLIC_TOKEN);
    const before = await fingerprint();
    await sync({}, PRIVILEGED_TOKEN);
    expect(await fingerprint()).toEqual(before);
  });

  it('gets its post back when somebody edited or removed it', async () => {
    const {site, sync, post} = await given({repositories: [rocket()]});
    await sync();
    const original = await post(TRAVERSAL);
    await site.write(`blog/security-advisories/${TRAVERSAL}.md`, `${original}An edit.`);
    await fs.rm(path.join(site.dir, `blog/security-advisories/${INJECTION}.md`));
    const result = await sync();
    expect(await post(TRAVERSAL)).toBe(original);
    expect(result.posts).toMatchObject({added: [INJECTION], updated: [TRAVERSAL]});
  });
});

describe('an advisory that was withdrawn', () => {
  it.each([
    ['says so by its state', 'withdrawn' as const, true],
    ['says so by its date only', 'published' as const, true],
    ['is not in the list any more', 'withdrawn' as const, false],
  ])('stays with a dated notice on top and in the title (%s)', async (_case, state, listed) => {
    const {github, sync, post, posts} = await given({
      repositories: [rocket()],
      withdrawnStayListed: listed,
    });
    await sync();
    withdraw({advisory: github.advisory(TRAVERSAL), at: '2026-03-04T10:00:00Z', state});
    const result = await sync();
    expect(await posts()).toEqual([TRAVERSAL, INJECTION]);
    const [, frontMatter, content] = (await post(TRAVERSAL))?.split(/^---$/m) ?? [];
    expect(frontMatter).toContain("title: 'Withdrawn: Path traversal in the launcher'");
    expect(content?.trim().split('\n').slice(0, 3).join('\n')).toBe(
      '<div class="alert alert--warning margin-bottom--md security-advisory-notice" style="--ifm-paragraph-margin-bottom: 0">\n\n**This advisory was withdrawn on March 4, 2026. It no longer holds and stays here for the record.**',
    );
    expect(content).not.toContain('What to do');
    expect(result.withdrawn).toBe(1);
  });
});

describe('an advisory that was closed after publication', () => {
  it('stays with a notice if a reader without a token can still see it', async () => {
    const {github, sync, post} = await given({repositories: [rocket()]});
    await sync({}, PRIVILEGED_TOKEN);
    close({
      advisory: github.advisory(TRAVERSAL),
      at: '2026-03-04T10:00:00Z',
      stillVisible: true,
    });
    await sync({}, PRIVILEGED_TOKEN);
    expect(await post(TRAVERSAL)).toContain("title: 'Closed: Path traversal in the launcher'");
    expect(await post(TRAVERSAL)).toContain('closed after publication, on March 4, 2026');
  });

  it('goes if only a token can still see it', async () => {
    const {github, sync, posts, log} = await given({repositories: [rocket()]});
    await sync({}, PRIVILEGED_TOKEN);
    close({advisory: github.advisory(TRAVERSAL), at: '2026-03-04T10:00:00Z'});
    await sync({}, PRIVILEGED_TOKEN);
    expect(await posts()).toEqual([INJECTION]);
    expect(log).toContainEqual(expect.stringContaining(TRAVERSAL));
  });

  it('never appears if it was closed without having been published', async () => {
    const repository = rocket();
    repository.advisories.push(
      buildAdvisory({ghsa_id: OVERFLOW, summary: 'A false alarm', state: 'closed'}),
    );
    const {sync, posts} = await given({repositories: [repository]});
    await sync({}, PRIVILEGED_TOKEN);
    expect(await posts()).not.toContain(OVERFLOW);
  });
});

describe('an advisory that is gone', () => {
  it('loses its post, and the log says which', async () => {
    const {github, sync, posts, log} = await given({repositories: [rocket()]});
    await sync();
    remove({repository: github.repository('paper-rocket/rocket'), ghsa_id: TRAVERSAL});
    const result = await sync();
    expect(await posts()).toEqual([INJECTION]);
    expect(result.posts.removed).toEqual([TRAVERSAL]);
    expect(log).toContain(
      `info: Gone from GitHub, so their posts are removed (paper-rocket/rocket): ${TRAVERSAL}.`,
    );
  });

  it('keeps its post if all are closed at once, until the removal is accepted', async () => {
    const {github, sync, posts} = await given({repositories: [rocket()]});
    await sync({}, PRIVILEGED_TOKEN);
    for (const advisory of github.repository('paper-rocket/rocket').advisories) {
      close({advisory, at: '2026-03-04T10:00:00Z'});
    }
    const held = await sync({}, PRIVILEGED_TOKEN);
    expect(await posts()).toEqual([TRAVERSAL, INJECTION]);
    expect(held.unread[0]?.error.message).toContain('--accept-removals');
    expect(held.unread[0]?.error.message).toContain(TRAVERSAL);

    await sync({acceptRemovals: true}, PRIVILEGED_TOKEN);
    expect(await posts()).toEqual([]);
  });
});

describe('an advisory that several repositories publish', () => {
  it('is one post that names them all, with the text of the first one configured', async () => {
    const {sync, posts, post} = await given({
      repositories: [
        rocket(),
        buildRepository('paper-rocket/launchpad', {
          advisories: [buildAdvisory({ghsa_id: TRAVERSAL, summary: 'As the launchpad says it'})],
        }),
      ],
    });
    await sync({repositories: ['paper-rocket/launchpad', 'paper-rocket/rocket']});
    expect(await posts()).toEqual([TRAVERSAL, INJECTION]);
    expect(await post(TRAVERSAL)).toContain('title: As the launchpad says it');
    expect(await post(TRAVERSAL)).toContain(
      `**Published by** [paper-rocket/launchpad](https://github.com/paper-rocket/launchpad/security/advisories/${TRAVERSAL}), [paper-rocket/rocket](https://github.com/paper-rocket/rocket/security/advisories/${TRAVERSAL})`,
    );
  });
});

describe('two repositories with the same advisory', () => {
  it('cost only 304s when nothing changed, GraphQL included', async () => {
    const {github, sync} = await given({
      repositories: [
        rocket(),
        buildRepository('paper-rocket/launchpad', {
          advisories: [buildAdvisory({ghsa_id: TRAVERSAL, summary: 'As the launchpad says it'})],
        }),
      ],
    });
    const both = {repositories: ['paper-rocket/launchpad', 'paper-rocket/rocket']};
    await sync(both, PUBLIC_TOKEN);
    github.requests.length = 0;
    const result = await sync(both, PUBLIC_TOKEN);
    expect(github.requests.map(({status}) => status)).toEqual([304, 304, 304, 304]);
    expect(result).toMatchObject({requests: 4, notModified: 4});
  });
});

describe('a source', () => {
  it('is one, however often and by whatever name it is configured', async () => {
    const repository = rocket();
    repository.renamedFrom.push('paper-rocket/kite');
    const {github, sync, posts} = await given({repositories: [repository]});
    const result = await sync({
      repositories: ['paper-rocket/kite', 'Paper-Rocket/ROCKET', 'paper-rocket/rocket'],
    });
    expect(result.sources).toEqual(['paper-rocket/rocket']);
    expect(github.requests.filter(({route}) => route === 'repository-advisories')).toHaveLength(1);
    expect(await posts()).toEqual([TRAVERSAL, INJECTION]);
  });

  it('keeps its posts when its repository is renamed', async () => {
    const {github, sync, fingerprint} = await given({repositories: [rocket()]});
    await sync();
    const before = await fingerprint();
    const repository = github.repository('paper-rocket/rocket');
    repository.renamedFrom.push(repository.full_name);
    repository.full_name = 'paper-rocket/glider';
    const result = await sync();
    expect(result.sources).toEqual(['paper-rocket/glider']);
    expect(result.posts).toMatchObject({added: [], removed: []});
    expect(Object.keys(await fingerprint())).toEqual(Object.keys(before));
  });

  it('takes its posts with it when it is not configured any more', async () => {
    const launchpad = buildRepository('paper-rocket/launchpad', {
      advisories: [buildAdvisory({ghsa_id: OVERFLOW, summary: 'Overflow'})],
    });
    const {sync, posts, log} = await given({repositories: [rocket(), launchpad]});
    await sync({repositories: ['paper-rocket/rocket', 'paper-rocket/launchpad']});
    expect(await posts()).toHaveLength(3);
    await sync({repositories: ['paper-rocket/rocket']});
    expect(await posts()).toEqual([TRAVERSAL, INJECTION]);
    expect(log).toContain(
      'info: paper-rocket/launchpad is not configured any more, so its posts are removed.',
    );
  });

  it('takes nothing with it while another one was never read', async () => {
    const {sync, fingerprint, log} = await given({repositories: [rocket()]});
    await sync();
    const before = await fingerprint();
    const result = await sync({repositories: ['paper-rocket/roket']});
    expect(result.unread).toMatchObject([{configuredAs: 'paper-rocket/roket', known: null}]);
    expect(await fingerprint()).toEqual(before);
    expect(log).not.toContainEqual(expect.stringContaining('not configured any more'));

    await sync();
    expect(await fingerprint()).toEqual(before);
  });

  it('keeps giving the text of an advisory that others publish too while it is not read', async () => {
    const {github, sync, fingerprint} = await given({
      repositories: [
        rocket(),
        buildRepository('paper-rocket/launchpad', {
          advisories: [buildAdvisory({ghsa_id: TRAVERSAL, summary: 'As the launchpad says it'})],
        }),
      ],
    });
    const both = {repositories: ['paper-rocket/launchpad', 'paper-rocket/rocket']};
    await sync(both);
    const before = await fingerprint();
    github.fault({kind: 'status', status: 404, on: {repository: 'paper-rocket/launchpad'}});
    await sync(both);
    expect(await fingerprint()).toEqual(before);
  });

  it('is refused if it is not public', async () => {
    const {sync, posts} = await given({
      repositories: [buildRepository('paper-rocket/rocket', {...rocket(), private: true})],
    });
    const result = await sync({}, PRIVILEGED_TOKEN);
    expect(result.unread[0]?.error.kind).toBe('settings');
    expect(result.unread[0]?.error.message).toContain('paper-rocket/rocket is not public');
    expect(await posts()).toEqual([]);
  });

  it('changes nothing when one of its pages cannot be read', async () => {
    const many = Array.from({length: 101}, (_, index) =>
      buildAdvisory({
        ghsa_id: `GHSA-2222-3333-${String(index).padStart(4, '0')}`,
        summary: `Number ${index}`,
      }),
    );
    const {github, sync, posts, fingerprint} = await given({
      repositories: [buildRepository('paper-rocket/rocket', {advisories: many})],
    });
    await sync();
    expect(await posts()).toHaveLength(101);
    const before = await fingerprint();

    github.fault({kind: 'json', body: {}, on: {route: 'repository-advisories'}, skip: 1});
    for (const advisory of many) {
      edit({advisory, at: '2026-02-01T00:00:00Z', changes: {summary: 'Something else'}});
    }
    const result = await sync();
    expect(result.unread).toHaveLength(1);
    expect(await fingerprint()).toEqual(before);
  });
});

describe('an organisation', () => {
  it('gives the public repositories that it has, archived ones included', async () => {
    const {sync} = await given({
      repositories: [
        rocket(),
        buildRepository('paper-rocket/attic', {
          archived: true,
          advisories: [buildAdvisory({ghsa_id: OVERFLOW, summary: 'Overflow'})],
        }),
        buildRepository('paper-rocket/secret', {private: true}),
        buildRepository('somebody-else/rocket'),
      ],
      organizations: [buildOrganization('paper-rocket')],
    });
    const result = await sync({organization: 'paper-rocket'}, PRIVILEGED_TOKEN);
    expect([...result.sources].sort()).toEqual(['paper-rocket/attic', 'paper-rocket/rocket']);
    expect(result.advisories).toBe(3);
  });

  it('keeps its last listing when it cannot be listed', async () => {
    const {github, sync, fingerprint} = await given({
      repositories: [rocket()],
      organizations: [buildOrganization('paper-rocket')],
    });
    await sync({organization: 'paper-rocket'});
    const before = await fingerprint();
    github.fault({kind: 'status', status: 404, on: {route: 'organization-repositories'}});
    const result = await sync({organization: 'paper-rocket'});
    expect(result.staleListing?.message).toContain('/orgs/paper-rocket/repos');
    expect(result.sources).toEqual(['paper-rocket/rocket']);
    expect(await fingerprint()).toEqual(before);
  });
});

describe('names, releases and references', () => {
  const ada = buildUser('example-ada', {name: 'Ada Example'});

  function credited() {
    return buildRepository('paper-rocket/rocket', {
      releases: [
        {
          tag_name: 'v1.2.0',
          name: '1.2.0',
          published_at: '2025-01-20T00:00:00Z',
          draft: false,
          prerelease: false,
        },
      ],
      advisories: [
        buildAdvisory({
          ghsa_id: TRAVERSAL,
          summary: 'Path traversal',
          credits: [{user: ada, type: 'reporter'}],
          vulnerabilities: [
            {package: {ecosystem: 'npm', name: 'rocket'}, patched_versions: '1.2.0'},
          ],
          global: {references: ['https://example.org/write-up']},
        }),
      ],
    });
  }

  it('are in the post when a token may ask for them', async () => {
    const {sync, post} = await given({repositories: [credited()], users: [ada]});
    await sync({}, PUBLIC_TOKEN);
    const text = await post(TRAVERSAL);
    expect(text).toContain(
      '**Ada Example** [@example-ada](https://github.com/example-ada) – reported it',
    );
    expect(text).toContain('[`1.2.0`](https://github.com/paper-rocket/rocket/releases/tag/v1.2.0)');
    expect(text).toContain('[example.org/write-up](https://example.org/write-up)');
  });

  it('are asked for again where the advisory has changed, and of no other one', async () => {
    const other = buildAdvisory({ghsa_id: INJECTION, summary: 'SQL injection'});
    const repository = credited();
    repository.advisories.push(other);
    const {github, sync, post} = await given({repositories: [repository], users: [ada]});
    await sync({}, PUBLIC_TOKEN);
    github.requests.length = 0;
    edit({advisory: other, at: '2026-02-01T00:00:00Z', changes: {summary: 'Worse'}});
    ada.name = 'Ada Renamed';
    await sync({}, PUBLIC_TOKEN);
    const asked = github.requests.map(({graphql}) => graphql ?? '').join('\n');
    // One variable is one advisory.
    expect(asked).toContain('query references($v0: String!) {');
    expect(asked).not.toContain('query people');
    // She is in none that has changed: her name is asked for once a day.
    expect(await post(TRAVERSAL)).toContain('Ada Example');
  });

  it('are asked for again of a repository that could not be read in between', async () => {
    const launchpad = buildRepository('paper-rocket/launchpad', {
      advisories: [buildAdvisory({ghsa_id: OVERFLOW, summary: 'Overflow'})],
    });
    const options = {repositories: ['paper-rocket/rocket', 'paper-rocket/launchpad']};
    const {github, sync} = await given({repositories: [credited(), launchpad], users: [ada]});
    await sync(options, PUBLIC_TOKEN);
    github.fault({
      kind: 'status',
      status: 404,
      on: {repository: 'paper-rocket/launchpad'},
      times: 'always',
    });
    const {unread} = await sync(options, PUBLIC_TOKEN);
    expect(unread).toHaveLength(1);
    github.reset();
    await sync(options, PUBLIC_TOKEN);
    const asked = github.requests.map(({graphql}) => graphql ?? '').join('\n');
    expect(asked).toContain('query references($v0: String!) {');
    expect(github.requests.map(({route, repository}) => [route, repository])).toContainEqual([
      'private-vulnerability-reporting',
      'paper-rocket/launchpad',
    ]);
  });

  it('are logins and plain versions without a token', async () => {
    const {github, sync, post} = await given({repositories: [credited()], users: [ada]});
    await sync();
    const text = await post(TRAVERSAL);
    expect(text).toContain('[@example-ada](https://github.com/example-ada) – reported it');
    expect(text).not.toContain('Ada Example');
    expect(github.requests.some(({route}) => route === 'graphql')).toBe(false);
  });

  it('stay as they were when a later sync has no token, or GraphQL fails', async () => {
    const {github, sync, post, log} = await given({repositories: [credited()], users: [ada]});
    await sync({}, PUBLIC_TOKEN);
    const before = await post(TRAVERSAL);
    await sync();
    expect(await post(TRAVERSAL)).toBe(before);

    github.fault({
      kind: 'graphql-errors',
      errors: [{message: 'API rate limit exceeded', type: 'RATE_LIMITED'}],
      on: {route: 'graphql'},
      times: 'always',
    });
    const result = await sync({}, PRIVILEGED_TOKEN);
    expect(result.unread).toEqual([]);
    expect(await post(TRAVERSAL)).toBe(before);
    expect(log.filter((line) => line.startsWith('warn'))).toEqual([]);
    expect(log).toContainEqual(
      expect.stringMatching(
        /^info: Names, releases, references and where to report the next vulnerability stay as they were/,
      ),
    );
  });
});

describe('collaborators', () => {
  const repository = () =>
    buildRepository('paper-rocket/rocket', {
      advisories: [
        buildAdvisory({
          ghsa_id: TRAVERSAL,
          summary: 'Path traversal',
          credits: [
            {user: buildUser('example-accepted'), type: 'finder'},
            {user: buildUser('example-pending'), type: 'analyst', state: 'pending'},
            {user: buildUser('example-declined'), type: 'other', state: 'declined'},
          ],
          collaborating_users: [
            buildUser('example-helper'),
            buildUser('example-accepted'),
            buildUser('example-pending'),
            buildUser('example-declined'),
          ],
          collaborating_teams: [buildTeam('paper-rocket/security', {name: 'Security team'})],
        }),
      ],
    });
  const asked = {credits: {collaborators: true}};

  it('are not named unless the site asks for them', async () => {
    const {sync, post, site} = await given({repositories: [repository()]});
    await sync({}, PRIVILEGED_TOKEN);
    expect(await post(TRAVERSAL)).not.toContain('example-helper');
    for (const file of await site.list('.')) {
      expect(await site.read(file)).not.toContain('example-helper');
    }
  });

  it('are named when the token may see them, but nobody with an unaccepted credit', async () => {
    const {sync, post} = await given({repositories: [repository()]});
    await sync(asked, PRIVILEGED_TOKEN);
    const text = await post(TRAVERSAL);
    expect(text).toContain('@example-helper](https://github.com/example-helper) – collaborated');
    expect(text).toContain('[Security team]');
    expect(text?.match(/@example-accepted/g)).toHaveLength(1);
    expect(text).not.toContain('example-pending');
    expect(text).not.toContain('example-declined');
  });

  it('stay when a later sync cannot see them, and go when the site does not ask any more', async () => {
    const {sync, post} = await given({repositories: [repository()]});
    await sync(asked, PRIVILEGED_TOKEN);
    await sync(asked, PUBLIC_TOKEN);
    expect(await post(TRAVERSAL)).toContain('example-helper');
    await sync({}, PUBLIC_TOKEN);
    expect(await post(TRAVERSAL)).not.toContain('example-helper');
  });
});
