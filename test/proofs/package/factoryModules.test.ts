import {execFile} from 'node:child_process';
import path from 'node:path';
import {promisify} from 'node:util';
import {describe, expect, it} from 'vitest';
import {ROOT} from '../../site/docusaurus';

/** Says of each module that is imported, not required, where it is. */
const HOOKS = `
import fs from 'node:fs';
export async function load(url, context, nextLoad) {
  fs.writeSync(2, url + '\\n');
  return nextLoad(url, context);
}`;

const REGISTER = `
import {register} from 'node:module';
register('data:text/javascript,' + encodeURIComponent(${JSON.stringify(HOOKS)}));`;

/** Loads the plugin as a command of Docusaurus' does, and says of each required module where it is. */
const RUN = `
const {createRequire} = require('node:module');
const [command, main] = process.argv.slice(1);
process.argv = [process.argv[0], '/site/node_modules/.bin/docusaurus', command];
const requireFrom = createRequire(main);
const {normalizePluginOptions} = requireFrom('@docusaurus/utils-validation');
const {default: plugin, validateOptions} = requireFrom(main);
const options = validateOptions({validate: normalizePluginOptions, options: {}});
const chain = {option: () => chain, action: () => chain, description: () => chain};
const context = {siteDir: '/site', siteConfig: {future: {faster: {}}}, i18n: {currentLocale: 'en'}};
plugin(context, options).then((made) => {
  made.extendCli({command: () => chain});
  console.error(Object.keys(requireFrom.cache).join('\\n'));
});`;

async function modulesOf(command: string): Promise<string[]> {
  const main = path.join(ROOT, 'plugin/lib/index.js');
  const register = `data:text/javascript,${encodeURIComponent(REGISTER)}`;
  const args = ['--import', register, '-e', RUN, command, main];
  const {stderr} = await promisify(execFile)(process.execPath, args, {maxBuffer: 1e8});
  return stderr.split('\n').filter((line) => line.includes('/'));
}

// Docusaurus brings a gray-matter of its own. The rule for the bundler reads nothing before a page is built.
const HEAVY =
  /node_modules\/(?:@octokit|unified|remark|micromark|mdast|hast|gray-matter)|plugin\/lib\/(?:sync|posts|markdown|pages)\/(?!mdx\/createMdxRule)/;

describe("a command of Docusaurus' that has no use for advisories", () => {
  it.each(['swizzle', 'write-translations', 'clear', 'advisories:lint'])(
    'loads nothing of what reads GitHub or renders: %s',
    async (command) => {
      const modules = await modulesOf(command);
      expect(modules.filter((each) => each.includes('plugin/lib/index.js'))).not.toEqual([]);
      expect(modules.filter((each) => HEAVY.test(each))).toEqual([]);
    },
  );
});
