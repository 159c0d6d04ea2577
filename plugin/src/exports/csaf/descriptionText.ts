import {showInvisibleCharacters} from '../../door/showInvisibleCharacters';
import {GITHUB_SCHEMA} from '../../markdown/gitHubSchema';
import {parseMarkdown} from '../../markdown/parseMarkdown';
import {isRemedyHeading, readRemedy} from './remedyWords';
import type {Element, ElementContent, Root as HtmlRoot} from 'hast';
import type {Root} from 'mdast';
import type {RemedyCategory} from './remedyWords';

/** What a page shows as a block of its own, with a blank line around it. */
const BLOCKS = /^(?:h[1-6]|pre|ul|ol|dl|table|blockquote|details|div|section)$/;

function text(value: string): ElementContent {
  return {type: 'text', value};
}

/** An address that the words of a link do not say. */
function addressBehind(href: unknown, words: string): ElementContent[] {
  const isSaid = typeof href !== 'string' || !/^https?:/i.test(href) || words.includes(href);
  return isSaid ? [] : [text(` (${href})`)];
}

/** What a page shows by its form: the points of lists, boxes, pictures and addresses of links. */
async function sayForms(tree: HtmlRoot): Promise<void> {
  const [{SKIP, visit}, {toText}] = await Promise.all([
    import('unist-util-visit'),
    import('hast-util-to-text'),
  ]);
  visit(tree, 'element', (element, index, parent) => {
    const {tagName, properties, children} = element;
    if (tagName === 'a') {
      children.push(...addressBehind(properties.href, toText(element)));
    } else if (tagName === 'li') {
      children.unshift(text('- '));
    } else if (parent && index !== undefined && tagName === 'img') {
      parent.children[index] = text(typeof properties.alt === 'string' ? properties.alt : '');
    } else if (parent && index !== undefined && tagName === 'input') {
      parent.children[index] = text(properties.checked ? '☑ ' : '☐ ');
    }
    return tagName === 'pre' ? SKIP : undefined;
  });
}

/** Before plain text is made, which leaves out what turns the direction of a text. */
async function showHidden(tree: HtmlRoot): Promise<void> {
  const {visit} = await import('unist-util-visit');
  visit(tree, 'text', (node) => {
    node.value = showInvisibleCharacters(node.value);
  });
}

/** Each block of the text as a paragraph, which plain text sets apart. */
function setApart(tree: HtmlRoot): void {
  tree.children = tree.children.map((node) =>
    node.type === 'element' && BLOCKS.test(node.tagName)
      ? ({type: 'element', tagName: 'p', properties: {}, children: [node]} satisfies Element)
      : node,
  );
}

/** A point's first paragraph begins on the line of its mark. */
function tidy(plain: string): string {
  return showInvisibleCharacters(plain)
    .replace(/^- *\n+/gm, '- ')
    .replace(/[^\S\n]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/**
 * Markdown as a text without marks or tags, for readers of which nobody knows what they make of
 * them. Nothing that a page would hide is in it.
 */
async function toPlain(tree: Root): Promise<string> {
  const [{toHast}, {raw}, {sanitize}, {toText}] = await Promise.all([
    import('mdast-util-to-hast'),
    import('hast-util-raw'),
    import('hast-util-sanitize'),
    import('hast-util-to-text'),
  ]);
  const html = sanitize(raw(toHast(tree, {allowDangerousHtml: true})), {
    ...GITHUB_SCHEMA,
    strip: ['script', 'style', 'template'],
  }) as HtmlRoot;
  await sayForms(html);
  await showHidden(html);
  setApart(html);
  return tidy(toText(html));
}

/** The section under the first heading that is called so, up to the next heading of its rank. */
async function findSection({children}: Root, category: RemedyCategory): Promise<Root | null> {
  const {toString} = await import('mdast-util-to-string');
  const start = children.findIndex(
    (node) => node.type === 'heading' && isRemedyHeading(toString(node), category),
  );
  const heading = children[start];
  if (heading?.type !== 'heading') {
    return null;
  }
  const rest = children.slice(start + 1);
  const end = rest.findIndex((node) => node.type === 'heading' && node.depth <= heading.depth);
  const section = end < 0 ? rest : rest.slice(0, end);
  // Links may name their addresses anywhere in the text.
  const definitions = children.filter(
    (node) => node.type === 'definition' && !section.includes(node),
  );
  return {type: 'root', children: [...section, ...definitions]};
}

/** A way to be safe without an update, as the text has it. */
export interface Remedy {
  readonly category: RemedyCategory;
  readonly text: string;
}

async function findRemedies(tree: Root): Promise<Remedy[]> {
  const remedies: Remedy[] = [];
  for (const category of ['workaround', 'mitigation'] as const) {
    const section = await findSection(tree, category);
    const said = section && readRemedy(await toPlain(section));
    if (said !== null) {
      remedies.push({category, text: said});
    }
  }
  return remedies;
}

/** What a description says, for formats of plain text. */
export interface DescriptionText {
  readonly whole: string;
  /** Its sections about how to be safe without an update, unless they say that there is no way. */
  readonly remedies: readonly Remedy[];
}

/**
 * Reads a description, a stranger's Markdown. One that nobody can read as such stays as it came, with
 * nothing hidden in it.
 */
export async function readDescription(description: string): Promise<DescriptionText> {
  try {
    const tree = await parseMarkdown(description);
    const remedies = await findRemedies(tree);
    return {whole: await toPlain(tree), remedies};
  } catch {
    return {whole: tidy(description), remedies: []};
  }
}
