import type {Heading, Root} from 'mdast';

/**
 * A remark plugin that moves all headings down together until the highest one has the given depth;
 * what would be deeper than 6 is 6.
 */
export function nestHeadings(topHeading: Heading['depth']): (tree: Root) => Promise<void> {
  return async (tree) => {
    const {visit} = await import('unist-util-visit');
    const headings: Heading[] = [];
    visit(tree, 'heading', (heading) => {
      headings.push(heading);
    });
    const highest = Math.min(...headings.map(({depth}) => depth));
    for (const heading of headings) {
      const depth = Math.min(6, heading.depth - highest + topHeading);
      heading.depth = depth as Heading['depth'];
    }
  };
}
