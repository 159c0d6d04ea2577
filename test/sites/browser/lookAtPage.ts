/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type {Page} from 'playwright-core';

/** What any page of the site looks like to a browser, whatever it is of. */
export interface PageLook {
  /** Marks that a script of a stranger's left where it ran. */
  readonly ran: string[];
  /** What makes the page scroll sideways; nothing where it does not. */
  readonly sticksOut: string[];
  /** Addresses of all pictures, wherever they stand. */
  readonly pictures: string[];
  /** Pictures beside the text of a post, and beside people and the theme's own. */
  readonly strayPictures: string[];
  /** Handlers in attributes, which neither we nor the theme have. */
  readonly handlers: string[];
  /** Addresses that run, and elements that act. */
  readonly forbidden: string[];
  /** Rows of a table that are taller than the window, outside of a post. */
  readonly tallRows: string[];
}

/** Runs in the page: everything it needs is in it. */
function look(): PageLook {
  const all = <T extends Element>(selector: string) => [...document.querySelectorAll<T>(selector)];
  const show = (element: Element) => element.outerHTML.slice(0, 160);
  const root = document.documentElement;
  const isListed = (picture: Element) =>
    picture.closest('.markdown, [class*="avatar"], .theme-announcement-bar, .navbar') !== null;
  const ran = [
    ...Object.keys(window).filter((name) => name.startsWith('__ran')),
    ...(root.hasAttribute('ran') ? ['attribute of the root'] : []),
  ];
  // The next page of this document has its own marks.
  ran.forEach((name) => Reflect.deleteProperty(window, name));
  root.removeAttribute('ran');
  const isTooWide = (element: Element) =>
    element.getBoundingClientRect().right > root.clientWidth + 1;
  const isHeld = (element: Element): boolean => {
    const holder = element.parentElement;
    return holder !== null && holder !== document.body
      ? getComputedStyle(holder).overflowX !== 'visible' || isHeld(holder)
      : false;
  };
  const sticksOut = (element: Element) =>
    element.closest('[class*="skipToContent"]') === null &&
    isTooWide(element) &&
    !isHeld(element) &&
    ![...element.children].some(isTooWide);
  const scrolls = root.scrollWidth > root.clientWidth;
  return {
    ran,
    sticksOut: scrolls
      ? ['the page', ...all('body *').filter(sticksOut).slice(0, 3).map(show)]
      : [],
    pictures: all<HTMLImageElement>('img, source').flatMap((picture) => [
      picture.src,
      ...picture.srcset.split(',').map((candidate) => candidate.trim().split(/\s+/)[0] ?? ''),
    ]),
    strayPictures: all('img, picture, source')
      .filter((picture) => !isListed(picture))
      .map(show),
    handlers: all('*')
      .filter((element) => element.getAttributeNames().some((name) => /^on/i.test(name)))
      .map(show),
    forbidden: [
      ...all('iframe, object, embed, base, math, template, frame, portal, meta[http-equiv]'),
      ...all<HTMLAnchorElement>('a[href]').filter(({protocol}) =>
        ['javascript:', 'data:', 'vbscript:', 'blob:', 'file:'].includes(protocol),
      ),
    ].map(show),
    tallRows: all('main tr')
      .filter((row) => row.closest('article') === null)
      .filter((row) => row.getBoundingClientRect().height > window.innerHeight)
      .map((row) => row.textContent.slice(0, 120)),
  };
}

export function lookAtPage(page: Page): Promise<PageLook> {
  return page.evaluate(look);
}
