import fs from 'node:fs';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {REAL_ADVISORIES} from '../../given/beside';
import {buildRepository, startGitHub} from '../../github/index';
import {createSite} from '../../site/site';
import type {GitHub, StoredAdvisory} from '../../github/index';
import type {CommandOutput} from '../../site/docusaurus';
import type {Site} from '../../site/site';

const {file: FOLDER, isHere, nameOf} = REAL_ADVISORIES;
const files = isHere ? fs.readdirSync(FOLDER) : [];
const TOKEN = 'a-token-of-the-public';

function readRepository(file: string) {
  const [owner = '', name = ''] = file.replace(/\.json$/, '').split('__');
  const json = fs.readFileSync(path.join(FOLDER, file), 'utf8');
  return buildRepository(`${owner}/${name}`, {advisories: JSON.parse(json) as StoredAdvisory[]});
}

describe.skipIf(!isHere)(nameOf('every real advisory'), () => {
  const repositories = files.map(readRepository);
  const ids = repositories
    .flatMap(({advisories}) => advisories.map((advisory) => advisory.ghsa_id))
    .sort();
  let github: GitHub;
  let site: Site;
  let build: CommandOutput;

  beforeAll(async () => {
    github = await startGitHub({repositories, tokens: [{token: TOKEN, access: 'none'}]});
    site = await createSite({
      options: {repositories: repositories.map(({full_name}) => full_name)},
      config: {onBrokenAnchors: 'throw'},
    });
    build = await site.run(['build'], {GITHUB_API_URL: github.url, GITHUB_TOKEN: TOKEN});
  });

  afterAll(async () => {
    await github.close();
    await site.remove();
  });

  it('goes through a real build without an error or a warning', () => {
    expect(build.text).not.toMatch(/\[(?:WARNING|ERROR)\]/);
    expect(build.code).toBe(0);
  });

  it('has one post, and none is missing', async () => {
    const pages = (await site.list('build/blog/security-advisories')).map((file) =>
      path.basename(path.dirname(file)),
    );
    expect(pages).toHaveLength(ids.length);
    expect(pages.sort()).toEqual(ids);
  });

  it('shows its description: no text was too hard', async () => {
    for (const id of ids) {
      const post = await site.read(`blog/security-advisories/${id}.md`);
      expect(post, id).not.toContain('The description can’t be shown here');
    }
  });

  it('is not touched by a second sync', async () => {
    const again = await site.run(['advisories:sync'], {
      GITHUB_API_URL: github.url,
      GITHUB_TOKEN: TOKEN,
    });
    expect(again.text).toContain(`0 new, 0 updated, ${ids.length} unchanged`);
    expect(again.code).toBe(0);
  });
});
