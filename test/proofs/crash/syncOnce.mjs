/**
 * Syncs a site once with the built plugin, as Docusaurus would, but without its build:
 *
 *     GITHUB_API_URL=http://127.0.0.1:8080 node syncOnce.mjs <site> '{"options": {}, "locale": "de"}'
 *
 * Exits with 0 when every source was read in full.
 */
import {createRequire} from 'node:module';

const require = createRequire(import.meta.url);
const {loadContext} = require('@docusaurus/core/lib/server/site');
const {normalizePluginOptions} = require('@docusaurus/utils-validation');
const {validateOptions} = require('../../../plugin/lib/options/validateOptions.js');
const {createErrorStreamReport} = require('../../../plugin/lib/terminal/report.js');
const {sync} = require('../../../plugin/lib/sync/sync.js');

const [siteDir, given = '{}'] = process.argv.slice(2);
const {options = {}, locale} = JSON.parse(given);
const {unread} = await sync({
  site: await loadContext({siteDir, locale}),
  options: validateOptions({validate: normalizePluginOptions, options}),
  report: createErrorStreamReport(),
  waitingSecond: 1,
  env: process.env,
});
process.exitCode = unread.length === 0 ? 0 : 1;
