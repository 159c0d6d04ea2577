import fs from 'node:fs';
import path from 'node:path';
import {findBlogs} from '../../docusaurus/findBlog';
import {findOwnOptions} from '../../docusaurus/findOwnInstances';
import {OWN_GITIGNORE} from '../ownGitignore';
import {ghsaIdOfFileName} from '../postFileName';
import {DEFAULT_OPTIONS} from '../../options/options';
import type {ContentSite} from '../../docusaurus/findContentFolders';
import type {GhsaId} from '../../advisory/advisory';

/** The folders of generated posts of all instances of the plugin that the site's configuration names. */
export function findGeneratedFolders({
  siteDir,
  siteConfig,
}: Pick<ContentSite, 'siteDir' | 'siteConfig'>): string[] {
  const blogs = findBlogs(siteConfig);
  return findOwnOptions(siteConfig).flatMap(({blog, folder}) =>
    blogs
      .filter(({id}) => id === (blog ?? DEFAULT_OPTIONS.blog))
      .map((each) =>
        path.resolve(
          siteDir,
          each.path,
          typeof folder === 'string' ? folder : DEFAULT_OPTIONS.folder,
        ),
      ),
  );
}

/**
 * Whether a file lies beside our `.gitignore` and is named as we name posts: one of an instance of which
 * the configuration gives no name.
 *
 * @param file absolute
 * @param ghsaIds that its front matter names
 */
export function looksGenerated(file: string, ghsaIds: readonly GhsaId[]): boolean {
  const [ghsaId] = ghsaIds;
  if (ghsaIds.length !== 1 || ghsaIdOfFileName(path.basename(file)) !== ghsaId) {
    return false;
  }
  try {
    const text = fs.readFileSync(path.join(path.dirname(file), '.gitignore'), 'utf8');
    return text.replaceAll('\r\n', '\n') === OWN_GITIGNORE;
  } catch {
    return false;
  }
}
