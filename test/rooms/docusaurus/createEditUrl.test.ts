import {describe, expect, it, vi} from 'vitest';
import {rememberAdvisoryAddresses} from '../../../plugin/src/docusaurus/advisoryAddresses';
import {createEditUrl} from '../../../plugin/src/docusaurus/createEditUrl';
import {GHSA_ID, OTHER_GHSA_ID, advisoryUrl} from '../../given/build';

const EDIT_URL = 'https://github.com/paper-rocket/website/edit/main/site/';

function edit(
  blogPath: string,
  editUrl?: Parameters<typeof createEditUrl>[0],
  blogDirPath = 'blog',
) {
  const params = {blogDirPath, blogPath, permalink: '/blog/x', locale: 'en'};
  return createEditUrl(editUrl)(params);
}

function remember(folder = '/site/blog/security-advisories'): void {
  const advisories = [{ghsaId: GHSA_ID, url: advisoryUrl()}];
  rememberAdvisoryAddresses({siteDir: '/site', folder, advisories});
}

describe('createEditUrl', () => {
  it('leads from the post of an advisory to the advisory on GitHub', () => {
    remember();
    expect(edit(`security-advisories/${GHSA_ID}.md`)).toBe(advisoryUrl());
    expect(edit(`security-advisories/${GHSA_ID}.md`, {editUrl: EDIT_URL})).toBe(advisoryUrl());
  });

  it('does so for the posts of every locale', () => {
    const folder = 'i18n/de/docusaurus-plugin-content-blog';
    remember(`/site/${folder}/security-advisories`);
    expect(edit(`security-advisories/${GHSA_ID}.md`, {}, folder)).toBe(advisoryUrl());
  });

  it('does so where the blog is the folder itself, or outside the site', () => {
    remember('/site/news');
    expect(edit(`${GHSA_ID}.md`, {}, 'news')).toBe(advisoryUrl());
    remember('/content/news/security-advisories');
    expect(edit(`security-advisories/${GHSA_ID}.md`, {}, '../content/news')).toBe(advisoryUrl());
  });

  it('leads where the site says from every other post, as Docusaurus would', () => {
    expect(edit('2025-06-01-welcome.md', {editUrl: EDIT_URL})).toBe(
      'https://github.com/paper-rocket/website/edit/main/site/blog/2025-06-01-welcome.md',
    );
  });

  it('asks the function of the site', () => {
    const editUrl = vi.fn(() => 'https://a.example/edit');
    expect(edit('2025/welcome/index.mdx', {editUrl})).toBe('https://a.example/edit');
    expect(editUrl).toHaveBeenCalledWith({
      blogDirPath: 'blog',
      blogPath: '2025/welcome/index.mdx',
      permalink: '/blog/x',
      locale: 'en',
    });
  });

  it('leads nowhere where the site says nothing', () => {
    expect(edit('2025-06-01-welcome.md')).toBeUndefined();
    expect(edit('2025-06-01-welcome.md', {})).toBeUndefined();
  });

  it('does not take a file for a post of ours because of its name', () => {
    remember();
    expect(edit(`drafts/${GHSA_ID}.md`)).toBeUndefined();
    expect(edit(`security-advisories/${OTHER_GHSA_ID}.md`)).toBeUndefined();
  });

  it('knows what another instance of its modules was told, as Docusaurus loads them', async () => {
    vi.resetModules();
    const other = await import('../../../plugin/src/docusaurus/advisoryAddresses.js');
    const url = 'https://github.com/paper-rocket/rocket/security/advisories/other';
    const advisories = [{ghsaId: OTHER_GHSA_ID, url}];
    other.rememberAdvisoryAddresses({siteDir: '/site', folder: '/site/blog/other', advisories});
    expect(edit(`other/${OTHER_GHSA_ID}.md`)).toBe(url);
  });
});
