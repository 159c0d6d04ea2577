import type {Link, PhrasingContent, Root, RootContent} from 'mdast';
import type {HtmlFlowElement, HtmlTextElement} from '../nodes/htmlElement.js';

interface Picture {
  readonly url: string;
  readonly alt: string;
}

/** The picture that an element shows: of a `<picture>` the one that every browser knows. */
function shown({
  data: {hName, hProperties},
  children,
}: HtmlFlowElement | HtmlTextElement): Picture | null {
  const {src, alt} = hProperties;
  if (hName === 'img') {
    return {
      url: typeof src === 'string' ? src : '',
      alt: typeof alt === 'string' ? alt : '',
    };
  }
  return hName === 'picture'
    ? ((children as RootContent[]).map(pictureOf).find((picture) => picture !== null) ?? null)
    : null;
}

function pictureOf(node: RootContent): Picture | null {
  switch (node.type) {
    case 'image':
      return {url: node.url, alt: node.alt ?? ''};
    case 'htmlFlowElement':
    case 'htmlTextElement':
      return shown(node);
    default:
      return null;
  }
}

/** The last part of an address, which is mostly the name of a file. */
function fileName(url: string): string {
  return new URL(url).pathname.split('/').findLast((part) => part !== '') ?? url;
}

function replaceIn(nodes: readonly RootContent[], isInLink: boolean): RootContent[] {
  return nodes.map((node) => {
    const picture = pictureOf(node);
    if (picture !== null) {
      const text: PhrasingContent = {type: 'text', value: picture.alt || fileName(picture.url)};
      const link: Link = {type: 'link', url: picture.url, title: null, children: [text]};
      // A link holds no other; its own address is the one that the text gave.
      return isInLink ? text : link;
    }
    if ('children' in node) {
      const isLink =
        node.type === 'link' || (node.type === 'htmlTextElement' && node.data.hName === 'a');
      node.children = replaceIn(node.children as RootContent[], isInLink || isLink);
    }
    return node;
  });
}

/**
 * A remark plugin that makes every picture a link to it, for sites whose readers should ask no other
 * host by opening a page. Expects whole addresses.
 */
export function linkImages(): (tree: Root) => void {
  return (tree) => {
    tree.children = replaceIn(tree.children, false);
  };
}
