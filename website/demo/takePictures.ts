/**
 * `npm run pictures`: takes the pictures for the README and the landing page, from a real
 * build with the demo advisories. Run it when the look of a page changes.
 */
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {startGitHub} from '../../test/github/index';
import {startServer} from '../../test/site/devServer';
import {ROOT, runDocusaurus} from '../../test/site/docusaurus';
import demo from './advisories';

const WEBSITE = path.join(ROOT, 'website');
/** Each is 1200 by 800 in the end; what is shown small is seen larger. */
const WHOLE = {viewport: {width: 1200, height: 800}, deviceScaleFactor: 1};
const LARGER = {viewport: {width: 1000, height: 667}, deviceScaleFactor: 1.2};

const PICTURES = [
  {name: 'post', address: '/news/security-advisories/GHSA-23cf-45gh-67jm', view: WHOLE},
  {name: 'index', address: '/security#all', view: WHOLE},
  {
    name: 'answer',
    address: '/security?product=%40paper-rocket%2Frocket&version=5.2.3',
    view: LARGER,
  },
];

async function main(): Promise<void> {
  const {launchChromium} = await import('../../test/sites/browser/chromium.mjs');
  const outDir = await fs.mkdtemp(path.join(os.tmpdir(), 'pictures-'));
  const github = await startGitHub(demo);
  const build = await runDocusaurus({
    siteDir: WEBSITE,
    args: ['build', '--locale', 'en', '--out-dir', outDir],
    env: {GITHUB_API_URL: github.url, GITHUB_TOKEN: 'demo-token-of-a-reader'},
  });
  if (build.code !== 0) {
    throw new Error(build.text);
  }
  const server = await startServer({siteDir: WEBSITE, command: 'serve', args: ['--dir', outDir]});
  const browser = await launchChromium();
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const {name, address, view} of PICTURES) {
      const page = await browser.newPage({...view, colorScheme});
      await page.goto(`${server.url}${address}`, {waitUntil: 'networkidle'});
      const picture = path.join(WEBSITE, `static/img/${name}-${colorScheme}.png`);
      await page.screenshot({path: picture});
      console.log(picture);
      await page.close();
    }
  }
  await browser.close();
  await server.stop();
  await github.close();
  await fs.rm(outDir, {recursive: true, force: true});
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
