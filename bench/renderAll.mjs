/**
 * Renders advisories once and prints how long each took, in milliseconds. A process of its own, in
 * plain JavaScript and with the plugin as it is published: a loader of TypeScript would be in the
 * way of every import.
 *
 *   node bench/renderAll.mjs description|post|parsers advisories.json
 *
 * `parsers` is the yardstick: what remark alone takes to read each description twice, once as a
 * stranger's text and once as Docusaurus reads it. Nothing that does both can be faster.
 */
import fs from 'node:fs';
import {createRequire} from 'node:module';
import {postSettings as settings} from './given/postSettings.mjs';

const require = createRequire(import.meta.url);
const {loadMarkdown} = require('../plugin/lib/markdown');
const {createPostFile} = require('../plugin/lib/posts/createPostFile');

const [subject, file] = process.argv.slice(2);
const advisories = JSON.parse(fs.readFileSync(file, 'utf8'));

const {renderDescription, writeMarkdown} = await loadMarkdown();

const report = {warn() {}, info() {}, success() {}, at() {}};

const [{remark}, {default: gfm}, {default: directive}] = await Promise.all([
  import('remark'),
  import('remark-gfm'),
  import('remark-directive'),
]);
const parsers = [remark().use(gfm).freeze(), remark().use(directive).use(gfm).freeze()];

async function work(advisory) {
  if (subject === 'parsers') {
    parsers.forEach((parser) => parser.parse(advisory.description));
    return;
  }
  if (subject === 'post') {
    await createPostFile({advisory, locale: 'en', settings, createPost: null, report});
    return;
  }
  const {repository, description, ghsaId} = advisory;
  const idPrefix = ghsaId.toLowerCase();
  const context = {
    ...settings,
    webUrl: 'https://github.com',
    repository,
    products: new Set(),
    idPrefix,
    topHeading: 3,
  };
  const {nodes} = renderDescription(description, context);
  writeMarkdown(nodes);
}

// The libraries are loaded, and nothing else is warm.
await work({...advisories[0], description: 'A word, `code` and <kbd>a key</kbd>.'});
const times = [];
for (const advisory of advisories) {
  const startedAt = process.hrtime.bigint();
  await work(advisory);
  times.push(Number(process.hrtime.bigint() - startedAt) / 1e6);
}
console.log(JSON.stringify(times));
