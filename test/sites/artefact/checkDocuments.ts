import fs from 'node:fs/promises';
import {listBuiltPages} from '../browser/builtPages';
import {allElements, hasClass, readHtml, showElement} from './htmlTree';
import type {HtmlElement} from './htmlTree';

/** Elements that act, or change what is around them, and that no page of ours has. */
const FORBIDDEN = new Set([
  ...['iframe', 'object', 'embed', 'base', 'style', 'template', 'frame', 'frameset', 'applet'],
  ...['math', 'video', 'audio', 'dialog', 'portal', 'marquee', 'foreignobject', 'plaintext'],
]);

/** What a table of contents may hold beside its own list. */
const IN_CONTENTS = new Set([
  ...['div', 'ul', 'li', 'a', 'button', 'code', 'em', 'strong', 'del', 'span', 'b', 'i', 's'],
  ...['sub', 'sup', 'kbd', 'ins', 'q', 'samp', 'var', 'tt', 'wbr'],
]);

const ADDRESSES = ['href', 'src', 'action', 'formaction', 'poster', 'background', 'cite'];
const HARMLESS_ADDRESS = /^(?:https?:\/\/|mailto:|[/#?]|\.\/|[\w-]+$)/i;

/**
 * What React adds to a page of which a part was ready later than the rest: a place, and scripts that
 * put the part there.
 */
const REACTS_SCRIPT =
  /^(?:requestAnimationFrame\(function\(\)\{\$RT=performance\.now\(\)\}\);?|(?:\$RB=\[\][;,]\$RV=function[^]*[;,])?\$RC\("B:\w+","S:\w+"\);?)$/;

const isReactsPlace = ({tagName, attributes, text}: HtmlElement) =>
  tagName === 'template' && text === '' && /^[BP]:\w+$/.test(attributes.get('id') ?? '');

function problemsOfElement(element: HtmlElement): string[] {
  const {tagName, attributes} = element;
  const handlers = [...attributes.keys()].filter(
    (name) => /^on/i.test(name) || ['srcdoc', 'ping', 'formaction', 'http-equiv'].includes(name),
  );
  const addresses = ADDRESSES.map((name) => attributes.get(name)).filter(
    (address) => address !== undefined && address !== '' && !HARMLESS_ADDRESS.test(address),
  );
  // The form that answers "Am I affected?" stands in the text of our page, and in no article.
  const isStrange = tagName === 'form' && element.path.includes('article');
  return [
    ...((FORBIDDEN.has(tagName) && !isReactsPlace(element)) || isStrange ? ['element'] : []),
    ...handlers.map((name) => `attribute ${name}`),
    ...addresses.map((address) => `address ${address}`),
  ].map((what) => `${what}: ${showElement(element)}`);
}

function problemsOfContents(page: HtmlElement): string[] {
  const contents = [...allElements(page)].filter(
    (element) => hasClass(element, 'table-of-contents') || hasClass(element, 'tocCollapsible'),
  );
  return contents.flatMap((list) =>
    [...allElements(list)]
      .filter(({tagName}) => !IN_CONTENTS.has(tagName))
      .map((element) => `in the table of contents: ${showElement(element)}`),
  );
}

/** Scripts of a page that are no data and lie in no file. */
function inlineScripts(page: HtmlElement): string[] {
  return [...allElements(page)]
    .filter(({tagName, attributes}) => {
      const isData = attributes.get('type') === 'application/ld+json';
      return tagName === 'script' && !isData && !attributes.has('src');
    })
    .map(({text}) => text);
}

/** Says what is wrong with a page as React has rendered it. */
export function checkDocument(html: string, knownScripts: ReadonlySet<string>): string[] {
  const page = readHtml(html);
  const elements = [...allElements(page)];
  const sources = elements
    .filter(({tagName}) => tagName === 'script')
    .flatMap(({attributes}) => attributes.get('src') ?? [])
    .filter((source) => !source.startsWith('/assets/'));
  return [
    ...elements.flatMap(problemsOfElement),
    ...problemsOfContents(page),
    ...sources.map((source) => `script from ${source}`),
    ...inlineScripts(page)
      .filter((script) => !knownScripts.has(script) && !REACTS_SCRIPT.test(script))
      .map((script) => `script ${script.slice(0, 160)}`),
  ];
}

/**
 * Looks at every page of a build: elements and attributes that act, addresses, scripts, and the
 * table of contents.
 *
 * @param plainPage address of a page that holds nothing of a stranger's, whose scripts are known
 */
export async function checkDocuments(folder: string, plainPage: string): Promise<string[]> {
  const pages = await listBuiltPages(folder);
  const plain = pages.find(({address}) => address === plainPage);
  if (!plain) {
    throw new Error(`There is no page ${plainPage} in ${folder}.`);
  }
  const known = new Set(inlineScripts(readHtml(await fs.readFile(plain.file, 'utf8'))));
  const problems = await Promise.all(
    pages.map(async ({address, file}) =>
      checkDocument(await fs.readFile(file, 'utf8'), known).map((what) => `${address}: ${what}`),
    ),
  );
  return problems.flat();
}
