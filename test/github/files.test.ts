import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {ask} from './ask';
import {buildRepository, startGitHub} from './index';
import type {GitHub} from './index';

let github: GitHub;

beforeEach(async () => {
  github = await startGitHub({
    repositories: [
      buildRepository('example-org/server', {
        files: {
          'README.md': '# Server\n',
          '.github/SECURITY.md': `# Policy\n\n${'We answer within a week. '.repeat(5)}\n`,
          'docs/a/b.md': 'b',
        },
        tags: ['v1.0.0', 'v1.1.0'],
        releases: [{tag_name: 'v1.1.0'}, {tag_name: 'v2.0.0'}, {tag_name: 'v3', draft: true}],
      }),
      buildRepository('example-org/empty', {files: {}}),
    ],
  });
});

afterEach(() => github.close());

interface Entry {
  path: string;
  type: string;
  size: number;
}

describe('what lies in a repository', () => {
  test('is listed for its root: files and folders, not what is in those', async () => {
    const {body} = await ask<Entry[]>({github, path: '/repos/example-org/server/contents'});
    expect(body.map(({path, type, size}) => [path, type, size])).toEqual([
      ['README.md', 'file', 9],
      ['.github', 'dir', 0],
      ['docs', 'dir', 0],
    ]);
  });

  test('is listed for a folder', async () => {
    const {body} = await ask<Entry[]>({github, path: '/repos/example-org/server/contents/docs'});
    expect(body.map(({path, type}) => [path, type])).toEqual([['docs/a', 'dir']]);
  });

  test('is given for a file, as Base64 in lines', async () => {
    const path = '/repos/example-org/server/contents/.github/SECURITY.md';
    const {body} = await ask<{content: string; encoding: string}>({github, path});
    expect(body.encoding).toBe('base64');
    expect(body.content).toContain('\n');
    expect(Buffer.from(body.content, 'base64').toString()).toMatch(/^# Policy\n\nWe answer/);
  });

  test.each(['/repos/example-org/server/contents/nothing', '/repos/example-org/empty/contents'])(
    'is 404 where there is nothing: %s',
    async (path) => {
      expect((await ask({github, path})).status).toBe(404);
    },
  );
});

describe('the tags of a repository', () => {
  test('are listed page by page, those of releases among them, drafts not', async () => {
    const first = await ask<{name: string}[]>({
      github,
      path: '/repos/example-org/server/tags?per_page=2',
    });
    expect(first.body.map(({name}) => name)).toEqual(['v2.0.0', 'v1.1.0']);
    const [, next = ''] = /<([^>]+)>; rel="next"/.exec(first.headers.get('link') ?? '') ?? [];
    const second = await ask<{name: string}[]>({github, path: next});
    expect(second.body.map(({name}) => name)).toEqual(['v1.0.0']);
  });
});
