/**
 * Syncs a site once with the plugin as it is published, and prints how long it took and what came
 * of it. A process of its own, so that nothing is warm.
 *
 *   GITHUB_API_URL=… node bench/measuring/syncOnce.mjs site-folder [options as JSON]
 */
import {createRequire} from 'node:module';
import {startFigures} from './startFigures.mjs';

const require = createRequire(import.meta.url);
const {loadContext} = require('@docusaurus/core/lib/server/site');
const {normalizePluginOptions} = require('@docusaurus/utils-validation');

const [siteDir, given = '{}'] = process.argv.slice(2);
// Docusaurus has its own libraries and the configuration before it loads a plugin.
const site = await loadContext({siteDir});
const figures = startFigures();
const {validateOptions} = require('../../plugin/lib/options/validateOptions');
const {sync} = require('../../plugin/lib/sync/sync');
const silent = () => undefined;
const report = {info: silent, success: silent, warn: console.error, error: console.error};
const result = await sync({
  site,
  options: validateOptions({validate: normalizePluginOptions, options: JSON.parse(given)}),
  report: {...report, progress: silent, at: silent},
  env: process.env,
});
console.log(
  JSON.stringify({
    ...figures(),
    requests: result.requests,
    notModified: result.notModified,
    unchanged: result.posts.unchanged.length,
  }),
);
