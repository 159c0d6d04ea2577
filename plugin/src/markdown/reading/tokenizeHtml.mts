import {Tokenizer} from 'parse5';
import type {Token, TokenHandler} from 'parse5';

/** What is told of the tags and comments in a piece of HTML; offsets are those of the source. */
export type HtmlVisitor = Pick<
  TokenHandler,
  'onComment' | 'onDoctype' | 'onEndTag' | 'onStartTag'
> &
  Partial<Pick<TokenHandler, 'onCharacter'>>;

export type Location = Token.Location | null;

function ignore(): void {
  // Neither spaces nor the end say anything of a tag.
}

/** Reads tags as browsers do, wherever they stand. */
export function tokenizeHtml(html: string, visitor: HtmlVisitor): void {
  const handler: TokenHandler = {
    onCharacter: (token) => {
      visitor.onCharacter?.(token);
    },
    onNullCharacter: ignore,
    onWhitespaceCharacter: ignore,
    onEof: ignore,
    onComment: (token) => {
      visitor.onComment(token);
    },
    onDoctype: (token) => {
      visitor.onDoctype(token);
    },
    onEndTag: (token) => {
      visitor.onEndTag(token);
    },
    onStartTag: (token) => {
      visitor.onStartTag(token);
    },
  };
  new Tokenizer({sourceCodeLocationInfo: true}, handler).write(html, true);
}
