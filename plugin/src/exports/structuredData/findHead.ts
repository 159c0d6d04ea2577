import type {DefaultTreeAdapterTypes} from 'parse5';

export interface HeadElement {
  readonly tagName: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Offsets in the page. */
  readonly start: number;
  readonly end: number;
}

/** The head of a page. */
export interface Head {
  /** Offset of the tag that ends it. */
  readonly end: number;
  readonly elements: readonly HeadElement[];
}

function childOf(
  parent: DefaultTreeAdapterTypes.ParentNode,
  tagName: string,
): DefaultTreeAdapterTypes.Element | undefined {
  return parent.childNodes.find((node) => 'tagName' in node && node.tagName === tagName) as
    DefaultTreeAdapterTypes.Element | undefined;
}

function toHeadElement(node: DefaultTreeAdapterTypes.ChildNode): HeadElement[] {
  if (!('tagName' in node) || !node.sourceCodeLocation) {
    return [];
  }
  const {tagName, attrs, sourceCodeLocation: location} = node;
  const attributes = new Map(attrs.map(({name, value}) => [name, value]));
  return [{tagName, attributes, start: location.startOffset, end: location.endOffset}];
}

/** Once, and not for each of thousands of pages. */
const load = () => import('parse5');
let loaded: ReturnType<typeof load> | undefined;

/**
 * Finds a page's head as a browser would, so that what only looks like its end, in a title or a
 * script, is not taken for it. Reads no further than that.
 *
 * @returns null for a page whose head has no end tag
 */
export async function findHead(html: string): Promise<Head | null> {
  const {parse} = await (loaded ??= load());
  for (const {index} of html.matchAll(/<\/head\s*>/gi)) {
    const upToThere = html.slice(0, html.indexOf('>', index) + 1);
    const page = parse(upToThere, {sourceCodeLocationInfo: true});
    const root = childOf(page, 'html');
    const head = root && childOf(root, 'head');
    if (head?.sourceCodeLocation?.endTag?.startOffset === index) {
      return {end: index, elements: head.childNodes.flatMap(toHeadElement)};
    }
  }
  return null;
}
