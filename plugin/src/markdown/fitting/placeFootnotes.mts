import {htmlFlowElement, htmlTextElement} from '../nodes/htmlElement.js';
import type {
  FootnoteDefinition,
  FootnoteReference,
  Nodes,
  PhrasingContent,
  Root,
  RootContent,
} from 'mdast';

interface Footnote {
  readonly definition: FootnoteDefinition;
  /** Counted from 1, in the order in which the text refers to them. */
  readonly number: number;
  /** How often the text refers to it. */
  references: number;
}

/** The n-th reference to a footnote has an id of its own, as on GitHub. */
function referenceId(idPrefix: string, {number}: Footnote, nth: number): string {
  return `${idPrefix}.fnref-${number}${nth === 1 ? '' : `-${nth}`}`;
}

function footnoteId(idPrefix: string, {number}: Footnote): string {
  return `${idPrefix}.fn-${number}`;
}

function backReferences(idPrefix: string, footnote: Footnote): PhrasingContent[] {
  return Array.from({length: footnote.references}, (_, index): PhrasingContent[] => [
    {type: 'text', value: ' '},
    {
      type: 'link',
      url: `#${referenceId(idPrefix, footnote, index + 1)}`,
      children: [{type: 'text', value: '↩'}],
    },
  ]).flat();
}

function item(idPrefix: string, footnote: Footnote): RootContent {
  const content: RootContent[] = [...footnote.definition.children];
  const last = content.at(-1);
  const back = backReferences(idPrefix, footnote);
  if (last?.type === 'paragraph') {
    content[content.length - 1] = {...last, children: [...last.children, ...back]};
  } else if (back.length > 0) {
    content.push({type: 'paragraph', children: back.slice(1)});
  }
  return htmlFlowElement('li', {id: footnoteId(idPrefix, footnote)}, content);
}

/**
 * A remark plugin that puts footnotes below the text, with links there and back. Docusaurus would
 * put them at the end of the page, with the same ids in every post. Expects the texts of the
 * footnotes at the end of the tree.
 *
 * @param idPrefix begins every id of this text, and of no other on the page
 */
export function placeFootnotes(idPrefix: string): (tree: Root) => void {
  return (tree) => {
    const isFootnote = (node: RootContent): node is FootnoteDefinition =>
      node.type === 'footnoteDefinition';
    const definitions = new Map<string, FootnoteDefinition>();
    for (const definition of tree.children.filter(isFootnote)) {
      // The first one of a name counts.
      definitions.set(definition.identifier, definitions.get(definition.identifier) ?? definition);
    }
    tree.children = tree.children.filter((node) => !isFootnote(node));
    const footnotes = new Map<string, Footnote>();

    function reference(
      {identifier, label}: FootnoteReference,
      isInHeading: boolean,
    ): PhrasingContent {
      const definition = definitions.get(identifier);
      if (!definition) {
        return {type: 'text', value: `[^${label ?? identifier}]`};
      }
      const known = footnotes.get(identifier);
      const footnote = known ?? {definition, number: footnotes.size + 1, references: 0};
      footnotes.set(identifier, footnote);
      if (isInHeading) {
        // A link would be in the table of contents again.
        const number: PhrasingContent = {type: 'text', value: String(footnote.number)};
        return htmlTextElement('sup', {}, [number]);
      }
      footnote.references += 1;
      const id = referenceId(idPrefix, footnote, footnote.references);
      const number: PhrasingContent = {type: 'text', value: String(footnote.number)};
      return htmlTextElement('sup', {}, [
        htmlTextElement('a', {id, href: `#${footnoteId(idPrefix, footnote)}`}, [number]),
      ]);
    }

    function replaceReferences(parent: Nodes, isInHeading: boolean): void {
      if (!('children' in parent)) {
        return;
      }
      parent.children = parent.children.map((child): RootContent => {
        replaceReferences(child, isInHeading || child.type === 'heading');
        return child.type === 'footnoteReference' ? reference(child, isInHeading) : child;
      });
    }

    replaceReferences(tree, false);
    // A footnote may refer to another one, which a `Map` visits in its turn.
    for (const {definition} of footnotes.values()) {
      replaceReferences(definition, false);
    }
    if (footnotes.size > 0) {
      const items = [...footnotes.values()].map((footnote) => item(idPrefix, footnote));
      tree.children.push({type: 'thematicBreak'}, htmlFlowElement('ol', {}, items));
    }
  };
}
