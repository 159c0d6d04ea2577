import {elementOfModule, isElementName} from './elements';
import {readValue} from './readValue';
import type {Node, Root} from 'mdast';
import type {MdxjsEsm, MdxJsxFlowElement, MdxJsxTextElement} from 'mdast-util-mdx' with {
  'resolution-mode': 'import',
};
import type {ElementName} from './elements';
import type {Value} from './readValue';

/** One of our elements as a page of the site has it. */
export interface FoundElement {
  readonly kind: ElementName;
  /** What it is called there: an import may give it another name. */
  readonly name: string;
  /** Whether the page imports it by itself. */
  readonly isImported: boolean;
  /** By the names of its properties. */
  readonly attributes: Readonly<Record<string, Value>>;
  /** From 1. */
  readonly line: number;
  /** Of the end of its name, in the text. */
  readonly offset: number;
}

/** Stands for properties that are spread, and so have no names. */
export const SPREAD = '…';

type JsxElement = MdxJsxFlowElement | MdxJsxTextElement;

const isElement = (node: Node): node is JsxElement =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

const isModule = (node: Node): node is MdxjsEsm => node.type === 'mdxjsEsm';

/** What each imported name stands for: one of ours, or something else. */
function readImports(root: Root): Map<string, ElementName | null> {
  const imports = new Map<string, ElementName | null>();
  for (const statement of root.children.filter(isModule)) {
    for (const line of statement.data?.estree?.body ?? []) {
      if (line.type === 'ImportDeclaration') {
        const kind = elementOfModule(String(line.source.value));
        for (const {type, local} of line.specifiers) {
          imports.set(local.name, type === 'ImportDefaultSpecifier' ? kind : null);
        }
      }
    }
  }
  return imports;
}

function readAttributes({attributes}: JsxElement): FoundElement['attributes'] {
  return Object.fromEntries(
    attributes.map((attribute) =>
      attribute.type === 'mdxJsxAttribute'
        ? [attribute.name, readValue(attribute.value)]
        : [SPREAD, null],
    ),
  );
}

/** Spaces for all letters, so that what is behind stays where it is. */
function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}

/** A block of code, code in a sentence (which ends with its paragraph), or a comment. */
const CODE_OR_COMMENT =
  /^[ \t>]*(`{3,}|~{3,})[\s\S]*?\n[ \t>]*\1|(`{1,2})(?:(?!\n\s*\n)[\s\S])*?\2|<!--[\s\S]*?-->/gm;

/**
 * The text without what Docusaurus takes out before MDX reads it: front matter, and what MDX itself has
 * no word for. What stays is where it was.
 *
 * @see https://docusaurus.io/docs/api/docusaurus-config#markdown (`mdx1Compat`)
 */
function asMdxReads(text: string, hasComments: boolean): string {
  const plain = text
    .replace(/^\uFEFF?---\r?\n[\s\S]*?\r?\n---[ \t]*(?=\r?\n|$)/, blank)
    .replace(
      /^[ ]*`{3,4} *mdx-code-block\r?$([\s\S]*?)^[ ]*`{3,4}\r?$/gm,
      (block, inner: string) => {
        const start = block.indexOf(inner);
        return `${blank(block.slice(0, start))}${inner}${blank(block.slice(start + inner.length))}`;
      },
    )
    .replace(/^#{1,6}(?!#).*$/gm, (heading) => heading.replace(/\{#[^}]*\}/, blank));
  return hasComments
    ? plain.replace(CODE_OR_COMMENT, (each) => (each.startsWith('<') ? blank(each) : each))
    : plain;
}

async function parse(text: string): Promise<Root | null> {
  const {unified} = await import('unified');
  const {default: remarkParse} = await import('remark-parse');
  const {default: remarkMdx} = await import('remark-mdx');
  const parser = unified().use(remarkParse).use(remarkMdx);
  for (const hasComments of [false, true]) {
    try {
      return parser.parse(asMdxReads(text, hasComments));
    } catch {
      // With HTML's comments it is no MDX; what is wrong else, MDX says itself, with its place.
    }
  }
  return null;
}

/**
 * Finds our elements in a page, wherever they stand as elements: in others, in lists, in a sentence.
 *
 * @param text of an MDX file, with its front matter
 * @returns none where the text can't be read as MDX: Docusaurus then says why
 */
export async function readElements(text: string): Promise<FoundElement[]> {
  const root = await parse(text);
  if (root === null) {
    return [];
  }
  const imports = readImports(root);
  const found: FoundElement[] = [];
  const {visit} = await import('unist-util-visit');
  visit(root, isElement, (node) => {
    const {name, position} = node as JsxElement;
    const start = position?.start;
    if (name !== null && start?.offset !== undefined) {
      const imported = imports.get(name);
      const kind = imported === undefined && isElementName(name) ? name : (imported ?? null);
      if (kind !== null) {
        found.push({
          ...{kind, name, isImported: imported !== undefined},
          attributes: readAttributes(node),
          line: start.line,
          offset: text.indexOf(name, start.offset) + name.length,
        });
      }
    }
  });
  return found;
}
