import {raw} from 'hast-util-raw';
import {toHast} from 'mdast-util-to-hast';
import {toTitledQuote} from '../../../plugin/src/markdown/nodes/admonition';
import type {Element, Nodes as HastNodes, Parents} from 'hast';
import type {Nodes, Root, RootContent} from 'mdast';
import type {Alert} from '../../../plugin/src/markdown/nodes/admonition';

/** Admonitions as the quotes that they are without a theme, and code that keeps its empty first line. */
function asElements(node: Nodes, isMeant: boolean): Nodes {
  if (node.type === 'code' && isMeant) {
    // hast-util-raw takes the line break for the one behind `<pre>`, which is none.
    return {...node, value: node.value.replace(/^\n/, '\n\n')};
  }
  if (!('children' in node)) {
    return node;
  }
  const children = (node.children as Nodes[]).map((child) => asElements(child, isMeant));
  return node.type === 'admonition' || node.type === 'containerDirective'
    ? toTitledQuote({type: 'admonition', name: node.name as Alert, children: children as []})
    : ({...node, children} as Nodes);
}

const ATTRIBUTES = ['href', 'src', 'srcSet', 'title', 'id', 'className', 'start', 'align', 'alt'];

/** In HTML, where Docusaurus does not look for files, a post's address is the one on GitHub. */
function onGitHub(address: string): string {
  return address.replace(/^\.\/(GHSA-.*)\.md$/, 'https://github.com/advisories/$1');
}

function openingTag({tagName, properties}: Element): string {
  const attributes = ATTRIBUTES.filter((name) => name in properties).map(
    (name) => ` ${name}=${onGitHub(String(properties[name])).replace(/[<>\s]+/g, ' ')}`,
  );
  return `<${tagName}${attributes.join('')}>`;
}

function escaped(text: string): string {
  return text.replaceAll('<', '‹').replaceAll('>', '›');
}

function textOf(node: HastNodes): string {
  if (node.type === 'element' && node.tagName === 'img') {
    return ` ${node.properties.alt ?? ''} `;
  }
  if (node.type === 'element' && node.tagName === 'br') {
    return ' ';
  }
  if (node.type === 'text') {
    return node.value;
  }
  return 'children' in node ? ` ${node.children.map(textOf).join('')} ` : '';
}

/** Headings as what is said in them: where Markdown has no other way, they are written as code. */
function headingShape({tagName, properties, children}: Element): string {
  const text = children.map(textOf).join('').replace(/\s+/g, ' ');
  // Docusaurus takes this off, and makes it the id.
  const known = typeof properties.id === 'string' ? properties.id : undefined;
  const [mark = '', id = known] =
    known === undefined ? (/ ?\{#((?:(?!\{#)[^}])*)\}$/.exec(text) ?? []) : [];
  const words = escaped(text.slice(0, text.length - mark.length)).trim();
  return `<${tagName} id=${id ?? ''}>${words}</${tagName}>`;
}

const BLOCK_NAMES =
  'p|ul|ol|li|table|t[rdh]|tbody|thead|tfoot|blockquote|section|div|h\\d|pre|hr|br|d[ldt]|details|summary|input';
const BLOCK = new RegExp(`\\s*(</?(?:${BLOCK_NAMES})\\b[^<>]*>)\\s*`, 'g');
const IS_BLOCK = new RegExp(`^(?:${BLOCK_NAMES})$`);

function holdsBlock(node: HastNodes): boolean {
  return (
    'children' in node &&
    node.children.some(
      (child) => (child.type === 'element' && IS_BLOCK.test(child.tagName)) || holdsBlock(child),
    )
  );
}

function tightened(list: string): string {
  return list.split('</li>').length > 2 ? list : list.replace(/<\/?p>/g, '');
}

/** Elements and text, one after the other. */
function write(tree: Root | readonly RootContent[]): string {
  const children = structuredClone('children' in tree ? tree.children : [...tree]);
  const root = asElements({type: 'root', children}, !('children' in tree)) as Root;
  let shape = '';
  const visitAll = (parent: Parents, isInPre: boolean): void => {
    const isSpaceSeen = isInPre || !holdsBlock(parent);
    for (const child of parent.children) {
      if (child.type !== 'text' || isSpaceSeen || child.value.trim() !== '') {
        visit(child, isInPre);
      }
    }
  };
  const visit = (node: HastNodes, isInPre: boolean): void => {
    if (node.type === 'text') {
      const value = escaped(node.value);
      shape += isInPre ? value : value.replace(/\s+/g, ' ');
    } else if (node.type !== 'element') {
      shape += `<!${node.type}>`;
    } else if (/^h\d$/.test(node.tagName)) {
      shape += headingShape(node);
    } else {
      shape += openingTag(node);
      visitAll(node, isInPre || node.tagName === 'pre');
      shape += `</${node.tagName}>`;
    }
  };
  visitAll(raw(toHast(root, {allowDangerousHtml: true})) as Parents, false);
  return shape;
}

/**
 * What a browser sees of a tree: elements and text, one after the other, without the space that
 * nobody sees.
 *
 * @param tree as it was read, or nodes as they are meant
 */
export function shapeOf(tree: Root | readonly RootContent[]): string {
  return (
    write(tree)
      .replace(BLOCK, '$1')
      // In headings that are written as code, pictures are words.
      .replace(/(?<=<h\d[^>]*>)[^<]*(?=<)/g, (text) => text.replaceAll(' ', ''))
      // In a list of one thing, it makes no difference whether that is a paragraph.
      .replace(/<[ou]l[^>]*><li[^>]*>(?:(?!<\/?[ou]l).)*<\/li><\/[ou]l>/gs, tightened)
      .replace(/ +(?=<\/(?:a|em|strong|del)>)/g, '')
      // Around elements that Markdown would not take for HTML
      .replace(/<\/?div>/g, '')
      .trim()
  );
}

/** Fillers that count as letters. */
const FILLER = /[\u115f\u1160\u3164\uffa0]/g;

/** The words that a reader can tell, those that describe images included. */
export function wordsOn(tree: Root | readonly RootContent[]): string[] {
  return (
    write(tree)
      .replace(/<img[^>]* alt=([^>]*)>/g, ' $1 ')
      .replace(/<a href=#user-content-fnref[^>]*>.*?<\/a>/g, '')
      .replace(/<[^>]*>/g, ' ')
      .replace(/‹U\+[\dA-F]{4,5}›|\p{Cf}/gu, ' ')
      .replace(FILLER, '')
      .match(/[a-z\d]+|(?:(?!\p{ASCII})\p{L})+/giu) ?? []
  );
}

/** All that is on the page, without elements and space. */
export function lettersOn(tree: Root | readonly RootContent[]): string {
  return write(tree)
    .replace(/<img[^>]* alt=([^>]*)>/g, '$1')
    .replace(/<[^>]*>/g, '')
    .replace(/\s|‹U\+[\dA-F]{4,5}›/g, '');
}
