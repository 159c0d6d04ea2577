import type {Misdeeds} from './guardedTab';
import type {Look} from './lookAtPost';
import type {PageLook} from './lookAtPage';

/** A visit to a page: what it looks like, and what happened. */
export interface Visit {
  /** How the page is called in what is said of it. */
  readonly name: string;
  /** Where the tab was told to go. */
  readonly address: string;
  readonly page: PageLook;
  /** Of a post: its title, and its text. */
  readonly post?: {readonly title: string; readonly look: Look};
  readonly misdeeds: Misdeeds;
}

type Findings = [string, readonly string[]][];

/** A clean page's document has nothing of its own but this. */
const DOCUMENT_PROPERTIES = ['location'];

function judgePage({address, page, misdeeds}: Visit, pictures: ReadonlySet<string>): Findings {
  return [
    ['ran', page.ran],
    ['dialog', misdeeds.dialogs],
    ['window', misdeeds.popups],
    ['console', misdeeds.complaints],
    ['went away', misdeeds.navigations.filter((url) => url !== address)],
    ['request', misdeeds.outsideRequests.filter((url) => !pictures.has(url))],
    ['scrolls sideways', page.sticksOut],
    ['picture', page.strayPictures],
    ['handler', page.handlers],
    ['element', page.forbidden],
    ['taller than the window', page.tallRows],
  ];
}

function judgePost({title, look}: NonNullable<Visit['post']>): Findings {
  return [
    ['outside of the article', look.outside],
    ['out of the flow', look.lifted],
    ['id', look.strangeIds],
    ['id twice', look.doubleIds],
    ['blocks of a stranger', look.blocks > 1 ? [String(look.blocks)] : []],
    ['attribute', look.strangeAttributes],
    ['element', look.forbiddenElements],
    [
      'document property',
      look.documentProperties.filter((name) => !DOCUMENT_PROPERTIES.includes(name)),
    ],
    ["the site's own elements", look.hasOwnElements ? [] : ['not found']],
    ['title', look.documentTitle === `${title} | Paper Rocket` ? [] : [look.documentTitle]],
    ['heading', look.heading === title ? [] : [look.heading]],
    ['headline', look.headlines.filter((headline) => headline !== title)],
    ["the page's own data", look.headlines.length > 0 ? [] : ['not found']],
  ];
}

/** Says what is wrong with the visits of one tab, one after the other; nothing where all is well. */
export function createJudge(): (visit: Visit) => string[] {
  // Of the pages before too: a picture may be asked for when its page has already gone.
  const pictures = new Set<string>();

  return (visit) => {
    const {name, page, post} = visit;
    page.pictures.forEach((picture) => pictures.add(picture));
    const findings = [...judgePage(visit, pictures), ...(post ? judgePost(post) : [])];
    return findings.flatMap(([kind, found]) => found.map((what) => `${name}: ${kind}: ${what}`));
  };
}
