import type {RootContent} from 'mdast';

/** The comments that blogs cut at, the usual one first. */
const TRUNCATE_MARKERS = [
  '<!-- truncate -->',
  '<!--truncate-->',
  '<!-- more -->',
  '<!--more-->',
  '<!-- end -->',
];

/** The comment that a blog's own marker finds; Docusaurus' usual one where we know none. */
export function truncateComment(marker: RegExp): string {
  // A sticky or global pattern remembers where it last was; `search` does not look at that.
  return TRUNCATE_MARKERS.find((comment) => comment.search(marker) !== -1) ?? '<!-- truncate -->';
}

/** A text in which a blog finds no marker: a space stands behind the first sign of each. */
export function partMarkers(text: string, marker: RegExp): string {
  const everywhere = new RegExp(marker.source, `${marker.flags.replace(/[gy]/g, '')}g`);
  return text.replace(everywhere, ([first = '', ...rest]) => `${first} ${rest.join('')}`);
}

/**
 * Docusaurus cuts a post at the first marker that it finds, in code too. A stranger's one is parted
 * where it could come first.
 */
export function withoutMarker<T extends RootContent>(nodes: T[], marker: RegExp): T[] {
  return nodes.map((node) => {
    if ('children' in node) {
      return {...node, children: withoutMarker(node.children as RootContent[], marker)};
    }
    return node.type === 'text' || node.type === 'inlineCode'
      ? {...node, value: partMarkers(node.value, marker)}
      : node;
  });
}
