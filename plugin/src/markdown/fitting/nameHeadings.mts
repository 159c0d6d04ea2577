import {createSlugger} from '@docusaurus/utils';
import {toString} from 'mdast-util-to-string';
import {SKIP, visit} from 'unist-util-visit';
import type {Heading, Parents, PhrasingContent, Root} from 'mdast';

/** Takes the anchors out of a heading, and gives their names. */
function takeAnchors(parent: Parents): string[] {
  const names: string[] = [];
  const children = parent.children.filter((child) => {
    const {hName, hProperties: {id, href} = {}} =
      child.type === 'htmlTextElement' ? child.data : {hName: '', hProperties: undefined};
    const isAnchor = hName === 'a' && href === undefined && typeof id === 'string';
    if (isAnchor) {
      names.push(id.toLowerCase());
    } else if ('children' in child) {
      names.push(...takeAnchors(child));
    }
    return !isAnchor;
  });
  parent.children = children;
  return names;
}

/** The name that a link within the text leads to; null for a link to somewhere else. */
function nameOf(url: string): string | null {
  if (!url.startsWith('#')) {
    return null;
  }
  try {
    return decodeURIComponent(url.slice(1)).replace(/^user-content-/, '');
  } catch {
    // Nothing has such a name.
    return '';
  }
}

interface Settings {
  /** What would be deeper than 6 is 6. */
  readonly topHeading: Heading['depth'];
  /** Begins every id of this text, and of no other on the page. */
  readonly idPrefix: string;
}

/** The ids on the page, by the names that the text uses. */
type Ids = Map<string, string>;

function placeHeadings(tree: Root, ids: Ids, {topHeading, idPrefix}: Settings): void {
  const headings: Heading[] = [];
  visit(tree, 'heading', (heading) => {
    headings.push(heading);
  });
  const highest = Math.min(...headings.map(({depth}) => depth));
  const slugger = createSlugger();
  for (const heading of headings) {
    const slug = slugger.slug(toString(heading));
    const id = `${idPrefix}-${slug}`;
    heading.depth = Math.min(6, heading.depth - highest + topHeading) as Heading['depth'];
    heading.data = {...heading.data, hProperties: {id}};
    ids.set(slug.toLowerCase(), id);
    // An anchor would be in the table of contents again; the heading's own id does as well.
    for (const name of takeAnchors(heading)) {
      ids.set(name, ids.get(name) ?? id);
    }
  }
}

function nameAnchors(tree: Root, ids: Ids, {idPrefix}: Settings): void {
  let anchors = 0;
  visit(tree, 'htmlTextElement', ({data: {hName, hProperties}}) => {
    const {id, href} = hProperties;
    if (hName === 'a' && href === undefined && typeof id === 'string') {
      anchors += 1;
      const target = `${idPrefix}.name-${anchors}`;
      hProperties.id = target;
      ids.set(id.toLowerCase(), ids.get(id.toLowerCase()) ?? target);
    }
  });
}

/** Leads links within the text to where they should, and makes what leads nowhere no link. */
function leadLinks(tree: Root, ids: Ids, {idPrefix}: Settings): Set<string> {
  const wanted = new Set<string>();
  visit(tree, 'link', (link, index, parent) => {
    const name = nameOf(link.url);
    // Links of footnotes lead where they should already.
    if (name === null || name.startsWith(`${idPrefix}.`)) {
      return undefined;
    }
    const id = ids.get(name.toLowerCase());
    if (id !== undefined) {
      link.url = `#${id}`;
      wanted.add(id);
      return undefined;
    }
    if (index === undefined || !parent) {
      return undefined;
    }
    const {children} = parent as Parents & {children: PhrasingContent[]};
    children.splice(index, 1, ...link.children);
    return [SKIP, index];
  });
  return wanted;
}

function dropAnchors(tree: Root, wanted: ReadonlySet<string>): void {
  visit(tree, 'htmlTextElement', ({data: {hName, hProperties}}, index, parent) => {
    const {id, href} = hProperties;
    const isAnchor = hName === 'a' && href === undefined;
    if (isAnchor && !wanted.has(String(id)) && index !== undefined && parent) {
      (parent as Parents).children.splice(index, 1);
      return [SKIP, index];
    }
    return undefined;
  });
}

/**
 * A remark plugin that moves all headings down together until the highest one has the given depth,
 * gives each an id that nothing else on the page has, and leads links within the text to them: a
 * link finds the heading or name that it finds on GitHub, and is none where there is none.
 */
export function nameHeadings(settings: Settings): (tree: Root) => void {
  return (tree) => {
    const ids: Ids = new Map();
    placeHeadings(tree, ids, settings);
    nameAnchors(tree, ids, settings);
    dropAnchors(tree, leadLinks(tree, ids, settings));
  };
}
