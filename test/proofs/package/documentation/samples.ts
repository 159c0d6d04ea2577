import fs from 'node:fs/promises';
import path from 'node:path';
import {ROOT} from '../../../site/docusaurus';

/** A block of code in a page of the documentation. */
export interface Sample {
  /** From the root of the repository. */
  readonly page: string;
  /** Where it begins, from 1. */
  readonly line: number;
  /** As the fence has it; empty where it has none. */
  readonly language: string;
  /** The file that it is said to be; empty where it is none. */
  readonly title: string;
  readonly code: string;
}

const FOLDERS = ['website/docs', 'website/i18n'];
const PAGES = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'website/README.md'];

const FENCE = /^( *)(`{3,}|~{3,})([\w-]*)([^\n]*)\n([^]*?)^\1\2 *$/gm;

async function listPages(): Promise<string[]> {
  const found = await Promise.all(
    FOLDERS.map(async (folder) => {
      const files = await fs.readdir(path.join(ROOT, folder), {recursive: true});
      return files.map((file) => path.posix.join(folder, file.replaceAll(path.sep, '/')));
    }),
  );
  // Posts of a blog are no documentation.
  const isPage = (file: string) => /\.mdx?$/.test(file) && !file.includes('content-blog');
  return [...PAGES, ...found.flat().filter(isPage)].sort();
}

/** The texts of all pages of the documentation, by their paths. */
export async function readPages(): Promise<Map<string, string>> {
  const pages = await listPages();
  const texts = await Promise.all(pages.map((page) => fs.readFile(path.join(ROOT, page), 'utf8')));
  return new Map(pages.map((page, index) => [page, texts[index] ?? '']));
}

function dedent(code: string, indent: string): string {
  return code.replaceAll(new RegExp(`^${indent}`, 'gm'), '');
}

export function findSamples(page: string, text: string): Sample[] {
  return [...text.matchAll(FENCE)].map(
    ({index, 1: indent = '', 3: language = '', 4: meta = '', 5: code = ''}) => ({
      page,
      line: text.slice(0, index).split('\n').length,
      language,
      title: /title="([^"]+)"/.exec(meta)?.[1] ?? '',
      code: dedent(code, indent),
    }),
  );
}

export function placeOf({page, line}: Sample): string {
  return `${page}:${line}`;
}
