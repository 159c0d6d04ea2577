/**
 * Makes the posts of advisories as a sync does, and prints how long it took. A process of its own, so
 * that nothing is warm.
 *
 *   node bench/measuring/renderTogether.mjs advisories.json processors
 *
 * The posts are made as on a machine with so many processors, whether there are as many here or not.
 */
import fs from 'node:fs';
import {createRequire} from 'node:module';
import {postSettings as settings} from '../given/postSettings.mjs';
import {startFigures} from './startFigures.mjs';

const require = createRequire(import.meta.url);
const {renderPosts} = require('../../plugin/lib/posts/renderPosts');

const [file, processors] = process.argv.slice(2);
const advisories = JSON.parse(fs.readFileSync(file, 'utf8'));
const figures = startFigures();
const [made] = await renderPosts({
  folders: [{locale: 'en', settings, advisories}],
  createPost: null,
  report: {progress: () => undefined},
  processors: Number(processors),
});
console.log(JSON.stringify({...figures(), posts: made.size}));
