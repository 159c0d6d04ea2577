// @ts-check
/**
 * Makes what a release consists of, in a folder:
 *
 * - the package that npm gets, with the repository in it that built it, as npm's provenance asks;
 * - the list of all packages that come with it (CycloneDX);
 * - the notes of the version, from `CHANGELOG.md`.
 *
 *     node release/prepare.mjs --tag v1.0.0 --repository owner/name --out release/out
 *
 * @see https://docs.npmjs.com/generating-provenance-statements
 * @see https://docs.npmjs.com/cli/commands/npm-sbom
 */
import {execFileSync} from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {parser} from 'keep-a-changelog';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PLUGIN = path.join(ROOT, 'plugin');
const MANIFEST = path.join(PLUGIN, 'package.json');

const {values} = parseArgs({
  options: {
    tag: {type: 'string'},
    repository: {type: 'string'},
    out: {type: 'string', default: 'release/out'},
  },
});

/** @param {string} message */
function fail(message) {
  console.error(`The release can't be made: ${message}`);
  process.exit(1);
}

/**
 * @param {readonly string[]} args
 * @param {string} cwd
 */
function npm(args, cwd = ROOT) {
  return execFileSync('npm', args, {cwd, encoding: 'utf8', shell: process.platform === 'win32'});
}

/** @param {string} version */
function readNotes(version) {
  const changelog = parser(fs.readFileSync(path.join(ROOT, 'CHANGELOG.md'), 'utf8'));
  const release = changelog.releases.find((each) => each.version === version);
  if (!release?.date || release.isEmpty()) {
    return fail(
      `CHANGELOG.md says nothing of version ${version}. Run "npm run release:version", and commit what it changes, before you tag.`,
    );
  }
  const [, ...lines] = release.toString(changelog).split('\n');
  return `${lines.join('\n').trim()}\n`;
}

/**
 * What the package brings along, as somebody gets it who installs it and has Docusaurus already. The
 * workspaces here are no measure: what the tests need too would count as theirs.
 *
 * @param {string} tarball
 */
function listParts(tarball) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'release-'));
  try {
    fs.writeFileSync(
      path.join(folder, 'package.json'),
      JSON.stringify({
        name: 'release',
        version: '0.0.0',
        private: true,
        dependencies: {[described.name]: `file:${tarball}`},
      }),
    );
    const install = ['install', '--package-lock-only', '--ignore-scripts'];
    npm([...install, '--no-audit', '--no-fund'], folder);
    const list = ['sbom', '--package-lock-only', '--omit', 'peer', '--sbom-format', 'cyclonedx'];
    const all = JSON.parse(npm(list, folder));
    /** @param {{name: string}} component */
    const isOurs = (component) => component.name === described.name;
    const frame = all.metadata.component['bom-ref'];
    return {
      ...all,
      metadata: {...all.metadata, component: all.components.find(isOurs)},
      components: all.components.filter((/** @type {{name: string}} */ each) => !isOurs(each)),
      dependencies: all.dependencies.filter((/** @type {{ref: string}} */ {ref}) => ref !== frame),
    };
  } finally {
    fs.rmSync(folder, {recursive: true, force: true});
  }
}

const {tag, repository = ''} = values;
const manifest = fs.readFileSync(MANIFEST, 'utf8');
const described = JSON.parse(manifest);
if (tag !== `v${described.version}`) {
  fail(
    `the tag is ${tag ?? 'missing'}, but plugin/package.json says ${described.version}. Tag the commit that has the version: v${described.version}.`,
  );
}
if (!/^[\w-]+\/[\w.-]+$/.test(repository)) {
  fail(
    `"${repository}" is no repository. Name the one that builds it, such as --repository owner/name.`,
  );
}
const notes = readNotes(described.version);
const home = `https://github.com/${repository}`;
const out = path.resolve(ROOT, values.out);
fs.rmSync(out, {recursive: true, force: true});
fs.mkdirSync(out, {recursive: true});

npm(['run', 'build']);
try {
  // Written here and nowhere else, so that a fork never says that it is us.
  fs.writeFileSync(
    MANIFEST,
    `${JSON.stringify(
      {
        ...described,
        repository: {type: 'git', url: `git+${home}.git`, directory: 'plugin'},
        homepage: `${home}#readme`,
        bugs: {url: `${home}/issues`},
      },
      null,
      2,
    )}\n`,
  );
  npm(['pack', '--pack-destination', out], PLUGIN);
} finally {
  fs.writeFileSync(MANIFEST, manifest);
}
const name = `${described.name}-${described.version}`;
fs.writeFileSync(
  path.join(out, `${name}.cdx.json`),
  `${JSON.stringify(listParts(path.join(out, `${name}.tgz`)), null, 2)}\n`,
);
fs.writeFileSync(path.join(out, 'notes.md'), notes);
console.log(fs.readdirSync(out).join('\n'));
