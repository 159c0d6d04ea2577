/**
 * `npm run site -- --out FOLDER`: builds the website as it is deployed. At its root stands the site of
 * this project, with its own advisories from GitHub; below `demo/` the same site with the demo's.
 *
 * GitHub Actions says in `GITHUB_REPOSITORY` which repository it is.
 */
import path from 'node:path';
import {parseArgs} from 'node:util';
import {startGitHub} from '../../test/github/index';
import {ROOT, runDocusaurus} from '../../test/site/docusaurus';
import demo from './advisories';

const WEBSITE = path.join(ROOT, 'website');

/** Where GitHub Pages serves a repository, unless `SITE_URL` and `BASE_URL` say otherwise. */
function readPlace(repository: string): {url: string; baseUrl: string} {
  const [owner = '', name = ''] = repository.split('/');
  return {
    url: process.env.SITE_URL ?? `https://${owner.toLowerCase()}.github.io`,
    baseUrl: process.env.BASE_URL ?? `/${name}/`,
  };
}

async function build(outDir: string, env: Record<string, string>): Promise<void> {
  const {code, text} = await runDocusaurus({
    siteDir: WEBSITE,
    args: ['build', '--out-dir', outDir],
    env,
  });
  console.log(text);
  if (code !== 0) {
    throw new Error(`Docusaurus could not build ${outDir}.`);
  }
}

async function main(): Promise<void> {
  const {values} = parseArgs({options: {out: {type: 'string', default: 'website/build'}}});
  const repository = process.env.GITHUB_REPOSITORY ?? '';
  if (!/^[\w-]+\/[\w.-]+$/.test(repository)) {
    throw new Error(
      'Whose site is it? Say it in the variable GITHUB_REPOSITORY, such as GITHUB_REPOSITORY=owner/name npm run site',
    );
  }
  const {url, baseUrl} = readPlace(repository);
  const outDir = path.resolve(ROOT, values.out);
  const {GITHUB_TOKEN: token, GITHUB_API_URL: api} = process.env;
  await build(outDir, {
    ADVISORIES_PROJECT: repository,
    SITE_URL: url,
    BASE_URL: baseUrl,
    ...(token ? {GITHUB_TOKEN: token} : {}),
    ...(api ? {GITHUB_API_URL: api} : {}),
  });
  const github = await startGitHub(demo);
  try {
    await build(path.join(outDir, 'demo'), {
      SITE_URL: url,
      BASE_URL: `${baseUrl}demo/`,
      GITHUB_API_URL: github.url,
      GITHUB_TOKEN: 'demo-token-of-a-reader',
    });
  } finally {
    await github.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
