import fs from 'node:fs/promises';
import {getHtmlMinifier} from '@docusaurus/bundler';
import {listBuiltPages} from '../browser/builtPages';
import {firstDifference} from './compareTrees';
import {readHtml} from './htmlTree';

/** The minifiers of HTML that a site of Docusaurus may have, called as Docusaurus calls them. */
export type MinifierName = 'swc' | 'terser';

/**
 * Runs a minifier over every page of a build that was not minified, and says where a page holds
 * other elements, attributes or texts than React has rendered.
 *
 * @param keep whether the page's file is replaced by what the minifier made of it
 */
export async function checkMinifier({
  folder,
  type,
  keep,
  every = 1,
}: {
  folder: string;
  type: MinifierName;
  keep: boolean;
  /** Only each so many-th page. */
  every?: number;
}): Promise<string[]> {
  const minifier = await getHtmlMinifier({type});
  const problems: string[] = [];
  const pages = (await listBuiltPages(folder)).filter((_, index) => index % every === 0);
  for (const {address, file} of pages) {
    const rendered = await fs.readFile(file, 'utf8');
    try {
      const {code} = await minifier.minify(rendered);
      const difference = firstDifference(readHtml(rendered), readHtml(code));
      problems.push(...(difference === null ? [] : [`${address}: ${type}: ${difference}`]));
      if (keep) {
        await fs.writeFile(file, code);
      }
    } catch (error) {
      // It would end the site's build.
      problems.push(`${address}: ${type} fails: ${String((error as Error).cause ?? error)}`);
    }
  }
  return problems;
}
