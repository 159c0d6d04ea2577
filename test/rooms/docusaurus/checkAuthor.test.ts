import {describe, expect, it} from 'vitest';
import {checkAuthor} from '../../../plugin/src/docusaurus/checkAuthor';
import {useTemporaryFolder} from '../../given/temporaryFolder';

const folder = useTemporaryFolder();

const blog = {
  id: 'default',
  path: 'blog',
  authorsMapPath: 'authors.yml',
  tags: undefined,
  truncateMarker: /x/,
  admonitions: new Set<string>(),
};

const check = (author: string | null) => checkAuthor({siteDir: folder.path(), blog, author});

const MESSAGE =
  'The option "author" is "security-team", but blog/authors.yml declares no such author. Add it there, or name another.';

describe('checkAuthor', () => {
  it('takes an author that the blog declares', async () => {
    await folder.write('blog/authors.yml', 'security-team:\n  name: Security team\n');
    await expect(check('security-team')).resolves.toBeUndefined();
  });

  it('takes no author at all', async () => {
    await expect(check(null)).resolves.toBeUndefined();
  });

  it.each(['somebody:\n  name: Somebody\n', '', '- security-team\n', 'security-team\n'])(
    'refuses one that it does not declare: %j',
    async (authors) => {
      await folder.write('blog/authors.yml', authors);
      await expect(check('security-team')).rejects.toThrow(MESSAGE);
    },
  );

  it('refuses one of a blog without authors', async () => {
    await expect(check('security-team')).rejects.toThrow(MESSAGE);
  });

  it('refuses what every object has', async () => {
    await folder.write('blog/authors.yml', 'somebody:\n  name: Somebody\n');
    await expect(check('constructor')).rejects.toThrow('declares no such author');
  });

  it('refuses an authors file that cannot be read', async () => {
    await folder.write('blog/authors.yml', '{');
    await expect(check('security-team')).rejects.toThrow();
  });
});
