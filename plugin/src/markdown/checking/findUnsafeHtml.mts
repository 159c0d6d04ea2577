import {parseAddress} from '../../sinks/parseAddress.js';
import {isDrawn} from './isDrawn.mjs';
import {GITHUB_SCHEMA} from '../reading/gitHubSchema.js';
import {brokenAttributeRule, brokenTextRule} from '../../sinks/textRules.js';
import {BOUNDARY_IN_CODE} from '../nodes/boundaryInCode.js';
import {tokenizeHtml} from '../reading/tokenizeHtml.mjs';
import type {Html, Nodes, Parents} from 'mdast';
import type {Token} from 'parse5';
import type {HtmlVisitor, Location} from '../reading/tokenizeHtml.mjs';

/** Elements that are never closed. */
const VOID = new Set(['br', 'hr', 'img', 'input', 'source', 'wbr']);

/** Those that a text may have, and the place where a line may break. */
const TAG_NAMES = new Set([...(GITHUB_SCHEMA.tagNames ?? []), 'wbr']);

/** Attributes that hold one address. */
const ADDRESSES = new Set(['href', 'src']);

/** The attributes of an element, as HTML spells them. */
function attributesOf(tagName: string): Set<string> {
  const attributes = GITHUB_SCHEMA.attributes ?? {};
  const definitions = [...(attributes[tagName] ?? []), ...(attributes['*'] ?? [])];
  return new Set(
    definitions
      .map((definition) => (typeof definition === 'string' ? definition : definition[0]))
      .map((name) => (name === 'className' ? 'class' : name.toLowerCase())),
  );
}

function isSafeAttribute(
  tagName: string,
  {name, value}: Token.Attribute,
  idPrefix: string,
): boolean {
  switch (name) {
    case 'id':
      return value.startsWith(idPrefix);
    case 'href':
      return value.startsWith(`#${idPrefix}`) || parseAddress(value) !== null;
    case 'src':
      return parseAddress(value) !== null;
    case 'srcset':
      return value.split(/,\s/).every((each) => parseAddress(each.trim().split(' ')[0] ?? ''));
    case 'class':
      return (
        /^language-[\w+#.-]+$|^(?:contains-task-list|task-list-item)$/.test(value) &&
        !isDrawn(value.slice('language-'.length))
      );
    case 'name':
      return false;
    default:
      return attributesOf(tagName).has(name) || (tagName === 'input' && name === 'disabled');
  }
}

/** Reads pieces of HTML and remembers whether there is anything in them that may not be. */
class HtmlCheck implements HtmlVisitor {
  isSafe = true;
  /** Elements that are open, the innermost last. */
  readonly open: string[] = [];
  #source = '';
  readonly #ownHtml: ReadonlySet<string>;
  readonly #idPrefix: string;

  constructor({ownHtml, idPrefix}: {ownHtml: ReadonlySet<string>; idPrefix: string}) {
    this.#ownHtml = ownHtml;
    this.#idPrefix = idPrefix;
  }

  read(html: string): void {
    this.#source = html;
    tokenizeHtml(html, this);
  }

  onStartTag({tagName, attrs, location}: Token.TagToken): void {
    this.isSafe &&=
      this.#isOwn(location) ||
      (TAG_NAMES.has(tagName) &&
        attrs.every(
          (attribute) =>
            brokenAttributeRule(attribute.value, ADDRESSES.has(attribute.name)) === null &&
            isSafeAttribute(tagName, attribute, this.#idPrefix),
        ));
    if (!VOID.has(tagName)) {
      this.open.push(tagName);
    }
  }

  onEndTag({tagName}: Token.TagToken): void {
    this.isSafe &&= this.open.pop() === tagName;
  }

  onCharacter({chars}: Token.CharacterToken): void {
    this.isSafe &&= brokenTextRule(chars) === null;
  }

  onComment({location}: Token.CommentToken): void {
    this.isSafe &&= this.#isOwn(location) || this.#sourceAt(location) === BOUNDARY_IN_CODE;
  }

  onDoctype(): void {
    this.isSafe = false;
  }

  #isOwn(location: Location): boolean {
    return this.#ownHtml.has(this.#sourceAt(location));
  }

  #sourceAt(location: Location): string {
    return this.#source.slice(location?.startOffset, location?.endOffset);
  }
}

/**
 * Looks for raw HTML that may not stand in a post: other elements or attributes than GitHub keeps,
 * unsafe addresses, ids that are not the text's own, and tags that close what they did not open.
 *
 * @param ownHtml tags and comments that we made ourselves, which may say what they like
 * @returns the first node that may not stand there
 */
export function findUnsafeHtml({
  tree,
  ownHtml,
  idPrefix,
}: {
  tree: Nodes;
  ownHtml: ReadonlySet<string>;
  idPrefix: string;
}): Html | null {
  function findIn(parent: Parents): Html | null {
    const check = new HtmlCheck({ownHtml, idPrefix});
    let last: Html | null = null;
    for (const child of parent.children) {
      if (child.type === 'html') {
        last = child;
        check.read(child.value);
        if (!check.isSafe) {
          return child;
        }
      } else if ('children' in child) {
        const found = findIn(child);
        if (found) {
          return found;
        }
      }
    }
    return check.open.length > 0 ? last : null;
  }

  return 'children' in tree ? findIn(tree) : null;
}
