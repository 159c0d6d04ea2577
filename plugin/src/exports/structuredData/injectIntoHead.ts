import {findHead} from './findHead';
import {scriptJson} from '../../sinks/scriptJson';
import type {Element} from 'hast';
import type {IsoDate} from '../../advisory/advisory';
import type {MachineReadable} from '../machineReadable';
import type {HeadElement} from './findHead';

/** Tells our elements from those of the theme and of others, when they are replaced. */
const MARK = 'data-security-advisory';

const MODIFIED_TIME = 'article:modified_time';

function isOurs({attributes}: HeadElement): boolean {
  return attributes.has(MARK);
}

function scriptElement(structuredData: object): Element {
  return {
    type: 'element',
    tagName: 'script',
    properties: {type: 'application/ld+json', [MARK]: ''},
    children: [{type: 'text', value: scriptJson(structuredData)}],
  };
}

/** @see https://ogp.me/#type_article */
function modifiedTimeElement(modifiedTime: IsoDate): Element {
  return {
    type: 'element',
    tagName: 'meta',
    properties: {property: MODIFIED_TIME, content: modifiedTime, [MARK]: ''},
    children: [],
  };
}

function alternateElement({format, url}: MachineReadable): Element {
  return {
    type: 'element',
    tagName: 'link',
    properties: {
      rel: ['alternate'],
      type: 'application/json',
      href: url,
      title: format,
      [MARK]: '',
    },
    children: [],
  };
}

/** To ask for a module again takes as long as to look for a head, and there are thousands of pages. */
const load = () => import('hast-util-to-html');
let loaded: ReturnType<typeof load> | undefined;

/** The page without some of its elements, the last of which ends before the head does. */
function withoutElements(html: string, elements: readonly HeadElement[]): string {
  return elements.reduceRight((rest, {start, end}) => rest.slice(0, start) + rest.slice(end), html);
}

/**
 * Puts an advisory's JSON-LD, and when it was last changed, into the head of its built page. In
 * postBuild, because a component of the theme would send the data to the reader as script too, and
 * a site may replace it. What an earlier run put there is replaced.
 *
 * A page that says by itself when it was changed keeps that; a page whose head has no end tag, as
 * some minifiers leave it, stays as it is.
 *
 * @param modifiedTime null where it is not known
 * @param machineReadable the files for machines about the advisory
 */
export async function injectIntoHead({
  html,
  structuredData,
  modifiedTime,
  machineReadable,
}: {
  html: string;
  structuredData: object;
  modifiedTime: IsoDate | null;
  machineReadable: readonly MachineReadable[];
}): Promise<string> {
  const {toHtml} = await (loaded ??= load());
  const head = await findHead(html);
  if (!head) {
    return html;
  }
  const ours = head.elements.filter(isOurs);
  const saysWhen = head.elements.some(
    (element) => !isOurs(element) && element.attributes.get('property') === MODIFIED_TIME,
  );
  const elements = [
    ...(modifiedTime === null || saysWhen ? [] : [modifiedTimeElement(modifiedTime)]),
    ...machineReadable.map(alternateElement),
    scriptElement(structuredData),
  ];
  const before = withoutElements(html.slice(0, head.end), ours);
  return before + toHtml(elements) + html.slice(head.end);
}
