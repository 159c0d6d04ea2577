/**
 * Copies into the package what npm and GitHub show of it. What README leads to in the repository is not in
 * the package, and npm looks for it in the package's own folder: where the manifest names the repository,
 * which a release adds, these addresses are written in full.
 *
 * @see https://docs.npmjs.com/cli/configuring-npm/package-json#repository
 */
import fs from 'node:fs/promises';
import {remark} from 'remark';
import {visit} from 'unist-util-visit';

const ROOT = new URL('../', import.meta.url);

/** Of a file of the repository, as it is in this version. */
function addressOf({home, version}, kind, target) {
  const path = new URL(target, 'file:///').pathname;
  return `${home}/${kind === 'image' ? 'raw' : 'blob'}/v${version}${path}${new URL(target, 'file:///').hash}`;
}

/** @param {string} text @param {{home: string, version: string}} release */
export function leadToRepository(text, release) {
  const found = [];
  visit(remark().parse(text), (node) => {
    if (['definition', 'image', 'link'].includes(node.type) && !/^(?:[a-z]+:|#)/i.test(node.url)) {
      found.push(node);
    }
  });
  let result = text;
  for (const {type, url, position} of found.reverse()) {
    const [start, end] = [position.start.offset, position.end.offset];
    const place = result.lastIndexOf(url, end);
    if (place < start) {
      throw new Error(`The address ${url} in README.md is not written as it is read.`);
    }
    result =
      result.slice(0, place) + addressOf(release, type, url) + result.slice(place + url.length);
  }
  return result;
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const {repository, version} = JSON.parse(
    await fs.readFile(new URL('package.json', import.meta.url), 'utf8'),
  );
  for (const name of ['README.md', 'LICENSE', 'CHANGELOG.md']) {
    const text = await fs.readFile(new URL(name, ROOT), 'utf8');
    const home = repository?.url.replace(/^git\+/, '').replace(/\.git$/, '');
    const shown = name === 'README.md' && home ? leadToRepository(text, {home, version}) : text;
    await fs.writeFile(new URL(name, import.meta.url), shown);
  }
}
