/**
 * How large a built site gets by advisories that name many products.
 *
 *   npm run build && npx tsx bench/builtSize.ts [few|many]
 *
 * `few` is one advisory with 300 products and a text of 60 kB; `many` is 200 advisories, each of
 * them about the same 50 products. Sizes are of the files as they lie on a server, by what they are.
 */
import fs from 'node:fs/promises';
import path from 'node:path';
import {buildAdvisory, buildRepository, numberedGhsaId, startGitHub} from '../test/github/index';
import {createSite} from '../test/site/site';

const SENTENCE =
  'A rocket whose name ends with a dot leaves its pad before the countdown is over.\n';

interface Case {
  readonly advisories: number;
  readonly products: number;
  /** Characters of each description. */
  readonly text: number;
}

const CASES: Readonly<Record<string, Case>> = {
  few: {advisories: 1, products: 300, text: 60_000},
  many: {advisories: 200, products: 50, text: 3000},
};

function buildState({advisories, products, text}: Case) {
  const day = 24 * 60 * 60 * 1000;
  return buildRepository('paper-rocket/rocket', {
    advisories: Array.from({length: advisories}, (_, index) =>
      buildAdvisory({
        ghsa_id: numberedGhsaId(index),
        summary: `Early launch, the ${index + 1}. of many`,
        description: `### Impact\n\n${SENTENCE.repeat(Math.ceil(text / SENTENCE.length))}`,
        published_at: new Date(Date.UTC(2025, 0, 1) - index * day).toISOString(),
        vulnerabilities: Array.from({length: products}, (_each, number) => ({
          package: {ecosystem: 'npm' as const, name: `@paper-rocket/part-${number}`},
          vulnerable_version_range: `< 1.${index}.${number}`,
          patched_versions: `1.${index}.${number}`,
        })),
      }),
    ),
  });
}

/** What a file of the built site is, by its path. */
function kindOf(file: string): string {
  if (/(?:atom|rss)\.xml$|feed\.json$/.test(file)) {
    return file.startsWith('security/') ? 'feeds of ours' : 'feeds of the blog';
  }
  if (file.endsWith('.html')) {
    return file.startsWith('security/') ? 'pages of ours' : 'pages of the blog and others';
  }
  return file.endsWith('.js') ? 'scripts and data' : 'others';
}

async function measure(name: string, each: Case): Promise<void> {
  const github = await startGitHub({repositories: [buildState(each)]});
  const site = await createSite();
  try {
    const start = Date.now();
    const {code, text} = await site.run(['build'], {GITHUB_API_URL: github.url});
    if (code !== 0) {
      throw new Error(text);
    }
    const sizes = new Map<string, {bytes: number; files: number}>();
    for (const file of await site.list('build')) {
      const {size} = await fs.stat(path.join(site.dir, file));
      const kind = kindOf(file.replace(/^build\//, ''));
      const known = sizes.get(kind) ?? {bytes: 0, files: 0};
      const row = {bytes: known.bytes + size, files: known.files + 1};
      sizes.set(kind, row);
    }
    const {advisories, products} = each;
    console.log(`\n${name}: ${advisories} advisories, ${products} products each`);
    console.log(`    MB  files  (built in ${Math.round((Date.now() - start) / 1000)} s)`);
    const all = [...sizes.values()];
    const total = {
      bytes: all.reduce((sum, {bytes}) => sum + bytes, 0),
      files: all.reduce((sum, {files}) => sum + files, 0),
    };
    for (const [kind, {bytes, files}] of [...sizes, ['all', total] as const]) {
      console.log(`${(bytes / 1e6).toFixed(1).padStart(6)} ${String(files).padStart(6)}  ${kind}`);
    }
  } finally {
    await github.close();
    await site.remove();
  }
}

async function main(): Promise<void> {
  const [, , wanted] = process.argv;
  for (const [name, each] of Object.entries(CASES)) {
    if (wanted === undefined || wanted === name) {
      await measure(name, each);
    }
  }
}

void main();
