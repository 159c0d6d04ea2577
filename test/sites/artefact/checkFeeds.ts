import {load} from 'cheerio';
import {childrenOf, parseXml, textOf} from '../../feeds/parseXml';
import type {XmlElement} from '../../feeds/parseXml';
import type {Artefact} from './artefactSite';

/** The vocabularies of feeds and of the sitemap: nothing that a browser would run or show. */
const NAMESPACES = new Set([
  '',
  'http://www.w3.org/2005/Atom',
  'http://purl.org/dc/elements/1.1/',
  'http://purl.org/rss/1.0/modules/content/',
  'http://www.sitemaps.org/schemas/sitemap/0.9',
  'http://www.google.com/schemas/sitemap-news/0.9',
  'http://www.google.com/schemas/sitemap-image/1.1',
  'http://www.google.com/schemas/sitemap-video/1.1',
]);

/** What a feed says of one post, as a reader of feeds takes it. */
interface Entry {
  readonly title: string;
  readonly link: string;
  readonly summary: string;
  /** HTML. */
  readonly content: string;
}

/** Lines that a reader of feeds may take for HTML: Atom's are, and many show RSS' as if they were. */
function lineProblems({title, summary}: Entry): string[] {
  return [
    ...(hasElements(title) ? [`title is HTML: ${title}`] : []),
    ...contentProblems(summary).map((what) => `summary: ${what}`),
  ];
}

function hasElements(text: string): boolean {
  return load(text)('head > *, body *').length > 0;
}

const FORBIDDEN =
  'script, style, iframe, object, embed, form, base, meta, link, svg, math, template, textarea, video, audio';

/** Docusaurus' admonitions have a picture in front of their title, its code has buttons and styles. */
const OF_DOCUSAURUS = '.theme-admonition svg, .theme-code-block svg, [class*="codeBlock"] svg';

function contentProblems(text: string): string[] {
  const html = load(text);
  const harmful = html(FORBIDDEN).not(OF_DOCUSAURUS).toArray();
  const handlers = html('*')
    .toArray()
    .flatMap((element) => Object.keys('attribs' in element ? element.attribs : {}))
    .filter((name) => /^on/i.test(name));
  const addresses = html('[href], [src]')
    .toArray()
    .flatMap((element) => [html(element).attr('href') ?? '', html(element).attr('src') ?? ''])
    .filter((address) => /^\s*(?:javascript|data|vbscript):/i.test(address));
  return [
    ...harmful.map((element) => `element ${html.html(element).slice(0, 120)}`),
    ...handlers.map((name) => `attribute ${name}`),
    ...addresses.map((address) => `address ${address}`),
  ];
}

function everyElement(element: XmlElement): XmlElement[] {
  return [element, ...element.children.flatMap(everyElement)];
}

function readXmlEntries(root: XmlElement): Entry[] {
  const channel = childrenOf(root, 'channel')[0];
  if (channel) {
    return childrenOf(channel, 'item').map((item) => ({
      title: textOf(item, 'title') ?? '',
      link: textOf(item, 'link') ?? '',
      summary: textOf(item, 'description') ?? '',
      content: textOf(item, 'content:encoded') ?? '',
    }));
  }
  return childrenOf(root, 'entry').map((entry) => ({
    title: textOf(entry, 'title') ?? '',
    link: childrenOf(entry, 'link')[0]?.attributes.href ?? '',
    summary: textOf(entry, 'summary') ?? '',
    content: textOf(entry, 'content') ?? '',
  }));
}

function readJsonEntries(text: string): Entry[] {
  interface Item {
    title?: string;
    url?: string;
    summary?: string;
    content_html?: string;
  }
  const {items} = JSON.parse(text) as {items: Item[]};
  return items.map(({title = '', url = '', summary = '', content_html: content = ''}) => ({
    title,
    link: url,
    summary,
    content,
  }));
}

/** A feed of the site by its path, such as `blog/atom.xml`, and what is wrong with it as a document. */
export function readFeed(file: string, text: string): {entries: Entry[]; problems: string[]} {
  if (file.endsWith('.json')) {
    return {entries: readJsonEntries(text), problems: []};
  }
  let root: XmlElement;
  try {
    root = parseXml(text);
  } catch (error) {
    return {entries: [], problems: [`is no XML: ${String(error).slice(0, 200)}`]};
  }
  const strange = everyElement(root).filter(({namespace}) => !NAMESPACES.has(namespace));
  return {
    entries: readXmlEntries(root),
    problems: strange.map(({name, namespace}) => `holds <${name}> of ${namespace}`),
  };
}

const isBlogFeed = (file: string) => file.startsWith('blog/');

/** Says what is wrong with the entries of a feed. */
function entryProblems(
  file: string,
  entries: readonly Entry[],
  posts: ReadonlyMap<string, {name: string; title: string}>,
): string[] {
  const isOfTheBlog = isBlogFeed(file);
  return entries.flatMap((entry) => {
    const post = posts.get(URL.canParse(entry.link) ? new URL(entry.link).pathname : entry.link);
    if (!post) {
      return entry.link.endsWith('/welcome') ? [] : [`an entry that is no post: ${entry.link}`];
    }
    const isTitle = !isOfTheBlog || entry.title === post.title;
    return [
      // In JSON they are text, by its specification.
      ...(file.endsWith('.json') ? [] : lineProblems(entry)),
      ...(isTitle ? [] : [`title ${entry.title} instead of ${post.title}`]),
      ...contentProblems(entry.content),
    ].map((what) => `${post.name}: ${what}`);
  });
}

/** How many of these posts a feed lists: the blog's as many as there are, ours at most so many. */
function countProblems(
  entries: readonly Entry[],
  {posts}: Artefact,
  isOfTheBlog: boolean,
): string[] {
  // And one that was written by hand.
  const expected = posts.length + 1;
  const links = new Set(entries.map(({link}) => link));
  return [
    ...(links.size === entries.length ? [] : ['an entry stands there twice']),
    ...(isOfTheBlog && entries.length !== expected
      ? [`${entries.length} entries instead of ${expected}`]
      : []),
  ];
}

/** Paths of all feeds of the site, those of the blog first. */
export async function listFeedFiles({site}: Artefact): Promise<string[]> {
  const files = await site.list('build');
  return files
    .filter((file) => /\/(?:rss\.xml|atom\.xml|feed\.json)$/.test(file))
    .map((file) => file.replace(/^build\//, ''));
}

/** Looks at every feed, as strictly as XML asks for and as a reader of feeds would show it. */
export async function checkFeeds(artefact: Artefact): Promise<string[]> {
  const posts = new Map(artefact.posts.map((post) => [post.address, post]));
  const problems = await Promise.all(
    (await listFeedFiles(artefact)).map(async (file) => {
      const isOfTheBlog = isBlogFeed(file);
      const feed = readFeed(file, await artefact.site.read(`build/${file}`));
      return [
        ...feed.problems,
        ...countProblems(feed.entries, artefact, isOfTheBlog),
        ...entryProblems(file, feed.entries, posts),
      ].map((what) => `${file}: ${what}`);
    }),
  );
  return problems.flat();
}
