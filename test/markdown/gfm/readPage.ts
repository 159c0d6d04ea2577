import {createProcessors} from '@docusaurus/mdx-loader/lib/processor';
import {compileToJSX} from '@docusaurus/mdx-loader/lib/utils';
import {DEFAULT_PARSE_FRONT_MATTER} from '@docusaurus/utils';
import {readPostAsDocusaurus} from '../../unit/readAsDocusaurus';
import type {Options} from '@docusaurus/mdx-loader/lib/options';
import type {SimpleProcessors} from '@docusaurus/mdx-loader/lib/processor';
import type {Root} from 'hast';
import type {Compatibility} from '../../unit/readAsDocusaurus';

const FILE_PATH = '/site/blog/security-advisories/GHSA-2222-3333-4444.md';

/** A rehype plugin that keeps the page as it is before it becomes a program. */
function keepPage() {
  return (tree: Root, file: {data: Record<string, unknown>}) => {
    // The table of contents is a program already.
    const children = tree.children.filter(({type}) => (type as string) !== 'mdxjsEsm');
    file.data.page = structuredClone({...tree, children});
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
    rehypePlugins: [keepPage],
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
export async function readPage(fileText: string, compatibility: Compatibility): Promise<Root> {
  const {frontMatter} = await readPostAsDocusaurus(fileText);
  const {data} = await compileToJSX({
    filePath: FILE_PATH,
    fileContent: fileText,
    frontMatter,
    options: await optionsOf(compatibility),
    compilerName: 'client',
  });
  return (data as unknown as {page: Root}).page;
}
