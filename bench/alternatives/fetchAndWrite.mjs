/**
 * The least that anything can do that makes a file of each advisory: asks page by page, and writes each
 * text as it came. What is not done is what the plugin is for.
 *
 *   GITHUB_API_URL=… GITHUB_TOKEN=… node bench/alternatives/fetchAndWrite.mjs folder owner/name
 */
import fs from 'node:fs';
import path from 'node:path';
import {startFigures} from '../measuring/startFigures.mjs';

const [folder, repository] = process.argv.slice(2);
const figures = startFigures();
fs.mkdirSync(folder, {recursive: true});
let url = `${process.env.GITHUB_API_URL}/repos/${repository}/security-advisories?state=published&per_page=100`;
let requests = 0;
while (url) {
  // Without a token GitHub answers sixty questions an hour.
  const response = await fetch(url, {
    headers: {authorization: `token ${process.env.GITHUB_TOKEN}`},
  });
  requests += 1;
  for (const {ghsa_id: id, summary, description} of await response.json()) {
    fs.writeFileSync(
      path.join(folder, `${id}.md`),
      `---\ntitle: ${JSON.stringify(summary)}\n---\n\n${description}\n`,
    );
  }
  [, url] = /<([^<>]+)>;\s*rel="next"/.exec(response.headers.get('link') ?? '') ?? [];
}
console.log(
  JSON.stringify({
    ...figures(),
    requests,
  }),
);
