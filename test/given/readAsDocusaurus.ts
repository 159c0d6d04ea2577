import {createProcessors} from '@docusaurus/mdx-loader/lib/processor';
import {compileToJSX} from '@docusaurus/mdx-loader/lib/utils';
import {validateBlogPostFrontMatter} from '@docusaurus/plugin-content-blog/lib/frontMatter.js';
import {DEFAULT_PARSE_FRONT_MATTER, parseMarkdownFile} from '@docusaurus/utils';
import type {Options} from '@docusaurus/mdx-loader/lib/options';
import type {SimpleProcessors} from '@docusaurus/mdx-loader/lib/processor';
import type {Element, Root} from 'hast';

const FILE_PATH = '/site/blog/security-advisories/GHSA-2222-3333-4444.md';

/** Reads a post's front matter and content as Docusaurus' blog does, its checks included. */
export async function readPostAsDocusaurus(fileText: string) {
  const post = await parseMarkdownFile({
    filePath: FILE_PATH,
    fileContent: fileText,
    parseFrontMatter: DEFAULT_PARSE_FRONT_MATTER,
    removeContentTitle: true,
  });
  validateBlogPostFrontMatter(post.frontMatter);
  return post;
}

/** Docusaurus 3 forgives what was allowed in MDX 1; with `future.v4` it does not. */
export type Compatibility = 'v3' | 'v4';

/** An element of the page. */
export interface PageElement {
  readonly tagName: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** A post as the page that a reader gets. */
export interface Page {
  /** The text without elements, as a text browser would show it. */
  readonly text: string;
  readonly elements: readonly PageElement[];
  /** The page itself, before it becomes a program. */
  readonly tree: Root;
  /** The module that goes to the bundler. */
  readonly jsx: string;
}

/** A rehype plugin that writes down what is on the page. */
function writeDown() {
  return (tree: Root, file: {data: Record<string, unknown>}) => {
    const elements: PageElement[] = [];
    let text = '';
    const visit = (node: Root | Root['children'][number]): void => {
      if (node.type === 'text') {
        text += node.value;
      }
      if (node.type === 'element') {
        const {tagName, properties}: Element = node;
        elements.push({tagName, properties});
      }
      if ('children' in node) {
        node.children.forEach(visit);
      }
    };
    visit(tree);
    // The table of contents is a program already.
    const children = tree.children.filter(({type}) => (type as string) !== 'mdxjsEsm');
    Object.assign(file.data, {elements, text, tree: structuredClone({...tree, children})});
  };
}

function loaderOptions(compatibility: Compatibility): Options {
  const isForgiving = compatibility === 'v3';
  return {
    admonitions: true,
    markdownConfig: {
      format: 'mdx',
      mermaid: true,
      emoji: true,
      parseFrontMatter: DEFAULT_PARSE_FRONT_MATTER,
      mdx1Compat: {comments: isForgiving, admonitions: isForgiving, headingIds: isForgiving},
      anchors: {maintainCase: false},
      remarkRehypeOptions: {},
      hooks: {onBrokenMarkdownLinks: 'throw', onBrokenMarkdownImages: 'throw'},
    },
    staticDirs: ['/site/static'],
    siteDir: '/site',
    removeContentTitle: true,
    rehypePlugins: [writeDown],
  };
}

const processors = new Map<Compatibility, Promise<SimpleProcessors>>();

async function optionsOf(compatibility: Compatibility): Promise<Options> {
  const options = loaderOptions(compatibility);
  const created = processors.get(compatibility) ?? createProcessors({options});
  processors.set(compatibility, created);
  return {...options, processors: await created};
}

/**
 * Makes a page of a post with Docusaurus' own Markdown loader.
 *
 * @throws what would end the site's build
 */
export async function compileAsDocusaurus(
  fileText: string,
  compatibility: Compatibility = 'v3',
): Promise<Page> {
  const {frontMatter} = await readPostAsDocusaurus(fileText);
  const {content, data} = await compileToJSX({
    filePath: FILE_PATH,
    fileContent: fileText,
    frontMatter,
    options: await optionsOf(compatibility),
    compilerName: 'client',
  });
  return {...(data as unknown as Pick<Page, 'elements' | 'text' | 'tree'>), jsx: content};
}
