/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type {Page} from 'playwright-core';

/** What a post's page looks like to a browser. */
export interface Look {
  readonly documentTitle: string;
  readonly heading: string;
  /** In the data that search engines read about this page. */
  readonly headlines: string[];
  /** Elements of the text that lie outside of the article, and nothing that scrolls holds them. */
  readonly outside: string[];
  /** Elements of the text that are taken out of its flow. */
  readonly lifted: string[];
  /** Ids and names in the text that do not begin as those of this post do. */
  readonly strangeIds: string[];
  readonly doubleIds: string[];
  /** How many blocks of the post say that a stranger's text stands in them. */
  readonly blocks: number;
  /** Handlers, styles and links that no text has. */
  readonly strangeAttributes: string[];
  readonly forbiddenElements: string[];
  /** What the document object itself has; an element's name may become one of these. */
  readonly documentProperties: string[];
  /** Whether the site's own elements are found by their ids. */
  readonly hasOwnElements: boolean;
}

/** Runs in the page: everything it needs is in it. */
function look(idPrefix: string): Look {
  const all = <T extends Element>(selector: string, from: ParentNode = document) => [
    ...from.querySelectorAll<T>(selector),
  ];
  const article = document.querySelector('article');
  const text = article?.querySelector('.markdown');
  if (!article || !text) {
    throw new Error('The page shows no post.');
  }
  const blocks = all('.security-advisory-description', text);
  // Code blocks and headings have buttons of Docusaurus' own, which float above the code.
  const isOfTheTheme = (element: Element) =>
    element.closest('[class*="codeBlock"] [class*="buttonGroup"], .hash-link, .sr-only') !== null;
  const strangers = blocks
    .flatMap((block) => all('*', block))
    .filter((element) => !isOfTheTheme(element));
  const show = (element: Element) => element.outerHTML.slice(0, 120);
  const box = article.getBoundingClientRect();
  const isHeld = (element: Element): boolean => {
    for (
      let holder: Element | null = element.parentElement;
      holder && holder !== article;
      holder = holder.parentElement
    ) {
      if (getComputedStyle(holder).overflowX !== 'visible') {
        return true;
      }
    }
    return false;
  };
  const isOutside = (element: Element) => {
    const {left, right, top, bottom, width, height} = element.getBoundingClientRect();
    const fits =
      left >= box.left - 1 &&
      right <= box.right + 1 &&
      top >= box.top - 1 &&
      bottom <= box.bottom + 1;
    return width + height > 0 && !fits && !isHeld(element);
  };
  const isLifted = (element: Element) =>
    ['fixed', 'absolute', 'sticky'].includes(getComputedStyle(element).position);
  const ids = all('[id]').map(({id}) => id);
  const namesOf = (element: Element) =>
    [element.id, element.getAttribute('name') ?? ''].filter((name) => name !== '');
  const STRANGE_ATTRIBUTE =
    /^on|^(?:srcdoc|action|formaction|ping|autofocus|autoplay|contenteditable|accesskey|popover|popovertarget|is|slot|http-equiv|xlink:href|background|nonce|usemap)$/i;
  // What is in the page as it was built stays when the reader goes on to another post; it says
  // which page it is about.
  const isOfThisPage = (url: string) => new URL(url).pathname === location.pathname;
  const structuredData = all('script[type="application/ld+json"]')
    .map(({textContent}) => JSON.parse(textContent) as {headline?: string; url?: string})
    .filter(({url}) => url !== undefined && isOfThisPage(url));
  return {
    documentTitle: document.title,
    heading: article.querySelector('header h1')?.textContent ?? '',
    headlines: structuredData.map(({headline}) => headline ?? ''),
    outside: strangers.filter(isOutside).map(show),
    lifted: strangers.filter(isLifted).map(show),
    strangeIds: strangers.flatMap(namesOf).filter((name) => !name.startsWith(idPrefix)),
    blocks: blocks.length,
    doubleIds: ids.filter((id, index) => ids.indexOf(id) !== index),
    strangeAttributes: strangers.flatMap((element) =>
      element
        .getAttributeNames()
        .filter((name) => STRANGE_ATTRIBUTE.test(name))
        .map((name) => `${name} on ${show(element)}`),
    ),
    forbiddenElements: all(
      'script, style, iframe, object, embed, form, textarea, select, base, meta, link, template, dialog, video, audio, math, foreignObject',
      text,
    ).map(show),
    documentProperties: Object.getOwnPropertyNames(document)
      // React's own mark has a number that is another one in each tab.
      .filter((name) => !name.startsWith('_reactListening'))
      .sort(),
    hasOwnElements:
      document.getElementById('__docusaurus')?.parentElement === document.body &&
      document.getElementById('__blog-post-container')?.contains(text) === true,
  };
}

export function lookAtPost(page: Page, ghsaId: string): Promise<Look> {
  return page.evaluate(look, ghsaId.toLowerCase());
}
