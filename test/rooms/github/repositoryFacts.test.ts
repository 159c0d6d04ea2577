import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {createClient} from '../../../plugin/src/github/createClient';
import {createDeadline} from '../../../plugin/src/github/deadline';
import {askForPrivateReporting} from '../../../plugin/src/github/askForPrivateReporting';
import {readSecurityPolicy} from '../../../plugin/src/github/securityPolicy';
import {listTags} from '../../../plugin/src/github/listTags';
import {buildRepository, startGitHub} from '../../github/index';
import {environmentOf, REPOSITORY} from '../../given/build';
import {recordReport} from '../../given/recordReport';
import type {GitHub} from '../../github/index';

const TOKEN = 'token-of-a-workflow';

let github: GitHub;

beforeEach(async () => {
  github = await startGitHub({
    repositories: [buildRepository('paper-rocket/rocket')],
    tokens: [{token: TOKEN, access: 'none'}],
  });
});

afterEach(() => github.close());

function params({token = null, seconds = 10}: {token?: string | null; seconds?: number} = {}) {
  const client = createClient({
    environment: environmentOf(github, token),
    report: recordReport().report,
    waitingSecond: 1,
  });
  return {client, repository: REPOSITORY, deadline: createDeadline(seconds)};
}

function withFiles(files: Record<string, string>): void {
  github.repository('paper-rocket/rocket').files = files;
}

describe('askForPrivateReporting', () => {
  it.each([true, false])('says what GitHub says: %s', async (enabled) => {
    github.repository('paper-rocket/rocket').privateVulnerabilityReporting = enabled;
    expect(await askForPrivateReporting(params())).toBe(enabled);
  });

  it('asks without the token where that may not see it', async () => {
    const route = 'private-vulnerability-reporting';
    github.fault({kind: 'status', status: 403, on: {route, withToken: true}, times: 'always'});
    expect(await askForPrivateReporting(params({token: TOKEN}))).toBe(true);
  });

  it.each([403, 404, 422])('knows nothing where GitHub answers %i', async (status) => {
    github.fault({kind: 'status', status, times: 'always'});
    expect(await askForPrivateReporting(params({token: TOKEN}))).toBeNull();
  });

  it.each([{}, [], {enabled: 'yes'}, null])('knows nothing from the answer %j', async (body) => {
    github.fault({kind: 'json', body, times: 'always'});
    expect(await askForPrivateReporting(params())).toBeNull();
  });

  it('fails where GitHub cannot be asked', async () => {
    github.fault({kind: 'status', status: 503, times: 'always'});
    await expect(askForPrivateReporting(params())).rejects.toMatchObject({status: 503});
  });

  it('fails where the rate limit is reached: it is no answer', async () => {
    github.setRemaining({remaining: 0});
    await expect(askForPrivateReporting(params({seconds: 0.5}))).rejects.toThrow();
  });
});

describe('readSecurityPolicy', () => {
  it.each([
    ['SECURITY.md'],
    ['.github/SECURITY.md'],
    ['docs/SECURITY.md'],
    ['security.md'],
    ['SECURITY.rst'],
  ])('finds %s', async (file) => {
    withFiles({'README.md': 'x', [file]: '# Größe\n'});
    expect(await readSecurityPolicy(params())).toEqual({kind: 'found', text: '# Größe\n'});
  });

  it('takes the one that GitHub shows where there are several', async () => {
    withFiles({'docs/SECURITY.md': 'docs', 'SECURITY.md': 'root', '.github/SECURITY.md': 'first'});
    expect(await readSecurityPolicy(params())).toEqual({kind: 'found', text: 'first'});
  });

  it("takes the owner's for all repositories", async () => {
    withFiles({'README.md': 'x', 'src/SECURITY.md': 'not this one'});
    github.state.repositories.push(
      buildRepository('paper-rocket/.github', {files: {'SECURITY.md': 'for all'}}),
    );
    expect(await readSecurityPolicy(params())).toEqual({kind: 'found', text: 'for all'});
  });

  it('says so where there is none', async () => {
    withFiles({'README.md': 'x', 'docs/security/index.md': 'a folder'});
    expect(await readSecurityPolicy(params())).toEqual({kind: 'none'});
  });

  it('does not read one that is too long', async () => {
    withFiles({'SECURITY.md': 'x'.repeat(100_001)});
    expect(await readSecurityPolicy(params())).toEqual({kind: 'found', text: null});
    expect(github.requests.map(({path}) => path)).toEqual(['/repos/paper-rocket/rocket/contents']);
  });

  it('knows nothing of what GitHub does not show', async () => {
    withFiles({});
    expect(await readSecurityPolicy(params())).toBeNull();
  });

  it.each(['text', {message: 'x'}, null])('knows nothing from the answer %j', async (body) => {
    github.fault({kind: 'json', body, times: 'always'});
    expect(await readSecurityPolicy(params())).toBeNull();
  });

  it('bears entries of any kind', async () => {
    const body = [null, 1, {name: 7}, {name: 'SECURITY.md', type: 'file'}];
    github.fault({kind: 'json', body});
    expect(await readSecurityPolicy(params())).toEqual({kind: 'found', text: null});
  });

  it('fails where GitHub cannot be asked', async () => {
    github.fault({kind: 'status', status: 500, times: 'always'});
    await expect(readSecurityPolicy(params())).rejects.toMatchObject({status: 500});
  });
});

describe('listTags', () => {
  it('gives all of them, of all pages, with nothing hidden in them', async () => {
    const tags = Array.from({length: 250}, (_, index) => `v1.${index}.0`);
    github.repository('paper-rocket/rocket').tags = [...tags, 'v9\u001b[31m\u202e'];
    const listed = await listTags(params());
    expect(listed).toHaveLength(251);
    expect(listed).toContain('v9‹U+001B›[31m‹U+202E›');
    expect(github.requests).toHaveLength(3);
  });

  it('knows nothing of a repository that has more than anybody asks for', async () => {
    const tags = Array.from({length: 3001}, (_, index) => `v1.${index}.0`);
    github.repository('paper-rocket/rocket').tags = tags;
    expect(await listTags(params())).toBeNull();
    expect(github.requests).toHaveLength(30);
  });

  it('knows nothing where a page is not shown, or is no list', async () => {
    const on = {route: 'repository-tags' as const};
    github.fault({kind: 'status', status: 404, on});
    expect(await listTags(params())).toBeNull();
    github.fault({kind: 'json', body: {message: 'x'}, on});
    expect(await listTags(params())).toBeNull();
  });

  it('fails where GitHub cannot be asked', async () => {
    github.fault({kind: 'cut', at: 'before-headers', times: 'always'});
    await expect(listTags(params())).rejects.toThrow('got no answer');
  });
});
