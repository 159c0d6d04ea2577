import type {AllContent} from '@docusaurus/types';

/** The plugins of Docusaurus that make pages at addresses of the site's own choice. */
const PAGE_MAKERS = [
  'docusaurus-plugin-content-pages',
  'docusaurus-plugin-content-docs',
  'docusaurus-plugin-content-blog',
];

function withoutSlash(address: string): string {
  return address.length > 1 ? address.replace(/\/$/, '') : address;
}

/** Whether a content, whatever its shape, has a page at an address. */
function hasPage(content: unknown, address: string, depth = 0): boolean {
  // Pages, documents and posts lie at most this deep in what their plugins load.
  if (typeof content !== 'object' || content === null || depth > 6) {
    return false;
  }
  const {permalink} = content as {permalink?: unknown};
  if (typeof permalink === 'string' && withoutSlash(permalink) === address) {
    return true;
  }
  return Object.values(content).some((each) => hasPage(each, address, depth + 1));
}

/**
 * Whether the site itself has a page at an address.
 *
 * @param address with the base URL
 */
export function hasOwnPage({
  allContent,
  address,
}: {
  allContent: AllContent;
  address: string;
}): boolean {
  const wanted = withoutSlash(address);
  return PAGE_MAKERS.some((name) =>
    Object.values(allContent[name] ?? {}).some((content) => hasPage(content, wanted)),
  );
}
