import path from 'node:path';
import {getEditUrl, normalizeUrl} from '@docusaurus/utils';
import {advisoryAddress} from './advisoryAddresses';
import type {EditUrlFunction} from '@docusaurus/plugin-content-blog';

export interface CreateEditUrlOptions {
  /** What the blog's own option `editUrl` would be; without it other posts have no link. */
  readonly editUrl?: string | EditUrlFunction;
}

/**
 * Makes a function for the blog's option `editUrl`: "Edit this page" leads from an advisory's post to
 * the advisory on GitHub, because the post's file is made anew at every build, and from every other
 * post to where the site says.
 *
 * @see https://docusaurus.io/docs/api/plugins/@docusaurus/plugin-content-blog#editUrl
 */
export function createEditUrl({editUrl}: CreateEditUrlOptions = {}): EditUrlFunction {
  return (params) => {
    const {blogDirPath, blogPath} = params;
    const address = advisoryAddress(path.posix.join(blogDirPath, blogPath));
    if (address !== undefined) {
      return address;
    }
    return typeof editUrl === 'string'
      ? getEditUrl(blogPath, normalizeUrl([editUrl, blogDirPath]))
      : editUrl?.(params);
  };
}
