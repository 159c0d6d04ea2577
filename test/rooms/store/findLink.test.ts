import fs from 'node:fs/promises';
import {describe, expect, it} from 'vitest';
import {findLink} from '../../../plugin/src/store/findLink';
import {useTemporaryFolder} from '../../given/temporaryFolder';

const root = useTemporaryFolder();

async function given({
  folders = ['site'],
  links = {},
}: {
  folders?: string[];
  links?: Record<string, string>;
}) {
  for (const folder of folders) {
    await fs.mkdir(root.path(folder), {recursive: true});
  }
  for (const [link, target] of Object.entries(links)) {
    await fs.symlink(root.path(target), root.path(link));
  }
}

const find = (folder: string, siteDir = 'site') =>
  findLink({folder: root.path(folder), siteDir: root.path(siteDir)});

describe('findLink', () => {
  it.each(['site/blog/posts', 'site/i18n/de/blog', 'beside/blog/posts'])(
    'finds nothing where no link is: %s',
    async (folder) => {
      await given({folders: ['site/blog', 'beside']});
      expect(await find(folder)).toBeNull();
    },
  );

  it.each([
    ['the blog', 'site/blog', 'site/blog/posts'],
    ['the translations', 'site/i18n', 'site/i18n/de/docusaurus-plugin-content-blog/posts'],
    ['a blog beside the site', 'beside', 'beside/posts'],
  ])('finds the link in the place of %s', async (_what, link, folder) => {
    await given({folders: ['site', 'elsewhere'], links: {[link]: 'elsewhere'}});
    expect(await find(folder)).toBe(root.path('elsewhere'));
  });

  it('finds a link that leads nowhere yet', async () => {
    await given({links: {'site/blog': 'nowhere'}});
    expect(await find('site/blog/posts')).toBe(root.path('nowhere'));
  });

  it('does not mind that the site itself lies behind one', async () => {
    await given({folders: ['real/blog'], links: {site: 'real'}});
    expect(await find('site/blog/posts')).toBeNull();
  });

  it('begins where it is told: what is above may be a link', async () => {
    await given({folders: ['site', 'store'], links: {'site/node_modules': 'store'}});
    const place = {folder: root.path('site/node_modules/.cache/x'), siteDir: root.path('site')};
    expect(await findLink({...place, within: root.path('site/node_modules')})).toBeNull();
    expect(await findLink(place)).toBe(root.path('store'));
  });
});
