import {toString} from 'mdast-util-to-string';
import {visit} from 'unist-util-visit';
import {findUnsafeHtml} from './findUnsafeHtml.mjs';
import {isPostOrAddress} from './isPostOrAddress.mjs';
import {brokenNodeRule} from './brokenNodeRule.mjs';
import {ALERTS} from '../nodes/admonition.js';
import {nestingDepth} from '../../boundedSyntax/index.mjs';
import type {Nodes, Root} from 'mdast';
import type {SinkRule} from '../../sinks/textRules.js';

/** A rule that a written post breaks, and where. */
export interface Violation {
  readonly rule: SinkRule | 'address' | 'directive' | 'heading id' | 'nesting' | 'raw HTML';
  /** Counted from 1, in the post's content; null where it is the whole. */
  readonly line: number | null;
}

// Descriptions may be 40 levels deep and stand in no container of ours.
const MOST_LEVELS = 48;

const ADMONITIONS: ReadonlySet<string> = new Set(ALERTS);

/** Docusaurus takes this for the heading's id, and off the page. */
const HEADING_ID = /\{#((?:(?!\{#)[^}])*)\}$/;

/** Admonitions have nothing but their name and what is in them. */
function isPlainAdmonition(node: Nodes): boolean {
  if (node.type !== 'containerDirective' || !ADMONITIONS.has(node.name)) {
    return false;
  }
  const [first] = node.children;
  const hasLabel = (first?.data as {directiveLabel?: boolean} | undefined)?.directiveLabel === true;
  return !hasLabel && Object.keys(node.attributes ?? {}).length === 0;
}

function brokenRule(
  node: Nodes,
  {idPrefix, siteAddresses}: {idPrefix: string; siteAddresses: ReadonlySet<string>},
  toText: (node: Nodes) => string,
): Violation['rule'] | null {
  switch (node.type) {
    case 'containerDirective':
      return isPlainAdmonition(node) ? null : 'directive';
    case 'leafDirective':
    case 'textDirective':
      return 'directive';
    case 'heading': {
      const [, id] = HEADING_ID.exec(toText(node)) ?? [];
      return id === undefined || id.startsWith(idPrefix) ? null : 'heading id';
    }
    case 'code':
      return node.meta === null || node.meta === undefined ? null : 'language';
    case 'definition':
    case 'image':
    case 'link': {
      const isWithin = node.type === 'link' && node.url.startsWith(`#${idPrefix}`);
      const isOurs = node.type === 'link' && siteAddresses.has(node.url);
      return isWithin || isOurs || isPostOrAddress(node.url) ? null : 'address';
    }
    default:
      return null;
  }
}

/**
 * Looks in a post, as Docusaurus reads it, for what must not be in it. A violation in a post that
 * we made is our own bug.
 *
 * @param tree from `readAsDocusaurus`
 * @param ownHtml the pieces of HTML that we made ourselves
 * @param idPrefix begins every id that a stranger's text may have
 * @param siteAddresses pages of the site that we link ourselves
 */
export function findViolations({
  tree,
  ownHtml,
  idPrefix,
  siteAddresses = new Set(),
}: {
  tree: Root;
  ownHtml: ReadonlySet<string>;
  idPrefix: string;
  siteAddresses?: ReadonlySet<string>;
}): Violation[] {
  if (nestingDepth(tree) > MOST_LEVELS) {
    return [{rule: 'nesting', line: null}];
  }
  const violations: Violation[] = [];
  visit(tree, (node) => {
    const rule = brokenRule(node, {idPrefix, siteAddresses}, toString) ?? brokenNodeRule(node);
    if (rule !== null) {
      violations.push({rule, line: node.position?.start.line ?? null});
    }
  });
  const html = findUnsafeHtml({tree, ownHtml, idPrefix});
  return html
    ? [...violations, {rule: 'raw HTML', line: html.position?.start.line ?? null}]
    : violations;
}
