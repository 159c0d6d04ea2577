/**
 * Makes the posts of advisories as a sync does, and prints how long it took and how many threads were begun. A
 * process of its own, so that nothing is warm.
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

const [file, processors] = process.argv.slice(2);
const advisories = JSON.parse(fs.readFileSync(file, 'utf8'));

async function renderAlone() {
  const made = [];
  for (const advisory of advisories) {
    made.push(await renderPost({advisory, folders: [0]}, [{locale: 'en', settings}], null));
  }
  return made.length;
}

async function renderInThreads() {
  const [made] = await renderPosts({
    folders: [{locale: 'en', settings, advisories}],
    createPost: null,
    report: {progress: () => undefined},
    processors: Number(processors),
  });
  return made.size;
}

const figures = startFigures();
const posts = await (processors === '0' ? renderAlone() : renderInThreads());
console.log(JSON.stringify({...figures(), posts, threads: begun}));
