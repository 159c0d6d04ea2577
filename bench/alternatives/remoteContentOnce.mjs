/**
 * Has docusaurus-plugin-remote-content fetch as many files once, as its command `download-remote-…` does. It
 * is told each file's address beforehand, since it reads no list; what GitHub answers becomes Markdown in
 * its option `modifyContent`.
 *
 *   GITHUB_API_URL=… node bench/alternatives/remoteContentOnce.mjs site-folder folder owner/name ids.json
 */
import fs from 'node:fs';
import {createRequire} from 'node:module';
import {startFigures} from '../measuring/startFigures.mjs';

const require = createRequire(import.meta.url);
const {loadContext} = require('@docusaurus/core/lib/server/site');

const [siteDir, outDir, repository, idsFile] = process.argv.slice(2);
const ids = JSON.parse(fs.readFileSync(idsFile, 'utf8'));
// As for our own plugin: Docusaurus has its libraries and the configuration before it loads a plugin.
const context = await loadContext({siteDir});
const figures = startFigures();
const {default: remoteContent} = require('docusaurus-plugin-remote-content');
await remoteContent(context, {
  name: 'advisories',
  sourceBaseUrl: `${process.env.GITHUB_API_URL}/repos/${repository}/security-advisories`,
  outDir,
  documents: ids,
  // Without a token, GitHub answers sixty questions an hour.
  requestConfig: {headers: {authorization: `Bearer ${process.env.GITHUB_TOKEN}`}},
  modifyContent: (id, {summary, description}) => ({
    filename: `${id}.md`,
    content: `---\ntitle: ${JSON.stringify(summary)}\n---\n\n${description}\n`,
  }),
});
console.log(JSON.stringify({...figures(), requests: ids.length}));
