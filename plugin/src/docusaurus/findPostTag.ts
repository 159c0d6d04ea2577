import path from 'node:path';
import {getDataFilePath, posixPath} from '@docusaurus/utils';
import {getTagsFile} from '@docusaurus/utils-validation';
import type {PluginOptions} from '../options/options';
import type {Blog} from './findBlog';

/** A key of the blog's tags file, or the tag itself where the file does not declare it. */
export type PostTag = string | {label: string; permalink: string};

export interface BlogContentPaths {
  readonly contentPath: string;
  readonly contentPathLocalized: string;
}

/**
 * How the posts name their category so that Docusaurus does not complain: as soon as a blog has a
 * tags file, it reports every tag that is not declared there.
 *
 * @returns the tag, and the lines that the tags file should have where it lacks the category
 * @throws if the tags file is no tags file
 */
export async function findPostTag({
  blog,
  tag,
  contentPaths,
  siteDir,
}: {
  blog: Blog;
  tag: PluginOptions['tag'];
  contentPaths: BlogContentPaths;
  siteDir: string;
}): Promise<{tag: PostTag; advice: string | null}> {
  const tagsFile = await getTagsFile({tags: blog.tags, contentPaths});
  if (!tagsFile) {
    return {tag, advice: null};
  }
  const declared = Object.entries(tagsFile).find(
    ([, {label, permalink}]) => label === tag.label || permalink === tag.permalink,
  );
  if (declared) {
    return {tag: declared[0], advice: null};
  }
  // Docusaurus' own default, as in its `getTagsFile`.
  const name = typeof blog.tags === 'string' ? blog.tags : 'tags.yml';
  const filePath = (await getDataFilePath({filePath: name, contentPaths})) ?? name;
  const shown = posixPath(path.relative(siteDir, filePath));
  const key = tag.permalink.replace(/^\/+|\/+$/g, '').replace(/[^\w-]+/g, '-');
  return {
    tag,
    advice: `${shown} does not declare the category of the security advisories. Add these lines to it:\n${key}:\n  label: ${JSON.stringify(tag.label)}\n  permalink: ${JSON.stringify(tag.permalink)}`,
  };
}
