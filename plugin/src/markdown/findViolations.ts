import {parseAddress} from './addresses';
import {nestingDepth} from './nestingDepth';
import {UNWRAPPED_FENCE} from './plainFences';
import {PARTING} from './settleText';

/** A rule that a written post breaks, and where. */
export interface Violation {
  readonly rule: 'address' | 'directive' | 'mdx-code-block' | 'nesting' | 'raw HTML';
  /** Counted from 1, in the post's content; null where it is the whole. */
  readonly line: number | null;
}

// Descriptions may be 40 levels deep and stand in no container of ours.
const MOST_LEVELS = 48;

const DIRECTIVES = new Set(['containerDirective', 'leafDirective', 'textDirective']);

/**
 * Reads a post back as Docusaurus does and looks for what must not be in it. A violation in a post
 * that we made is our own bug.
 *
 * @param ownHtml the pieces of HTML that may stand in the post: those that we made ourselves
 */
export async function findViolations({
  markdown,
  ownHtml,
}: {
  markdown: string;
  ownHtml: ReadonlySet<string>;
}): Promise<Violation[]> {
  const [{remark}, {default: remarkDirective}, {default: remarkGfm}, {visit}] = await Promise.all([
    import('remark'),
    import('remark-directive'),
    import('remark-gfm'),
    import('unist-util-visit'),
  ]);
  const tree = remark().use(remarkGfm).use(remarkDirective).parse(markdown);
  if (nestingDepth(tree) > MOST_LEVELS) {
    return [{rule: 'nesting', line: null}];
  }
  const violations: Violation[] = UNWRAPPED_FENCE.test(markdown)
    ? [{rule: 'mdx-code-block', line: null}]
    : [];
  visit(tree, (node) => {
    const line = node.position?.start.line ?? null;
    if (DIRECTIVES.has(node.type)) {
      violations.push({rule: 'directive', line});
    } else if (node.type === 'html' && node.value !== PARTING && !ownHtml.has(node.value.trim())) {
      violations.push({rule: 'raw HTML', line});
    } else if ('url' in node && parseAddress(node.url) === null) {
      violations.push({rule: 'address', line});
    }
  });
  return violations;
}
