import type {Image, Link, Parents, PhrasingContent, Root} from 'mdast';
import type {GitHubAddresses} from './addresses';

/** GFM would make a link again of such a text, so it is shown as code. */
const LOOKS_LIKE_AN_ADDRESS = /https?:|www\.|mailto:|xmpp:|@/i;

function asPlain(value: string): PhrasingContent {
  return LOOKS_LIKE_AN_ADDRESS.test(value) ? {type: 'inlineCode', value} : {type: 'text', value};
}

function withoutLink({children}: Pick<Link, 'children'>): PhrasingContent[] {
  return children.map((child): PhrasingContent => {
    if (child.type === 'text') {
      return asPlain(child.value);
    }
    return 'children' in child ? {...child, children: withoutLink(child)} : child;
  });
}

function withoutImage({alt}: Image): PhrasingContent[] {
  return alt === null || alt === undefined || alt === '' ? [] : [asPlain(alt)];
}

/**
 * A remark plugin that makes every address whole and drops the links and images whose addresses
 * are not for a page: their text stays. Expects a tree without references and definitions.
 */
export function dropUnsafeAddresses(addresses: GitHubAddresses): (tree: Root) => Promise<void> {
  return async (tree) => {
    const {SKIP, visit} = await import('unist-util-visit');
    visit(tree, (node, index, parent) => {
      if ((node.type !== 'link' && node.type !== 'image') || index === undefined || !parent) {
        return undefined;
      }
      const url = node.type === 'link' ? addresses.link(node.url) : addresses.image(node.url);
      if (url !== null) {
        node.url = url;
        return undefined;
      }
      const replacement = node.type === 'link' ? withoutLink(node) : withoutImage(node);
      (parent as Parents & {children: PhrasingContent[]}).children.splice(index, 1, ...replacement);
      return [SKIP, index];
    });
  };
}
