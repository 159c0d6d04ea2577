import {showInvisibleCharacters} from '../../door/showInvisibleCharacters';
import {GITHUB_SCHEMA, loadMarkdown} from '../../markdown';
import {readRemedy, readRemedyHeading} from '../../words/readRemedy';
import type {Element, ElementContent, Root as HtmlRoot} from 'hast';
import type {Root, RootContent} from 'mdast';
import type {RemedyCategory} from '../../words/readRemedy';

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
  // Line by line: a pattern would look at a long run of blanks from each of its places.
  const lines = showInvisibleCharacters(plain).split('\n');
  return lines
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/^-\n+/gm, '- ')
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

/** More sections than that are no advice. */
const MOST_REMEDIES = 10;

/** A line that stands for a heading: bold is the lowest of all. */
interface Heading {
  readonly text: string;
  readonly rank: number;
}

const HTML_HEADING = /^<h([1-6])(?:\s[^>]*)?>([^<]*)<\/h\1>\s*$/i;
const BOLD_RANK = 7;

async function readHeading(node: RootContent): Promise<Heading | null> {
  const {toString} = await import('mdast-util-to-string');
  if (node.type === 'heading') {
    return {text: toString(node), rank: node.depth};
  }
  if (node.type === 'html') {
    const [, rank, text = ''] = HTML_HEADING.exec(node.value) ?? [];
    return rank === undefined ? null : {text, rank: Number(rank)};
  }
  const isBold =
    node.type === 'paragraph' && node.children.length === 1 && node.children[0]?.type === 'strong';
  return isBold ? {text: toString(node), rank: BOLD_RANK} : null;
}

/** A way to be safe without an update, as the text has it. */
export interface Remedy {
  readonly category: RemedyCategory;
  readonly text: string;
}

/** What the sections that are called so say, each up to the next heading of its rank. */
async function findRemedies({children}: Root): Promise<Remedy[]> {
  const headings = await Promise.all(children.map(readHeading));
  const remedies: Remedy[] = [];
  let told = 0;
  for (const [start, heading] of headings.entries()) {
    const category = heading && readRemedyHeading(heading.text);
    // One within another is told with it.
    if (!category || start < told) {
      continue;
    }
    const end = headings.findIndex(
      (other, index) => index > start && other !== null && other.rank <= heading.rank,
    );
    const section = children.slice(start + 1, end === -1 ? undefined : end);
    // Links may name their addresses anywhere in the text.
    const definitions = children.filter(
      (node) => node.type === 'definition' && !section.includes(node),
    );
    const text = readRemedy(await toPlain({type: 'root', children: [...section, ...definitions]}));
    if (text !== null) {
      remedies.push({category, text});
      told = start + 1 + section.length;
    }
  }
  return remedies.slice(0, MOST_REMEDIES);
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
  const {parseMarkdown} = await loadMarkdown();
  try {
    const tree = parseMarkdown(description);
    const remedies = await findRemedies(tree);
    return {whole: await toPlain(tree), remedies};
  } catch {
    return {whole: tidy(description), remedies: []};
  }
}
