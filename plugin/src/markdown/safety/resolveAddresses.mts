import {SKIP, visit} from 'unist-util-visit';
import type {PhrasingContent, Root, RootContent} from 'mdast';
import type {GitHubAddresses} from './gitHubAddresses.mjs';
import type {HtmlFlowElement, HtmlTextElement} from '../nodes/htmlElement.js';

function alternative(alt: unknown): PhrasingContent[] {
  return typeof alt === 'string' && alt !== '' ? [{type: 'text', value: alt}] : [];
}

/** @see https://html.spec.whatwg.org/multipage/images.html#srcset-attributes */
function resolveSources(sources: unknown, addresses: GitHubAddresses): string | null {
  if (sources === undefined || sources === null) {
    return null;
  }
  const candidates = (Array.isArray(sources) ? sources : [sources])
    .flatMap((each) => String(each).split(/,(?=\s)/))
    .map((candidate) => candidate.trim().split(/\s+/));
  const resolved = candidates.map(([address = '', descriptor = '']) => {
    const url = addresses.image(address);
    // `@swc/html` looks past the space behind such an address, and leaves out the quotes.
    const isUnquoted = /&#?[a-z\d]*$/i.test(url ?? '');
    return url === null || isUnquoted || !/^(?:\d{1,5}(?:\.\d{1,3})?[wx])?$/.test(descriptor)
      ? null
      : [url.replaceAll(',', '%2C'), descriptor].join(' ').trim();
  });
  return resolved.includes(null) ? null : resolved.join(', ');
}

/** @returns what stands in the element's place; null where it may stay */
function replaceElement(
  {data: {hName, hProperties}}: HtmlFlowElement | HtmlTextElement,
  addresses: GitHubAddresses,
): PhrasingContent[] | null {
  if (hName === 'img') {
    const url = addresses.image(typeof hProperties.src === 'string' ? hProperties.src : '');
    hProperties.src = url ?? '';
    return url === null ? alternative(hProperties.alt) : null;
  }
  if (hName === 'source') {
    const sources = resolveSources(hProperties.srcSet, addresses);
    hProperties.srcSet = sources ?? '';
    return sources === null ? [] : null;
  }
  return null;
}

/**
 * A remark plugin that makes every address whole and drops the links and images whose addresses
 * are not for a page: their text stays. Links within the text stay as they are.
 */
export function resolveAddresses(addresses: GitHubAddresses): (tree: Root) => void {
  function replacement(node: RootContent | Root): PhrasingContent[] | null {
    switch (node.type) {
      case 'link': {
        const url = node.url.startsWith('#') ? node.url : addresses.link(node.url);
        node.url = url ?? '';
        return url === null ? node.children : null;
      }
      case 'image': {
        const url = addresses.image(node.url);
        node.url = url ?? '';
        return url === null ? alternative(node.alt) : null;
      }
      case 'htmlFlowElement':
      case 'htmlTextElement':
        return replaceElement(node, addresses);
      default:
        return null;
    }
  }
  return (tree) => {
    visit(tree, (node, index, parent) => {
      const instead = replacement(node);
      if (instead === null || index === undefined || !parent) {
        return undefined;
      }
      parent.children.splice(index, 1, ...instead);
      return [SKIP, index];
    });
  };
}
