import Head from '@docusaurus/Head';
import {useBlogPost} from '@docusaurus/plugin-content-blog/client';
import Metadata from '@theme-init/BlogPostPage/Metadata';
import type {ReactNode} from 'react';

/** An address that a page may have for its other one. */
function isWebAddress(value: unknown): value is string {
  return typeof value === 'string' && /^https?:\/\//.test(value);
}

/**
 * The theme's own, and for an advisory's post the address on GitHub as the canonical one. Of several
 * such links in a page the head keeps the innermost.
 */
export default function CanonicalMetadata(): ReactNode {
  const {frontMatter} = useBlogPost().metadata;
  const {github_url: url} = frontMatter as {github_url?: unknown};
  return (
    <>
      <Metadata />
      {isWebAddress(url) && (
        <Head>
          <link rel="canonical" href={url} />
        </Head>
      )}
    </>
  );
}
