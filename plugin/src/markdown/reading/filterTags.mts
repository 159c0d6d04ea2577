import {htmlTagNames} from 'html-tag-names';
import {visit} from 'unist-util-visit';
import {GITHUB_SCHEMA} from './gitHubSchema.js';
import {tokenizeHtml} from './tokenizeHtml.mjs';
import type {Html, Parents, Root, RootContent} from 'mdast';
import type {Token} from 'parse5';
import type {HtmlVisitor} from './tokenizeHtml.mjs';

/**
 * Elements that GFM shows as text, because they change how all that follows is read.
 *
 * @see https://github.github.com/gfm/#disallowed-raw-html-extension-
 */
const SHOWN_AS_TEXT = new Set([
  'iframe',
  'noembed',
  'noframes',
  'plaintext',
  'script',
  'style',
  'textarea',
  'title',
  'xmp',
]);

/**
 * Elements that a parser opens again in every paragraph until they are closed. With
 * attributes each of them is another one, and a short text becomes a page of any size.
 *
 * @see https://html.spec.whatwg.org/multipage/parsing.html#list-of-active-formatting-elements
 */
const FORMATTING = new Set(['b', 'code', 'em', 'i', 's', 'strike', 'strong', 'tt']);

function plainTag(tagName: string, attributes: readonly Token.Attribute[]): string {
  const {value = ''} = attributes.find(({name}) => name === 'class') ?? {};
  return tagName === 'code' && /^language-[\w+#.-]{1,40}$/.test(value)
    ? `<code class="${value}">`
    : `<${tagName}>`;
}

/** Elements that close by themselves, so that many open ones are not deep. */
const SELF_CLOSING = new Set([
  ...['a', 'br', 'dd', 'dt', 'hr', 'img', 'input', 'li', 'p', 'rp', 'rt', 'source'],
  ...['tbody', 'td', 'tfoot', 'th', 'thead', 'tr'],
]);

const MOST_LEVELS = 40;

const ALLOWED = new Set(GITHUB_SCHEMA.tagNames);

/** Elements that there are, GitHub's or not. */
const KNOWN = new Set(htmlTagNames);

type TagFate = 'kept' | 'shown' | 'dropped';

function fateOf(tagName: string): TagFate {
  if (ALLOWED.has(tagName)) {
    return 'kept';
  }
  return KNOWN.has(tagName) && !SHOWN_AS_TEXT.has(tagName) ? 'dropped' : 'shown';
}

/** Reads tags as browsers do, and writes down the ones that may stay. */
class TagFilter implements HtmlVisitor {
  #source = '';
  #output = '';
  #end = 0;
  readonly #open = new Map<string, number>();

  filter(html: string): string {
    // Offsets are those of normalised line endings.
    this.#source = html.replace(/\r\n?/g, '\n');
    this.#output = '';
    this.#end = 0;
    tokenizeHtml(this.#source, this);
    this.#takeText(this.#source.length);
    return this.#output;
  }

  onStartTag({tagName, attrs, location}: Token.TagToken): void {
    this.#takeText(location?.startOffset ?? 0);
    const source = this.#source.slice(this.#end, location?.endOffset);
    const fate = fateOf(tagName);
    if (fate === 'kept') {
      this.#count(tagName, 1);
    }
    this.#take(fate, FORMATTING.has(tagName) ? plainTag(tagName, attrs) : source, source);
  }

  onEndTag({tagName, location}: Token.TagToken): void {
    this.#takeText(location?.startOffset ?? 0);
    const source = this.#source.slice(this.#end, location?.endOffset);
    const fate = fateOf(tagName);
    if (fate === 'kept') {
      this.#count(tagName, -1);
    }
    this.#take(fate, `</${tagName}>`, source);
  }

  onComment({location}: Token.CommentToken): void {
    this.#takeText(location?.startOffset ?? 0);
    this.#end = location?.endOffset ?? this.#end;
  }

  onDoctype({location}: Token.DoctypeToken): void {
    this.#takeText(location?.startOffset ?? 0);
    this.#end = location?.endOffset ?? this.#end;
  }

  /** What stands before a tag, and a tag that never ends. */
  #takeText(until: number): void {
    this.#output += this.#source.slice(this.#end, until).replaceAll('<', '&lt;');
    this.#end = Math.max(this.#end, until);
  }

  #take(fate: TagFate, kept: string, source: string): void {
    const written = {
      kept,
      shown: source.replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
      dropped: '',
    };
    this.#output += written[fate];
    this.#end += source.length;
  }

  #count(tagName: string, change: 1 | -1): void {
    if (SELF_CLOSING.has(tagName)) {
      return;
    }
    this.#open.set(tagName, Math.max(0, (this.#open.get(tagName) ?? 0) + change));
    const levels = [...this.#open.values()].reduce((sum, count) => sum + count, 0);
    if (levels > MOST_LEVELS) {
      throw new Error(`its HTML is nested more than ${MOST_LEVELS} levels deep`);
    }
  }
}

/** What holds the content of a line. */
const LINES = new Set([
  'delete',
  'emphasis',
  'heading',
  'link',
  'paragraph',
  'strong',
  'tableCell',
]);

/**
 * A comment within a line, as GFM knows it. What later versions of CommonMark, and so the parser,
 * take for one is text on GitHub.
 *
 * @see https://github.github.com/gfm/#html-comment
 */
const COMMENT = /^<!--(?!-?>)(?:(?!--)[\s\S])*-->$/;

/**
 * A remark plugin that leaves only tags in raw HTML that GitHub keeps. Tags of GFM's filter and of
 * elements that do not exist (`List<String>`, `<token>`) become text, those of other elements go
 * and leave their text, as comments do.
 *
 * @throws where the HTML is nested deeper than any text
 */
export function filterTags(): (tree: Root) => void {
  return (tree) => {
    const filter = new TagFilter();
    visit(tree, 'html', (node: Html, index, parent) => {
      if (
        LINES.has(parent?.type ?? '') &&
        node.value.startsWith('<!--') &&
        !COMMENT.test(node.value)
      ) {
        Object.assign(node, {type: 'text'});
        return undefined;
      }
      node.value = filter.filter(node.value);
      if (node.value.trim() === '' && index !== undefined && parent) {
        (parent as Parents & {children: RootContent[]}).children.splice(index, 1);
        return index;
      }
      return undefined;
    });
  };
}
