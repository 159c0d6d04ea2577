/** The room's door: what needs no library is had at once, the rest by `loadMarkdown`. */
import type * as Loaded from './loaded.mjs' with {'resolution-mode': 'import'};

export {DEFAULT_ADMONITIONS} from './nodes/admonition';
export {baseDirection, dirOf, holdsRightToLeft} from './nodes/direction';
export {eachNode} from './nodes/eachNode';
export {GITHUB_SCHEMA} from './reading/gitHubSchema';
export {headingId} from './nodes/headingId';
export {htmlFlowElement, htmlTextElement} from './nodes/htmlElement';
export type {Direction} from './nodes/direction';
export type {HtmlFlowElement, HtmlTextElement} from './nodes/htmlElement';
export type {WrittenMarkdown} from './writing/writeMarkdown.mjs' with {'resolution-mode': 'import'};

/**
 * Loads what reads, checks and writes Markdown: ES modules, as unified's libraries are. That takes
 * time and memory once, so ask where there is a text and no sooner.
 */
export function loadMarkdown(): Promise<typeof Loaded> {
  return import('./loaded.mjs');
}
