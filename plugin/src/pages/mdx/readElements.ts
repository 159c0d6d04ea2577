import {ELEMENTS, elementOfModule, isElementName} from './elements';
import {readValue} from './readValue';
import type {Node, Parent, Root} from 'mdast';
import type {
  MdxFlowExpression,
  MdxjsEsm,
  MdxJsxFlowElement,
  MdxJsxTextElement,
  MdxTextExpression,
} from 'mdast-util-mdx' with {'resolution-mode': 'import'};
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
  /** Whether it stands in a line of text, or of a heading, with other words. */
  readonly isInLine: boolean;
  /** From 1. */
  readonly line: number;
  /** Of the end of its name, in the text. */
  readonly offset: number;
}

/** What a page has of ours. */
export interface FoundElements {
  readonly elements: readonly FoundElement[];
  /** Those that stand in JavaScript, where nothing can be handed to them, and that the page does not import. */
  readonly inScript: readonly ElementName[];
  /** Why the page could not be read, though it seems to hold some; null where it could. */
  readonly unread: string | null;
}

/** Stands for properties that are spread, and so have no names. */
export const SPREAD = '…';

type JsxElement = MdxJsxFlowElement | MdxJsxTextElement;

const isElement = (node: Node): node is JsxElement =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

const isModule = (node: Node): node is MdxjsEsm => node.type === 'mdxjsEsm';

const isScript = (node: Node): node is MdxjsEsm | MdxFlowExpression | MdxTextExpression =>
  isModule(node) || node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression';

/** Which of ours begin somewhere in a text. */
function namesIn(text: string): ElementName[] {
  return Object.keys(ELEMENTS)
    .filter(isElementName)
    .filter((name) => new RegExp(`<${name}\\b`).test(text));
}

type Statement = NonNullable<NonNullable<MdxjsEsm['data']>['estree']>['body'][number];
type Exported = Extract<Statement, {readonly type: 'ExportNamedDeclaration'}>;

/** The names that a declaration gives; those that take an object or a list apart are left out. */
function declaredBy(declaration: Exported['declaration']): string[] {
  switch (declaration?.type) {
    case 'FunctionDeclaration':
    case 'ClassDeclaration':
      return [declaration.id.name];
    case 'VariableDeclaration':
      return declaration.declarations.flatMap(({id}) =>
        id.type === 'Identifier' ? [id.name] : [],
      );
    default:
      return [];
  }
}

/** What each name stands for that a page imports or exports: one of ours, or something else. */
function readImports(root: Root): Map<string, ElementName | null> {
  const imports = new Map<string, ElementName | null>();
  for (const statement of root.children.filter(isModule)) {
    for (const line of statement.data?.estree?.body ?? []) {
      if (line.type === 'ImportDeclaration') {
        const kind = elementOfModule(String(line.source.value));
        for (const {type, local} of line.specifiers) {
          imports.set(local.name, type === 'ImportDefaultSpecifier' ? kind : null);
        }
      } else if (line.type === 'ExportNamedDeclaration') {
        for (const name of declaredBy(line.declaration)) {
          imports.set(name, null);
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

const isWord = (node: Node) =>
  node.type !== 'mdxJsxTextElement' && !('value' in node && String(node.value).trim() === '');

/** MDX takes a paragraph away that holds nothing but elements. */
function isInLine(parent: Parent | undefined): boolean {
  return (
    parent?.type === 'heading' ||
    (parent?.type === 'paragraph' && parent.children.some(isWord)) ||
    (parent !== undefined && isElement(parent) && parent.name === 'p')
  );
}

const COMMENT_OF_SCRIPT = /\/\*[\s\S]*?\*\//g;

/** Spaces for all letters, so that what is behind stays where it is. */
function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}

/** A block of code, or code in a sentence, which ends with its paragraph. */
const CODE = /^[ \t>]*(`{3,}|~{3,})[\s\S]*?\n[ \t>]*\1|(`{1,2})(?:(?!\n\s*\n)[\s\S])*?\2/gm;
const CODE_OR_COMMENT = new RegExp(`${CODE.source}|<!--[\\s\\S]*?-->`, CODE.flags);
/** A formula, for pages of sites that have remark-math. */
const CODE_OR_FORMULA = new RegExp(
  `${CODE_OR_COMMENT.source}|\\$\\$[\\s\\S]*?\\$\\$|\\$(?!\\s)[^$\\n]+\\$`,
  CODE.flags,
);

/** What a page may hold that MDX has no word for, and that Docusaurus, or a plugin of the site's, takes out of it. */
type Foreign = 'nothing' | 'comments' | 'comments and formulas';

const FOREIGN: Readonly<Record<Exclude<Foreign, 'nothing'>, RegExp>> = {
  comments: CODE_OR_COMMENT,
  'comments and formulas': CODE_OR_FORMULA,
};

/**
 * The text without what Docusaurus takes out before MDX reads it: front matter, and what MDX itself has
 * no word for. What stays is where it was.
 *
 * @see https://docusaurus.io/docs/api/docusaurus-config#markdown (`mdx1Compat`)
 */
function asMdxReads(text: string, foreign: Foreign): string {
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
  return foreign === 'nothing'
    ? plain
    : plain.replace(FOREIGN[foreign], (each) => (/^[<$]/.test(each) ? blank(each) : each));
}

/**
 * With the extensions that Docusaurus reads pages with: a table, a footnote or the attributes of an admonition
 * would be something else without them.
 *
 * @throws where it is no MDX
 * @see https://github.com/facebook/docusaurus/blob/main/packages/docusaurus-mdx-loader/src/processor.ts
 */
async function parse(text: string): Promise<Root> {
  const {unified} = await import('unified');
  const {default: remarkParse} = await import('remark-parse');
  const {default: remarkMdx} = await import('remark-mdx');
  const {default: remarkGfm} = await import('remark-gfm');
  const {default: remarkDirective} = await import('remark-directive');
  const parser = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).use(remarkDirective);
  try {
    return parser.parse(asMdxReads(text, 'nothing'));
  } catch (error) {
    for (const foreign of ['comments', 'comments and formulas'] as const) {
      try {
        return parser.parse(asMdxReads(text, foreign));
      } catch {
        // The first mistake is the one that the page has as it stands.
      }
    }
    throw error;
  }
}

/**
 * Finds our elements in a page, wherever they stand as elements: in others, in lists, in a sentence.
 *
 * @param text of an MDX file, with its front matter
 * @returns none where the text can't be read as MDX
 */
export async function readElements(text: string): Promise<FoundElements> {
  let root: Root;
  try {
    root = await parse(text);
  } catch (error) {
    const names = namesIn(text.replace(CODE_OR_COMMENT, ''));
    const reason = error instanceof Error ? error.message : String(error);
    return {elements: [], inScript: [], unread: names.length === 0 ? null : reason};
  }
  const imports = readImports(root);
  const found: FoundElement[] = [];
  const {visit} = await import('unist-util-visit');
  visit(root, isElement, (node, _index, parent) => {
    const {name, position} = node as JsxElement;
    const start = position?.start;
    if (name !== null && start?.offset !== undefined) {
      const imported = imports.get(name);
      const kind = imported === undefined && isElementName(name) ? name : (imported ?? null);
      if (kind !== null) {
        found.push({
          ...{kind, name, isImported: imported !== undefined},
          attributes: readAttributes(node),
          isInLine: isInLine(parent),
          line: start.line,
          offset: text.indexOf(name, start.offset) + name.length,
        });
      }
    }
  });
  const inScript = new Set<ElementName>();
  visit(root, isScript, (node) => {
    namesIn((node as MdxjsEsm).value.replace(COMMENT_OF_SCRIPT, ''))
      .filter((name) => !imports.has(name))
      .forEach((name) => inScript.add(name));
  });
  return {elements: found, inScript: [...inScript], unread: null};
}
