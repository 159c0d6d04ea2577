import {loadMarkdown} from '../../markdown';
import type {Root} from 'mdast';

/**
 * The headings of an advisory's text, and what stands in bold at the beginning of a paragraph, which
 * many write for a heading.
 *
 * @param description Markdown, a stranger's
 * @returns null for a text that is nested so deep that it is not read
 */
export async function listHeadings(description: string): Promise<string[] | null> {
  const [{parseMarkdown}, {toString}] = await Promise.all([
    loadMarkdown(),
    import('mdast-util-to-string'),
  ]);
  let tree: Root;
  try {
    tree = parseMarkdown(description);
  } catch {
    return null;
  }
  return tree.children.flatMap((node) => {
    if (node.type === 'heading') {
      return [toString(node)];
    }
    const [first] = node.type === 'paragraph' ? node.children : [];
    return first?.type === 'strong' ? [toString(first)] : [];
  });
}
