import {htmlTextElement} from '../markdown';
import type {HtmlTextElement} from '../markdown';
import type {Inline} from '../words/inline';

/** A piece of a line that runs from left to right by itself, whichever way the line runs. */
export function leftToRight(children: Inline[]): HtmlTextElement {
  return htmlTextElement('span', {dir: 'ltr'}, children);
}
