import {describe, expect, it} from 'vitest';
import {judge} from '../../../plugin/src/sync/failurePolicy';
import {buildAdvisory, buildOrganization, buildRepository} from '../../github/index';
import {useArrangement} from './useArrangement';
import type {Arrangement} from './arrange';

const ADVISORY = 'GHSA-2222-3333-4444';
const ORIGIN =
  'The name comes from "organizationName" and "projectName" in the site\'s configuration.';

const given = useArrangement();

/** What a build would say. */
async function failure({sync}: Arrangement): Promise<string> {
  const verdict = judge(await sync(), {maxAge: null, onSyncError: 'warn'});
  return verdict.kind === 'in sync' ? '' : verdict.message;
}

const NAVBAR = {
  themeConfig: {
    navbar: {items: [{label: 'Code', items: [{href: 'https://github.com/paper-rocket/engine'}]}]},
  },
};

describe('a site that does not say which repository it means', () => {
  it('is told where a name comes from that can be no owner on GitHub', async () => {
    const {sync} = await given({site: {config: {organizationName: 'Paper Rockets, Inc.'}}});
    const message = await sync().catch(String);
    expect(message).toContain(
      `"Paper Rockets, Inc./rocket" can be the name of no repository on GitHub. ${ORIGIN}`,
    );
    expect(message).toContain(`set the plugin's option "repositories: ['owner/name']"`);
  });

  it('needs no such name where it names an organisation', async () => {
    const {sync} = await given({
      organizations: [buildOrganization('paper-rocket')],
      repositories: [
        buildRepository('paper-rocket/rocket', {
          advisories: [buildAdvisory({ghsa_id: ADVISORY, summary: 'Path traversal'})],
        }),
      ],
      site: {config: {organizationName: 'Paper Rockets, Inc.'}},
    });
    const {published} = await sync({organization: 'paper-rocket'});
    expect(published.map(({ghsaId}) => ghsaId)).toEqual([ADVISORY]);
  });

  it('is told how to read an organisation alone, where GitHub does not find that name beside it', async () => {
    const arrangement = await given({
      organizations: [buildOrganization('acme')],
      repositories: [
        buildRepository('acme/rocket', {
          advisories: [buildAdvisory({ghsa_id: ADVISORY, summary: 'Path traversal'})],
        }),
      ],
    });
    const {unread} = await arrangement.sync({organization: 'acme'});
    expect(unread.map(({error}) => error.message)).toEqual([
      expect.stringMatching(
        /answered with 404.*To read the repositories of acme alone, set "repositories: \[\]"\.$/,
      ),
    ]);
    const alone = await arrangement.sync({organization: 'acme', repositories: []});
    expect(alone.unread).toEqual([]);
    expect(alone.published.map(({ghsaId}) => ghsaId)).toEqual([ADVISORY]);
  });

  it('is told where a name comes from that GitHub does not find', async () => {
    const message = await failure(await given({repositories: []}));
    expect(message).toMatch(/paper-rocket\/rocket .*answered with 404/);
    expect(message).toContain(ORIGIN);
  });

  it('is told so where the repository publishes nothing, and syncs', async () => {
    const arrangement = await given({repositories: [buildRepository('paper-rocket/rocket')]});
    expect(await failure(arrangement)).toBe('');
    const lines = arrangement.log.filter((line) => line.includes(ORIGIN));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(
      /^info: paper-rocket\/rocket has published no security advisory yet, so there is nothing to post\. Look at \S+\/paper-rocket\/rocket\/security\/advisories: /,
    );
  });

  it('is told nothing of it where there are advisories', async () => {
    const arrangement = await given({
      repositories: [
        buildRepository('paper-rocket/rocket', {
          advisories: [buildAdvisory({ghsa_id: ADVISORY, summary: 'Path traversal'})],
        }),
      ],
    });
    expect(await failure(arrangement)).toBe('');
    expect(arrangement.log.join('\n')).not.toContain(ORIGIN);
  });
});

describe('a site that names its repositories', () => {
  it('is told nothing of other names', async () => {
    const arrangement = await given({site: {options: {repositories: ['paper-rocket/rocket']}}});
    expect(await failure(arrangement)).toMatch(/answered with 404/);
    expect(await failure(arrangement)).not.toContain(ORIGIN);
  });

  it('is told which option names what GitHub does not find', async () => {
    const repositories = await given({site: {options: {repositories: ['paper-rocket/rokcet']}}});
    expect(await failure(repositories)).toMatch(
      /answered with 404\. .* The option "repositories" names it: correct the name there/,
    );
    const {unread} = await repositories.sync({organization: 'paper-rokcet'});
    expect(unread.at(-1)?.error.message).toContain('The option "organization" names it: correct');
  });

  it('is told in one line which of them publish nothing', async () => {
    const names = ['paper-rocket/rocket', 'paper-rocket/pad', 'paper-rocket/engine'];
    const arrangement = await given({
      repositories: [
        buildRepository('paper-rocket/rocket', {
          advisories: [buildAdvisory({ghsa_id: ADVISORY, summary: 'Path traversal'})],
        }),
        buildRepository('paper-rocket/pad'),
        buildRepository('paper-rocket/engine'),
      ],
    });
    await arrangement.sync({repositories: names});
    expect(arrangement.log.filter((line) => line.includes('published no'))).toEqual([
      expect.stringMatching(
        /^info: paper-rocket\/pad, paper-rocket\/engine have published no security advisory yet, /,
      ),
    ]);
  });
});

describe('a site that names an organisation', () => {
  it('is told nothing of repositories without advisories, unless none has any', async () => {
    const arrangement = await given({
      organizations: [buildOrganization('paper-rocket')],
      repositories: [buildRepository('paper-rocket/pad'), buildRepository('paper-rocket/rocket')],
    });
    await arrangement.sync({organization: 'paper-rocket'});
    const told = () => arrangement.log.filter((line) => line.includes('security advisory yet'));
    expect(told()).toEqual([
      expect.stringContaining('No public repository of paper-rocket has published a security'),
    ]);
    const rocket = buildRepository('paper-rocket/rocket', {
      advisories: [buildAdvisory({ghsa_id: ADVISORY, summary: 'Path traversal'})],
    });
    Object.assign(arrangement.github.repository('paper-rocket/rocket'), {
      advisories: rocket.advisories,
    });
    await arrangement.sync({organization: 'paper-rocket'});
    expect(told()).toHaveLength(1);
  });
});

describe('another repository that the site names', () => {
  const engine = buildRepository('paper-rocket/engine', {
    advisories: [buildAdvisory({ghsa_id: ADVISORY, summary: 'Path traversal'})],
  });

  it.each([
    ['"repository" in package.json', {repository: 'paper-rocket/engine'}, {}],
    [
      '"repository" in package.json',
      {repository: {type: 'git', url: 'git+https://github.com/paper-rocket/engine.git'}},
      {},
    ],
    ['"repository" in package.json', {repository: 'git@github.com:paper-rocket/engine.git'}, {}],
    [
      'an "editUrl"',
      {},
      {
        presets: [
          [
            'classic',
            {docs: false, blog: {editUrl: 'https://github.com/paper-rocket/engine/edit/main/'}},
          ],
        ],
      },
    ],
    ['the navbar', {}, NAVBAR],
  ])('is suggested, and not read: %s', async (place, packageJson, config) => {
    const arrangement = await given({
      repositories: [engine],
      site: {config, files: {'package.json': JSON.stringify(packageJson)}},
    });
    const message = await failure(arrangement);
    expect(message).toContain(
      `"repositories: ['paper-rocket/engine']", which is the repository that ${place} names`,
    );
    expect(await arrangement.posts()).toEqual([]);
    const asked = arrangement.github.requests.map(({path}) => path);
    expect(asked.filter((path) => path.includes('engine'))).toEqual([]);
  });

  it('is one of several, and all are named', async () => {
    const message = await failure(
      await given({
        site: {
          config: NAVBAR,
          files: {'package.json': '{"repository": "github:paper-rocket/website"}'},
        },
      }),
    );
    expect(message).toContain(
      'The site itself names paper-rocket/website ("repository" in package.json), paper-rocket/engine (the navbar).',
    );
  });

  it.each([
    ['the same in another case', {repository: 'Paper-Rocket/Rocket'}],
    ['on another host', {repository: 'https://gitlab.com/paper-rocket/engine'}],
    ['a page of GitHub that is no repository', {repository: 'https://github.com/sponsors/ada'}],
    ['no text', {repository: 42}],
  ])('is not one that is %s', async (_what, packageJson) => {
    const message = await failure(
      await given({site: {files: {'package.json': JSON.stringify(packageJson)}}}),
    );
    expect(message).toContain(`"repositories: ['owner/name']"`);
  });
});
