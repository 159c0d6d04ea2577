import type {CreatePost} from './options';

/** The date of a post as it stands in addresses, such as `2025/01/20`; in UTC, as the post's own date. */
function dateInAddress(date: unknown): string {
  return new Date(date as Date).toISOString().slice(0, 10).replaceAll('-', '/');
}

/**
 * For the option `createPost`: the plugin's own post, with its date in its address as Docusaurus gives
 * it to posts whose file name begins with one. An advisory's id stays in the address, and an advisory
 * that gets another date of publication, which GitHub does not do, would get another address.
 *
 * @see https://docusaurus.io/docs/blog#blog-post-date
 */
export const createDatedPost: CreatePost = async ({advisory, locale, defaultCreatePost}) => {
  const {frontMatter, content} = await defaultCreatePost({advisory, locale});
  const slug = `/${dateInAddress(frontMatter.date)}/${advisory.ghsaId}`;
  return {frontMatter: {...frontMatter, slug}, content};
};
