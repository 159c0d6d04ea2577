import path from 'node:path';
import {posixPath, readDataFile} from '@docusaurus/utils';
import type {Blog} from './findBlog';

/**
 * Makes sure that the byline names an author of the blog: Docusaurus fails at an unknown one
 * without saying where it comes from.
 *
 * @throws if the blog's authors file does not declare the author
 */
export async function checkAuthor({
  siteDir,
  blog,
  author,
}: {
  siteDir: string;
  blog: Blog;
  author: string | null;
}): Promise<void> {
  if (author === null) {
    return;
  }
  const contentPath = path.resolve(siteDir, blog.path);
  const authors: unknown = await readDataFile({
    filePath: blog.authorsMapPath,
    contentPaths: {contentPath, contentPathLocalized: undefined},
  });
  if (typeof authors !== 'object' || authors === null || !Object.hasOwn(authors, author)) {
    throw new Error(
      `The option "author" is "${author}", but ${posixPath(path.join(blog.path, blog.authorsMapPath))} declares no such author. Add it there, or name another.`,
    );
  }
}
