/**
 * Makes the posts of advisories as a sync does, and prints how long it took, how many threads were begun, and
 * what the posts came to. A process of its own, so that nothing is warm.
 *
 *   node bench/measuring/renderTogether.mjs advisories.json processors
 *
 * The posts are made as on a machine with so many processors, whether there are as many here or not; with
 * none, in the process alone.
 */
import fs from 'node:fs';
import {createRequire} from 'node:module';
import threads from 'node:worker_threads';
import {postSettings as settings} from '../given/postSettings.mjs';
import {startFigures} from './startFigures.mjs';

const require = createRequire(import.meta.url);
const {Worker} = threads;
let begun = 0;
threads.Worker = class extends Worker {
  constructor(...args) {
    super(...args);
    begun += 1;
  }
};
const {renderPost} = require('../../plugin/lib/posts/renderPost');
const {renderPosts} = require('../../plugin/lib/posts/renderPosts');
const {digestOfText} = require('../../plugin/lib/store/digest');

const [file, processors] = process.argv.slice(2);
const advisories = JSON.parse(fs.readFileSync(file, 'utf8'));

async function renderAlone() {
  const texts = [];
  for (const advisory of advisories) {
    const [post] = await renderPost({advisory, folders: [0]}, [{locale: 'en', settings}], null);
    texts.push(post.text);
  }
  return texts;
}

async function renderInThreads() {
  const [made] = await renderPosts({
    folders: [{locale: 'en', settings, advisories}],
    createPost: null,
    report: {progress: () => undefined},
    processors: Number(processors),
  });
  return advisories.flatMap(({ghsaId}) => made.get(ghsaId)?.text ?? []);
}

const figures = startFigures();
const texts = await (processors === '0' ? renderAlone() : renderInThreads());
console.log(
  JSON.stringify({
    ...figures(),
    threads: begun,
    posts: texts.length,
    digest: digestOfText(texts.join()),
  }),
);
