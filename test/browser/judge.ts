import type {Misdeeds} from './guardedTab';
import type {HostilePost} from './hostileSite';
import type {Look} from './lookAtPost';

/** A visit to a post: what it looks like, and what happened. */
export interface Visit {
  readonly post: HostilePost;
  /** Where the tab was told to go. */
  readonly address: string;
  readonly look: Look;
  readonly misdeeds: Misdeeds;
}

/** A clean page's document has nothing of its own but this. */
const DOCUMENT_PROPERTIES = ['location'];

/** Says what is wrong with the visits of one tab, one after the other; nothing where all is well. */
export function createJudge(): (visit: Visit) => string[] {
  // Of the pages before too: a picture may be asked for when its page has already gone.
  const pictures = new Set<string>();

  return ({post, address, look, misdeeds}) => {
    look.pictures.forEach((picture) => pictures.add(picture));
    const problems: [string, readonly string[]][] = [
      ['dialog', misdeeds.dialogs],
      ['window', misdeeds.popups],
      ['console', misdeeds.complaints],
      ['went away', misdeeds.navigations.filter((url) => url !== address)],
      ['request', misdeeds.outsideRequests.filter((url) => !pictures.has(url))],
      ['outside of the article', look.outside],
      ['out of the flow', look.lifted],
      ['scrolls sideways', look.scrollsSideways ? ['the page'] : []],
      ['id', look.strangeIds],
      ['id twice', look.doubleIds],
      ['attribute', look.strangeAttributes],
      ['element', look.forbiddenElements],
      [
        'document property',
        look.documentProperties.filter((name) => !DOCUMENT_PROPERTIES.includes(name)),
      ],
      ["the site's own elements", look.hasOwnElements ? [] : ['not found']],
      ['title', look.documentTitle === `${post.title} | Paper Rocket` ? [] : [look.documentTitle]],
      ['heading', look.heading === post.title ? [] : [look.heading]],
      ['headline', look.headlines.filter((headline) => headline !== post.title)],
      ["the page's own data", look.headlines.length > 0 ? [] : ['not found']],
    ];
    return problems.flatMap(([kind, found]) =>
      found.map((what) => `${post.name}: ${kind}: ${what}`),
    );
  };
}
