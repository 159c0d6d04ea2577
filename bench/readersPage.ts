/**
 * What the page of all advisories costs a reader, with 2,600 of them: bytes of script and data, and
 * how long a filter takes on a slow phone.
 *
 *   npm run bench:readers-page [-- runs]
 *
 * Script is what the page loads beyond what a page with a layout and the list of the blog load. The
 * time of a filter is from the key until the next frame has been drawn, with the processor slowed
 * down four times by the browser, on a screen of 375 pixels.
 */
import fs from 'node:fs';
import path from 'node:path';
import {brotliCompressSync, gzipSync} from 'node:zlib';
import {createIndexData} from '../plugin/src/pages/createPages';
import {ROOT} from '../test/site/docusaurus';
import {createSite} from '../test/site/site';
import {serveFolder} from '../test/sites/browser/staticServer';
import {listManyPosted} from './manyPosted';
import type {Browser, Page} from 'playwright-core';

const ADVISORIES = 2600;
const THEME = path.join(ROOT, 'plugin/lib/browser/theme');

const PLAIN_PAGE = `import React from 'react';
import Heading from '@theme/Heading';
import Layout from '@theme/Layout';

export default function Plain() {
  return <Layout title="Plain"><main className="container"><Heading as="h1">Plain</Heading></main></Layout>;
}
`;

/** Hands the page its data as the plugin does, without 2,600 posts. */
function standInPlugin(index: object): string {
  return `const index = ${JSON.stringify(JSON.stringify(index))};
module.exports = ({baseUrl}) => ({
  name: 'docusaurus-plugin-security-advisories',
  getThemePath: () => ${JSON.stringify(THEME)},
  async contentLoaded({actions: {addRoute, createData}}) {
    const component = '@theme/SecurityAdvisories/IndexPage';
    const modules = {index: await createData('index.json', index)};
    addRoute({path: baseUrl + 'security', component, exact: true, modules});
  },
});
`;
}

interface Script {
  readonly name: string;
  readonly text: Buffer;
}

async function openPage(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator('html[data-has-hydrated="true"]').waitFor({state: 'attached'});
  await page.waitForLoadState('networkidle');
}

/** What a page asks for by itself, and for an answer where its address holds a question. */
async function scriptsOf(browser: Browser, address: string, build: string): Promise<Script[]> {
  const page = await browser.newPage();
  const names: string[] = [];
  page.on('request', (request) => names.push(new URL(request.url()).pathname));
  await openPage(page, address);
  if (new URL(address).searchParams.has('version')) {
    await page.getByRole('status').locator('.alert').first().waitFor();
  }
  await page.close();
  return names
    .filter((name) => name.endsWith('.js'))
    .map((name) => ({name, text: fs.readFileSync(path.join(build, name))}));
}

function showSize(what: string, texts: readonly Buffer[]): void {
  const sum = (size: (text: Buffer) => number) =>
    texts.reduce((bytes, text) => bytes + size(text), 0) / 1000;
  const [raw, gzip, brotli] = [
    sum(({length}) => length),
    sum((text) => gzipSync(text, {level: 9}).length),
    sum((text) => brotliCompressSync(text).length),
  ].map((size) => size.toFixed(1));
  console.log(`${what}: ${raw} kB, ${gzip} kB as gzip, ${brotli} kB as brotli`);
}

/** Milliseconds from a change of the text until what it leaves has been drawn. */
async function timeKey(page: Page, text: string): Promise<number> {
  // No function in here has a name: to keep those, the compiler calls what the page does not have.
  return page.evaluate(async (value) => {
    const field = document.querySelector<HTMLInputElement>('form[role=search] input');
    const property = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
    // The frames of the key before have all been drawn.
    await new Promise((resolve) => setTimeout(resolve, 500));
    const start = performance.now();
    // React would take a value that was set in the usual way for its own.
    property?.set?.call(field, value);
    field?.dispatchEvent(new Event('input', {bubbles: true}));
    await new Promise((resolve) => {
      requestAnimationFrame(() => {
        // What comes through here has its turn when the frame has been drawn.
        const {port1, port2} = new MessageChannel();
        port1.onmessage = resolve;
        port2.postMessage(null);
      });
    });
    return performance.now() - start;
  }, text);
}

async function timeFilters(browser: Browser, address: string, runs: number): Promise<number[]> {
  const page = await browser.newPage({viewport: {width: 375, height: 700}});
  const session = await page.context().newCDPSession(page);
  await openPage(page, address);
  await session.send('Emulation.setCPUThrottlingRate', {rate: 4});
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    for (const text of ['t', 'tr', 'tra', 'traversal', 'nothing', '']) {
      times.push(await timeKey(page, text));
    }
  }
  await page.close();
  return times.sort((a, b) => a - b);
}

async function main(): Promise<void> {
  const [runs = '5'] = process.argv.slice(2);
  const {launchChromium} = await import('../test/sites/browser/chromium.mjs');
  const index = createIndexData(listManyPosted(ADVISORIES));
  const [product] = index.products.filter(({ecosystem}) => ecosystem === 'npm');
  const site = await createSite({
    options: false,
    config: {plugins: ['./plugin.js'], onBrokenLinks: 'ignore'},
    files: {
      'plugin.js': standInPlugin(index),
      'src/pages/plain.js': PLAIN_PAGE,
    },
  });
  const browser = await launchChromium();
  try {
    const build = await site.run(['build']);
    if (build.code !== 0) {
      throw new Error(build.text);
    }
    const folder = path.join(site.dir, 'build');
    const server = await serveFolder(folder);
    const plain = await scriptsOf(browser, `${server.url}/plain`, folder);
    const blog = await scriptsOf(browser, `${server.url}/blog`, folder);
    const known = new Set([...plain, ...blog].map(({name}) => name));
    const all = await scriptsOf(browser, `${server.url}/security`, folder);
    const beyond = all.filter(({name}) => !known.has(name));
    // Docusaurus has the name of the plugin in a file of its own.
    const isData = ({text}: Script) => text.includes('JSON.parse(');
    showSize(
      "the page's script beyond Docusaurus' own",
      beyond.filter((script) => !isData(script)).map(({text}) => text),
    );
    showSize(
      `data of ${ADVISORIES} advisories`,
      beyond.filter(isData).map(({text}) => text),
    );
    const asked = await scriptsOf(
      browser,
      `${server.url}/security?version=1.0.0&product=${encodeURIComponent(product?.key ?? '')}`,
      folder,
    );
    showSize(
      'what answers "am I affected?" for npm',
      asked.filter(({name}) => !all.some((each) => each.name === name)).map(({text}) => text),
    );
    const times = await timeFilters(browser, `${server.url}/security`, Number(runs));
    const at = (share: number) => (times[Math.round(share * (times.length - 1))] ?? 0).toFixed(0);
    console.log(`a filter, ${times.length} times: median ${at(0.5)} ms (${at(0)}–${at(1)})`);
    await server.close();
  } finally {
    await browser.close();
    await site.remove();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
