import {SaxesParser} from 'saxes';

export interface XmlElement {
  /** With its prefix, such as `atom:link`. */
  readonly name: string;
  readonly namespace: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  /** Its own text, without that of its children. */
  text: string;
}

/**
 * Parses a document as strictly as XML asks for.
 *
 * @throws for what is not well-formed, characters that XML does not allow included
 */
export function parseXml(document: string): XmlElement {
  const parser = new SaxesParser({xmlns: true});
  const root: XmlElement = {name: '', namespace: '', attributes: {}, children: [], text: ''};
  const open = [root];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({name, uri, attributes}) => {
    const values = Object.entries(attributes).map(([key, {value}]) => [key, value]);
    const element = {
      name,
      namespace: uri,
      attributes: Object.fromEntries(values) as Record<string, string>,
      children: [],
      text: '',
    };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  const addText = (text: string) => {
    const element = open.at(-1);
    if (element) {
      element.text += text;
    }
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(document).close();
  const [first] = root.children;
  if (!first) {
    throw new Error('There is no element.');
  }
  return first;
}

/** The children of an element that have a name. */
export function childrenOf({children}: XmlElement, name: string): XmlElement[] {
  return children.filter((child) => child.name === name);
}

/** The text of a child, undefined where there is none. */
export function textOf(element: XmlElement, name: string): string | undefined {
  return childrenOf(element, name)[0]?.text;
}
