import {isDrawn} from './isDrawn.mjs';
import {brokenAttributeRule, brokenTextRule} from '../../sinks/textRules.js';
import type {Nodes, Parents, RootContent} from 'mdast';
import type {SinkRule} from '../../sinks/textRules.js';

/** What the table of contents escapes. */
const IN_HEADINGS = new Set(['delete', 'emphasis', 'inlineCode', 'link', 'strong', 'text']);

function brokenHeadingRule(parent: Parents): SinkRule | null {
  for (const child of parent.children as RootContent[]) {
    const isPlace = child.type === 'html' && child.value === '<wbr>';
    if (!IN_HEADINGS.has(child.type) && !isPlace) {
      return 'heading';
    }
    if ('value' in child && !isPlace && /\]\]>|<[a-z/!?]/i.test(child.value)) {
      return child.value.includes(']]>') ? 'CDATA' : 'heading';
    }
    const rule = 'children' in child ? brokenHeadingRule(child) : null;
    if (rule !== null) {
      return rule;
    }
  }
  return null;
}

/** Which of these rules a node breaks by itself; raw HTML is read elsewhere. */
export function brokenNodeRule(node: Nodes): SinkRule | null {
  switch (node.type) {
    case 'heading':
      // The first one of level 1 becomes a text in a module, in which a backslash escapes what follows.
      return node.depth === 1 ? 'heading' : brokenHeadingRule(node);
    case 'code':
      return isDrawn(node.lang ?? '') ? 'language' : brokenTextRule(node.value);
    case 'inlineCode':
    case 'text':
      return brokenTextRule(node.value);
    case 'image':
      return brokenAttributeRule(node.alt ?? '') ?? brokenAttributeRule(node.title ?? '');
    case 'link':
      return brokenAttributeRule(node.title ?? '');
    default:
      return null;
  }
}
