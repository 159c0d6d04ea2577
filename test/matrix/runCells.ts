import fs from 'node:fs/promises';
import path from 'node:path';
import {buildAdvisory, buildRepository, startGitHub} from '../github/index';
import {launchChromium} from '../sites/browser/chromium.mjs';
import {serveFolder} from '../sites/browser/staticServer';
import {nameOf} from './cells';
import {MANAGERS} from './managers';
import {AFFECTED, configure, createNewSite, siteOf} from './newSite';
import {run} from './run';
import type {Browser} from 'playwright-core';
import type {Cell} from './cells';
import type {NewSite} from './newSite';
import type {Tools} from './tools';

const GHSA_ID = 'GHSA-2222-3333-4444';
const TITLE = 'Path traversal in the launcher';
/** What the configuration of a new site names. */
const REPOSITORY = 'facebook/docusaurus';

const [ecosystem, name] = AFFECTED.product.split(':') as ['npm', string];
const AFFECTS = {
  package: {ecosystem, name},
  vulnerable_version_range: `<= ${AFFECTED.version}`,
  patched_versions: '1.4.1',
};

/** What became of a cell. */
export interface Result {
  readonly cell: Cell;
  /** What is wrong, each in one line or more; nothing where all is well. */
  readonly problems: readonly string[];
  readonly seconds: number;
}

/** Opens a page as a reader does. @returns what is wrong with it */
async function lookAt({
  browser,
  url,
  heading,
  part = 'main',
}: {
  browser: Browser;
  url: string;
  heading: string | RegExp;
  /** What has to be on the page when it lives. */
  part?: string;
}): Promise<string[]> {
  const page = await browser.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(`${url} throws: ${error.message}`));
  page.on('console', (message) => {
    // Pictures of people lie on GitHub's hosts, and no test leaves this machine.
    if (message.type() === 'error' && !/ERR_|Failed to load resource/.test(message.text())) {
      problems.push(`${url} says: ${message.text()}`);
    }
  });
  await page.goto(url, {waitUntil: 'networkidle'});
  const count = await page.getByRole('heading', {level: 1, name: heading}).count();
  const hasPart = await page.locator(part).first().isVisible();
  await page.close();
  return [
    ...problems,
    ...(count === 1 ? [] : [`${url} has no heading "${String(heading)}"`]),
    ...(hasPart ? [] : [`${url} shows no ${part}`]),
  ];
}

/** Looks at what was built. */
async function lookAtBuilt(siteDir: string, {canonical, docs}: Cell): Promise<string[]> {
  const outDir = path.join(siteDir, 'build');
  const read = (page: string) => fs.readFile(path.join(outDir, page, 'index.html'), 'utf8');
  const post = `blog/security-advisories/${GHSA_ID}`;
  const [html, list, intro] = await Promise.all([read(post), read('blog'), read('docs/intro')]);
  const onGitHub = `https://github.com/${REPOSITORY}/security/advisories/${GHSA_ID}`;
  const isCanonical = /<link[^>]* rel="?canonical"?[^>]*>/.exec(html)?.[0].includes(onGitHub);
  const problems = [
    ...(list.includes(`/${post}`) ? [] : ['The list of News does not lead to the post.']),
    ...(canonical && !isCanonical ? ['The canonical address is not the one on GitHub.'] : []),
    ...(intro.includes('security-advisories-docs-banner') === (docs ?? false)
      ? []
      : ['The docs should say that their version is affected if asked to, and only then.']),
  ];
  const server = await serveFolder(outDir);
  const browser = await launchChromium();
  try {
    return [
      ...problems,
      ...(await lookAt({browser, url: `${server.url}/${post}`, heading: TITLE})),
      ...(await lookAt({browser, url: `${server.url}/docs/intro`, heading: /Tutorial Intro/})),
      ...(await lookAt({
        browser,
        url: `${server.url}/security`,
        heading: /Security advisories/,
        // Drawn when the site is built, and left as it is.
        part: 'figure svg',
      })),
      ...(await lookAt({
        browser,
        url: `${server.url}/security/credits`,
        heading: /./,
      })),
    ];
  } finally {
    await browser.close();
    await server.close();
  }
}

async function tryCell({
  cell,
  site,
  tools,
  gitHubUrl,
}: {
  cell: Cell;
  site: NewSite;
  tools: Tools;
  gitHubUrl: string;
}): Promise<string[]> {
  const {dir} = site;
  await configure(site, cell);
  // Nothing of what the last cell with this site has left; the packages stay.
  const left = ['build', '.docusaurus', 'blog/security-advisories', 'node_modules/.cache'];
  await Promise.all(
    left.map((name) => fs.rm(path.join(dir, name), {recursive: true, force: true})),
  );
  const {env = {}, ...call} = MANAGERS[cell.manager].docusaurus(tools, ['build']);
  const {code, text} = await run({
    ...call,
    cwd: dir,
    env: {
      ...env,
      PATH: `${tools.node(cell.node)}${path.delimiter}${process.env.PATH ?? ''}`,
      GITHUB_API_URL: gitHubUrl,
    },
  });
  if (code !== 0) {
    return [`The build ended with ${String(code)}:\n${text}`];
  }
  return [
    ...(text.includes('Security advisories: 1 source, 1 advisory') ? [] : [`No summary:\n${text}`]),
    ...(await lookAtBuilt(dir, cell)),
  ];
}

/**
 * Tries cells one behind the other; those that share a site share its packages.
 *
 * @param folder absolute: gets the sites, each removed once it was tried
 * @param onResult is told of each as soon as it is known
 */
export async function runCells({
  cells,
  folder,
  tools,
  tarball,
  onResult = () => undefined,
}: {
  cells: readonly Cell[];
  folder: string;
  tools: Tools;
  tarball: string;
  onResult?: (result: Result) => void;
}): Promise<Result[]> {
  const bySite = new Map<string, Cell[]>();
  for (const cell of cells) {
    const key = JSON.stringify(siteOf(cell));
    bySite.set(key, [...(bySite.get(key) ?? []), cell]);
  }
  const results: Result[] = [];
  const github = await startGitHub({
    repositories: [
      buildRepository(REPOSITORY, {
        advisories: [buildAdvisory({ghsa_id: GHSA_ID, summary: TITLE, vulnerabilities: [AFFECTS]})],
      }),
    ],
  });
  try {
    for (const group of bySite.values()) {
      const [first] = group;
      if (!first) {
        continue;
      }
      const asError = (error: unknown) =>
        error instanceof Error ? error : new Error(String(error));
      const startedAt = Date.now();
      const site = await createNewSite({folder, tools, tarball, site: siteOf(first)}).catch(
        asError,
      );
      let since = startedAt;
      for (const cell of group) {
        github.reset();
        const problems =
          site instanceof Error
            ? [site.message]
            : [
                ...site.warnings.map((line) => `The installation warns: ${line}`),
                ...site.twice.map((line) => `There is more than one copy: ${line}`),
                ...(await tryCell({cell, site, tools, gitHubUrl: github.url}).catch(
                  (error: unknown) => [`${nameOf(cell)}: ${asError(error).stack ?? ''}`],
                )),
              ];
        const result = {cell, problems, seconds: (Date.now() - since) / 1000};
        since = Date.now();
        results.push(result);
        onResult(result);
      }
      if (!(site instanceof Error)) {
        await fs.rm(path.dirname(site.dir), {recursive: true, force: true});
      }
    }
    return results;
  } finally {
    await github.close();
  }
}
