import type {AllContent} from '@docusaurus/types';

/** The plugins of Docusaurus that make pages at addresses of the site's own choice. */
const PAGE_MAKERS = [
  'docusaurus-plugin-content-pages',
  'docusaurus-plugin-content-docs',
  'docusaurus-plugin-content-blog',
];

/** As the option may be written with or without slashes. */
function bare(routeBasePath: string): string {
  return routeBasePath.replace(/^\/+|\/+$/g, '');
}

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

/** What every instance of the plugin tells the others, as the content that it has loaded. */
export interface Wish {
  /** Where its pages shall be; null where it makes none. */
  readonly routeBasePath: string | null;
}

/**
 * The id of the instance of the plugin that has the pages at an address, if several want theirs
 * there: the first one in the site's configuration.
 *
 * @param pluginName under which Docusaurus keeps the contents of all instances
 * @param ids of the instances that the configuration names itself, in its order; those of a preset come
 *   before. The contents have no order to go by: an object has ids such as "20" as numbers, and first.
 * @returns null where no instance wants that
 */
export function findOwner({
  allContent,
  pluginName,
  ids,
  routeBasePath,
}: {
  allContent: AllContent;
  pluginName: string;
  ids: readonly string[];
  routeBasePath: string;
}): string | null {
  const wanted = bare(routeBasePath);
  const wishes = new Map(Object.entries((allContent[pluginName] ?? {}) as Record<string, Wish>));
  const inOrder = [...[...wishes.keys()].filter((id) => !ids.includes(id)), ...ids];
  const isWanted = (at: string | null | undefined) => typeof at === 'string' && bare(at) === wanted;
  return inOrder.find((id) => isWanted(wishes.get(id)?.routeBasePath)) ?? null;
}
