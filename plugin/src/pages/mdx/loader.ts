import fs from 'node:fs';
import path from 'node:path';
import {DEFAULT_PARSE_FRONT_MATTER} from '@docusaurus/utils';
import {hasCode} from '../../store/atomicFile';
import {isElementName, ELEMENTS} from './elements';
import {EMBEDDED_FILE} from './embeddedData';
import {fillElements} from './fillElements';
import type {MarkdownConfig} from '@docusaurus/types';
import type {EmbeddedData} from './embeddedData';

export interface LoaderOptions {
  /** Absolute. */
  readonly siteDir: string;
  /** Absolute: where Docusaurus has a folder for the data of each instance. */
  readonly dataDir: string;
  /** Ids of all instances of the plugin. */
  readonly ids: readonly string[];
  readonly markdown: MarkdownConfig;
  /** Tells the person at the terminal; null in one of the two bundles, which hold the same pages. */
  readonly warn: ((message: string) => void) | null;
}

/** What is used of what webpack and Rspack hand to a loader. */
interface LoaderContext {
  readonly resourcePath: string;
  readonly getOptions: () => LoaderOptions;
  readonly async: () => (error: Error | null, text?: string) => void;
  readonly addDependency: (file: string) => void;
  readonly cacheable: (isCacheable: boolean) => void;
}

/**
 * As Docusaurus decides it, so that only what is read as MDX is taken for it.
 *
 * @returns where the text begins, behind its front matter; null for what is no MDX
 */
async function findStart(
  text: string,
  filePath: string,
  markdown: MarkdownConfig,
): Promise<number | null> {
  const file = {filePath, fileContent: text};
  const {frontMatter, content} = await markdown.parseFrontMatter({
    ...file,
    defaultParseFrontMatter: DEFAULT_PARSE_FRONT_MATTER,
  });
  const {format} = (frontMatter.mdx ?? {}) as {readonly format?: unknown};
  const asked = typeof format === 'string' ? format : markdown.format;
  const isMdx = asked === 'mdx' || (asked === 'detect' && path.extname(filePath) === '.mdx');
  if (!isMdx) {
    return null;
  }
  // What is behind it is given without the spaces around; a site's own function may have changed it.
  const plain = text.includes(content) ? content : (await DEFAULT_PARSE_FRONT_MATTER(file)).content;
  const start = Math.max(0, text.lastIndexOf(plain));
  const line = text.lastIndexOf('\n', start - 1) + 1;
  return text.slice(line, start).trim() === '' && !text.startsWith('\uFEFF', line) ? line : start;
}

function readDataFile(file: string): EmbeddedData {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')) as EmbeddedData;
  } catch (error) {
    // A site that starts without GitHub and without any earlier answer: nobody knows what there is.
    if (hasCode(error, 'ENOENT')) {
      return {advisories: [], products: [], index: null, isInSync: false};
    }
    throw error;
  }
}

async function fill(context: LoaderContext, text: string): Promise<string> {
  const {siteDir, dataDir, ids, markdown, warn} = context.getOptions();
  const {resourcePath} = context;
  const start = await findStart(text, resourcePath, markdown);
  if (start === null) {
    return text;
  }
  const known = new Map<string, EmbeddedData>();
  const filled = await fillElements({
    text,
    start,
    file: path.relative(siteDir, resourcePath).replaceAll(path.sep, '/'),
    ids,
    readData: (id) => {
      const file = path.join(dataDir, id, EMBEDDED_FILE);
      context.addDependency(file);
      const data = known.get(id) ?? readDataFile(file);
      known.set(id, data);
      return data;
    },
  });
  if (warn !== null && filled.warnings.length > 0) {
    // Else the next build would take the page as it is, and be silent.
    context.cacheable(false);
    filled.warnings.forEach(warn);
  }
  return filled.text;
}

const NAMES = Object.keys(ELEMENTS).filter(isElementName);

/** An import may give one of them another name; its address it can't change. */
function mayHoldElements(text: string): boolean {
  return NAMES.some((name) => text.includes(name) || text.includes(ELEMENTS[name]));
}

/**
 * A loader for MDX files that comes before Docusaurus' own: hands `<SecurityAdvisories />` and
 * `<SecurityBadge />` what they show.
 *
 * @see https://webpack.js.org/api/loaders/
 */
export default function embedLoader(this: LoaderContext, text: string): void {
  const done = this.async();
  if (!mayHoldElements(text)) {
    done(null, text);
    return;
  }
  // For the browser and the server alike: Docusaurus has the one wait for the other's page.
  fill(this, text).then(
    (filled) => {
      done(null, filled);
    },
    (error: unknown) => {
      done(error instanceof Error ? error : new Error(String(error)));
    },
  );
}
