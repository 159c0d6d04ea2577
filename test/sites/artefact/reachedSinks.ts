import {MARKERS} from '../../proofs/hostile/markers';
import {readFeed} from './checkFeeds';
import {allElements, hasClass, readHtml} from './htmlTree';
import type {Artefact, ArtefactPost} from './artefactSite';
import type {HtmlElement} from './htmlTree';

/** A place where what an advisory says becomes markup, script, an address, a path or a line. */
interface ReachedSink {
  /** In the words of the table of sinks. */
  readonly where: string;
  /** Stands in the field of the advisory that reaches it. */
  readonly marker: string;
  /** What stands at that place in a built site, read as whoever reads it there. */
  readonly reach: (artefact: Artefact) => Promise<string>;
}

function markedPost({posts}: Artefact): ArtefactPost {
  const post = posts.find(({name}) => name === MARKED_NAME);
  if (!post) {
    throw new Error('The site has no advisory with markers.');
  }
  return post;
}

const MARKED_NAME = 'markers';

async function readPage({site}: Artefact, address: string): Promise<HtmlElement[]> {
  return [...allElements(readHtml(await site.read(`build${address}/index.html`)))];
}

/** Reads elements of a page, each as its text or as one of its attributes. */
function onPage(
  addressOf: (artefact: Artefact) => string,
  isThere: (element: HtmlElement) => boolean,
  attribute?: string,
): ReachedSink['reach'] {
  return async (artefact) => {
    const elements = (await readPage(artefact, addressOf(artefact))).filter(isThere);
    return elements
      .map(({attributes, text}) => (attribute === undefined ? text : attributes.get(attribute)))
      .join('\n');
  };
}

const post = (artefact: Artefact) => markedPost(artefact).address;
/** The second newest post: it has the newest one beside it. */
const nextPost = ({posts}: Artefact) => posts[1]?.address ?? '';

const within = (part: string) => (element: HtmlElement) => hasClass(element, part);
const isTag = (tagName: string) => (element: HtmlElement) => element.tagName === tagName;
const inArticle = (tagName: string) => (element: HtmlElement) =>
  element.tagName === tagName && element.path.includes('article');
const isMeta = (name: string) => (element: HtmlElement) =>
  element.tagName === 'meta' &&
  (element.attributes.get('name') === name || element.attributes.get('property') === name);
const isStructuredData =
  (isOurs: boolean) =>
  ({attributes}: HtmlElement) =>
    attributes.get('type') === 'application/ld+json' &&
    attributes.has('data-security-advisory') === isOurs;

/** Texts of all built scripts that hold a word. */
async function scriptsWith({site}: Artefact, word: string): Promise<string> {
  const files = (await site.list('build/assets/js')).filter((file) => file.endsWith('.js'));
  const texts = await Promise.all(files.map((file) => site.read(file)));
  return texts.filter((text) => text.includes(word)).join('\n');
}

/** A file that Docusaurus writes beside the build for its bundler. */
async function generated({site}: Artefact, isIt: (file: string) => boolean): Promise<string> {
  const files = (await site.list('.docusaurus')).filter(isIt);
  return (await Promise.all(files.map((file) => site.read(file)))).join('\n');
}

function inFeed(file: string, part: 'title' | 'summary' | 'content'): ReachedSink['reach'] {
  return async ({site}) =>
    readFeed(file, await site.read(`build/${file}`))
      .entries.map((entry) => entry[part])
      .join('\n');
}

const {summary, product, short} = MARKERS;

/** Each row of the table of sinks that has something to find, by its id. */
export const REACHED_SINKS: Readonly<Record<string, ReachedSink>> = {
  S01: {
    where: 'text of the post',
    marker: MARKERS.description,
    reach: onPage(post, isTag('article')),
  },
  S02: {
    where: 'address of a link',
    marker: MARKERS.link,
    reach: onPage(post, inArticle('a'), 'href'),
  },
  S03: {
    where: 'title attribute',
    marker: MARKERS.link,
    reach: onPage(post, inArticle('a'), 'title'),
  },
  S04: {
    where: 'alt of a picture',
    marker: MARKERS.alt,
    reach: onPage(post, inArticle('img'), 'alt'),
  },
  S05: {where: 'code block', marker: MARKERS.code, reach: onPage(post, within('theme-code-block'))},
  S06: {
    where: 'class of a code block',
    marker: MARKERS.language,
    reach: onPage(post, within('theme-code-block'), 'class'),
  },
  S07: {
    where: 'admonition',
    marker: MARKERS.admonition,
    reach: onPage(post, within('theme-admonition')),
  },
  S08: {where: 'footnote', marker: MARKERS.footnote, reach: onPage(post, isTag('article'))},
  S09: {
    where: 'id of a heading',
    marker: MARKERS.heading,
    reach: onPage(post, inArticle('h3'), 'id'),
  },
  S10: {
    where: 'table of contents',
    marker: MARKERS.heading,
    reach: onPage(post, within('table-of-contents')),
  },
  S11: {where: 'title of the document', marker: summary, reach: onPage(post, isTag('title'))},
  S12: {where: 'og:title', marker: summary, reach: onPage(post, isMeta('og:title'), 'content')},
  S13: {
    where: 'description of the document',
    marker: product,
    reach: onPage(post, isMeta('description'), 'content'),
  },
  S14: {
    where: 'og:description',
    marker: product,
    reach: onPage(post, isMeta('og:description'), 'content'),
  },
  S15: {
    where: "the theme's JSON-LD of a post",
    marker: summary,
    reach: onPage(post, isStructuredData(false)),
  },
  S16: {
    where: "the theme's JSON-LD of a list",
    marker: summary,
    reach: onPage(() => '/blog', isStructuredData(false)),
  },
  S17: {where: 'our JSON-LD', marker: product, reach: onPage(post, isStructuredData(true))},
  S18: {where: 'heading of the post', marker: summary, reach: onPage(post, inArticle('h1'))},
  S19: {where: 'list of posts', marker: summary, reach: onPage(() => '/blog', isTag('h2'))},
  S20: {
    where: 'page of the tag',
    marker: summary,
    reach: onPage(() => '/blog/tags/security-advisory', isTag('h2')),
  },
  S21: {where: 'archive', marker: summary, reach: onPage(() => '/blog/archive', isTag('li'))},
  S22: {
    where: 'recent posts beside every post',
    marker: summary,
    reach: onPage(nextPost, isTag('aside')),
  },
  S23: {
    where: 'newer and older post',
    marker: summary,
    reach: onPage(nextPost, within('pagination-nav__label')),
  },
  S24: {
    where: 'banner',
    marker: summary,
    reach: onPage(
      () => '/',
      (element) => element.tagName === 'a' && !element.path.includes('main'),
    ),
  },
  S25: {
    where: 'row of the page of all advisories',
    marker: short,
    reach: onPage(() => '/security', isTag('td')),
  },
  S27: {
    where: "a product's page",
    marker: product,
    reach: async (artefact) => {
      const files = await artefact.site.list('build/security/product');
      const pages = await Promise.all(
        files
          .filter((file) => file.includes(product) && file.endsWith('.html'))
          .map(async (file) => [...allElements(readHtml(await artefact.site.read(file)))]),
      );
      return pages
        .flat()
        .filter(isTag('h1'))
        .map(({text}) => text)
        .join('\n');
    },
  },
  S28: {
    where: 'credits page',
    marker: short,
    reach: onPage(() => '/security/credits', isTag('main')),
  },
  S69: {
    where: 'table of the policy page',
    marker: summary,
    reach: onPage(() => '/security/policy', isTag('table')),
  },
  S76: {
    where: 'list in a page of the site',
    marker: summary,
    reach: onPage(() => '/list', within('security-advisories-list')),
  },
  S29: {
    where: 'names of files and folders',
    marker: product,
    reach: async ({site}) => (await site.list('build')).join('\n'),
  },
  S30: {where: 'sitemap', marker: product, reach: ({site}) => site.read('build/sitemap.xml')},
  S31: {where: "title in the blog's RSS", marker: summary, reach: inFeed('blog/rss.xml', 'title')},
  S32: {
    where: "description in the blog's RSS",
    marker: product,
    reach: inFeed('blog/rss.xml', 'summary'),
  },
  S33: {
    where: "text in the blog's RSS",
    marker: MARKERS.code,
    reach: inFeed('blog/rss.xml', 'content'),
  },
  S34: {
    where: "title in the blog's Atom",
    marker: summary,
    reach: inFeed('blog/atom.xml', 'title'),
  },
  S35: {
    where: "summary in the blog's Atom",
    marker: product,
    reach: inFeed('blog/atom.xml', 'summary'),
  },
  S36: {
    where: "text in the blog's Atom",
    marker: MARKERS.code,
    reach: inFeed('blog/atom.xml', 'content'),
  },
  S37: {where: "the blog's JSON feed", marker: summary, reach: inFeed('blog/feed.json', 'title')},
  S38: {where: 'title in our RSS', marker: summary, reach: inFeed('security/rss.xml', 'title')},
  S39: {
    where: 'text in our RSS',
    marker: MARKERS.code,
    reach: inFeed('security/rss.xml', 'content'),
  },
  S40: {where: 'title in our Atom', marker: summary, reach: inFeed('security/atom.xml', 'title')},
  S41: {
    where: 'text in our Atom',
    marker: MARKERS.code,
    reach: inFeed('security/atom.xml', 'content'),
  },
  S42: {
    where: 'our JSON feed',
    marker: MARKERS.code,
    reach: inFeed('security/feed.json', 'content'),
  },
  S43: {
    where: 'front matter of the post',
    marker: summary,
    reach: (artefact) => artefact.site.read(`.${post(artefact)}.md`),
  },
  S44: {
    where: 'module of the post, front matter included',
    marker: MARKERS.description,
    reach: (artefact) => scriptsWith(artefact, MARKERS.description),
  },
  S45: {
    where: 'data of the archive, the text of every post included',
    marker: MARKERS.description,
    reach: (artefact) => generated(artefact, (file) => /blog.*archive/.test(file)),
  },
  S46: {
    where: 'data of our pages',
    marker: product,
    reach: (artefact) =>
      generated(artefact, (file) => file.includes('security-advisories/default/')),
  },
  S47: {
    where: 'list of routes',
    marker: product,
    reach: (artefact) => generated(artefact, (file) => file.endsWith('/routes.js')),
  },
  S48: {
    where: 'registry of modules',
    marker: product,
    reach: (artefact) => generated(artefact, (file) => file.endsWith('/registry.js')),
  },
};
