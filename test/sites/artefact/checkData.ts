import fs from 'node:fs/promises';
import path from 'node:path';
import {listBuiltPages} from '../browser/builtPages';
import {childrenOf, parseXml, textOf} from '../../feeds/parseXml';
import {allElements, readHtml} from './htmlTree';
import type {Artefact, ArtefactPost} from './artefactSite';

interface StructuredData {
  readonly '@type'?: string;
  readonly url?: string;
  readonly headline?: string;
  readonly description?: string;
  readonly blogPost?: readonly StructuredData[];
}

function describeMistakes(
  data: StructuredData,
  posts: ReadonlyMap<string, ArtefactPost>,
): string[] {
  const address = data.url === undefined ? '' : new URL(data.url).pathname;
  const post = posts.get(address);
  const inner = (data.blogPost ?? []).flatMap((each) => describeMistakes(each, posts));
  if (!post) {
    return inner;
  }
  return [
    ...inner,
    ...(data.headline === post.title ? [] : [`headline ${data.headline} of ${post.name}`]),
    ...(data.description === undefined || data.description === post.description
      ? []
      : [`description ${data.description} of ${post.name}`]),
  ];
}

/** Every piece of JSON-LD of every page is JSON, and says of each post what the post says. */
export async function checkStructuredData({folder, posts}: Artefact): Promise<string[]> {
  const byAddress = new Map(posts.map((post) => [post.address, post]));
  const problems = await Promise.all(
    (await listBuiltPages(folder)).map(async ({address, file}) => {
      const scripts = [...allElements(readHtml(await fs.readFile(file, 'utf8')))].filter(
        ({attributes}) => attributes.get('type') === 'application/ld+json',
      );
      const data = scripts.map(({text}) => {
        try {
          return JSON.parse(text) as StructuredData;
        } catch {
          return null;
        }
      });
      const types = data.map((each) => each?.['@type']);
      const isPost = byAddress.has(address);
      return [
        ...data.flatMap((each) =>
          each === null ? ['JSON-LD that is no JSON'] : describeMistakes(each, byAddress),
        ),
        ...(isPost && !(types.includes('BlogPosting') && types.includes('TechArticle'))
          ? ['a post without its JSON-LD']
          : []),
      ].map((what) => `${address}: ${what}`);
    }),
  );
  return problems.flat();
}

/** The head of every post says what the post says. */
export async function checkHeads({folder, posts}: Artefact): Promise<string[]> {
  const problems = await Promise.all(
    posts.map(async ({name, address, title, description}) => {
      const page = readHtml(await fs.readFile(path.join(folder, address, 'index.html'), 'utf8'));
      const head = [...allElements(page)].filter(({path: [, holder]}) => holder === 'head');
      const meta = (key: 'name' | 'property', value: string) =>
        head.find(({attributes}) => attributes.get(key) === value)?.attributes.get('content');
      const whole = `${title} | Paper Rocket`;
      const said: [string, string | undefined, string][] = [
        ['title', head.find(({tagName}) => tagName === 'title')?.text, whole],
        ['og:title', meta('property', 'og:title'), whole],
        ['description', meta('name', 'description'), description],
        ['og:description', meta('property', 'og:description'), description],
      ];
      return said
        .filter(([, found, expected]) => found !== expected)
        .map(([what, found, expected]) => `${name}: ${what} is ${found} instead of ${expected}`);
    }),
  );
  return problems.flat();
}

/** Texts of the links of a page, by where they lead: `address text`. */
async function linksOf(folder: string, address: string): Promise<Set<string>> {
  const page = readHtml(await fs.readFile(path.join(folder, address, 'index.html'), 'utf8'));
  return new Set(
    [...allElements(page)]
      .filter(({tagName, path: holders}) => tagName === 'a' && holders.includes('main'))
      .map(({attributes, text}) => `${attributes.get('href') ?? ''} ${text}`),
  );
}

/** The archive and the page of all advisories list every post by its title. */
export async function checkLists({folder, posts}: Artefact): Promise<string[]> {
  const [archive, index] = await Promise.all([
    linksOf(folder, 'blog/archive'),
    linksOf(folder, 'security'),
  ]);
  return posts.flatMap(({name, address, title}) => [
    ...([...archive].some((link) => link.startsWith(`${address} `) && link.endsWith(` - ${title}`))
      ? []
      : [`${name}: in the archive`]),
    ...(index.has(`${address} ${title}`) ? [] : [`${name}: on the page of all advisories`]),
  ]);
}

/** The sitemap is XML, and names every post once. */
export async function checkSitemap({site, posts}: Artefact): Promise<string[]> {
  const urls = childrenOf(parseXml(await site.read('build/sitemap.xml')), 'url');
  const listed = urls.map((url) => textOf(url, 'loc') ?? '');
  const strange = listed.filter((address) => new URL(address).origin !== 'https://rocket.example');
  const missing = posts.filter(
    ({address}) => listed.filter((each) => new URL(each).pathname === address).length !== 1,
  );
  return [
    ...strange.map((address) => `sitemap: ${address}`),
    ...missing.map(({name}) => `sitemap: ${name} is not there once`),
  ];
}

/** Every JSON file is JSON; nothing names a path of the machine that built the site. */
export async function checkFiles({site}: Artefact): Promise<string[]> {
  const files = await site.list('build');
  const problems = await Promise.all(
    files
      .filter((file) => /\.(?:js|json|html|xml|txt|css)$/.test(file))
      .map(async (file) => {
        const text = await site.read(file);
        const isJson = !file.endsWith('.json') || isParsed(text);
        return [
          ...(isJson ? [] : ['is no JSON']),
          ...(text.includes(site.dir) ? ["names the site's folder on the build machine"] : []),
        ].map((what) => `${file}: ${what}`);
      }),
  );
  const strange = files.filter((file) => !/^build\/[\w./+~-]+$/.test(file));
  return [...problems.flat(), ...strange.map((file) => `the name of the file ${file}`)];
}

function isParsed(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
