import type {Properties} from 'hast';
import type {Data, Parent, PhrasingContent, RootContent} from 'mdast';

interface HtmlElementData extends Data {
  /** The fields by which unified's ecosystem says which element a node becomes. */
  hName: string;
  hProperties: Properties;
  /** The element's own name, while another stands in `hName`. */
  flowName?: string;
}

/** An element that Markdown has no mark for, among blocks: `<details>`, `<dl>`, `<td>`. */
export interface HtmlFlowElement extends Parent {
  type: 'htmlFlowElement';
  data: HtmlElementData;
  children: RootContent[];
}

/** An element that Markdown has no mark for, within a line of text: `<kbd>`, `<sub>`. */
export interface HtmlTextElement extends Parent {
  type: 'htmlTextElement';
  data: HtmlElementData;
  children: PhrasingContent[];
}

/** Elements that hold certain elements only, with nothing but space between. */
export const HOLDS_PARTS: ReadonlySet<string> = new Set([
  ...['dl', 'ol', 'picture', 'ruby', 'table', 'tbody', 'tfoot', 'thead', 'tr', 'ul'],
]);

declare module 'mdast' {
  interface BlockContentMap {
    htmlFlowElement: HtmlFlowElement;
  }
  interface PhrasingContentMap {
    htmlTextElement: HtmlTextElement;
  }
  interface RootContentMap {
    htmlFlowElement: HtmlFlowElement;
    htmlTextElement: HtmlTextElement;
  }
}

export function htmlFlowElement(
  hName: string,
  hProperties: Properties,
  children: RootContent[],
): HtmlFlowElement {
  return {type: 'htmlFlowElement', data: {hName, hProperties}, children};
}

export function htmlTextElement(
  hName: string,
  hProperties: Properties,
  children: PhrasingContent[],
): HtmlTextElement {
  return {type: 'htmlTextElement', data: {hName, hProperties}, children};
}
