/**
 * `npm run demo`: from a fresh clone to a served site, with nothing but Node. Uses no package,
 * because it is what installs them.
 *
 *     npm run demo                                  the demo advisories, from our own stand-in
 *     npm run demo -- --repository owner/name       those of a real repository, from GitHub
 *     npm run demo -- --port 4000
 */
import {spawn} from 'node:child_process';
import {existsSync, readdirSync, statSync} from 'node:fs';
import {createServer} from 'node:net';
import path from 'node:path';
import {createInterface} from 'node:readline';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const DOCUSAURUS = path.join(ROOT, 'node_modules/@docusaurus/core/bin/docusaurus.mjs');
const WEBSITE = path.join(ROOT, 'website');
const POSTS = path.join(WEBSITE, 'blog/security-advisories');
const DEFAULT_PORT = 3000;
/** The same every time, where it can be: the posts show pictures from there. */
const STAND_IN_PORT = 3900;
const LAST_PORT = 65_535;
const STEPS = 4;
/** Where the plugin looks for a token. */
const TOKENS = ['GITHUB_TOKEN', 'GH_TOKEN'];

const USAGE = `
npm run demo                                  the demo advisories
npm run demo -- --repository owner/name       those of a real repository, from GitHub; may be there twice
npm run demo -- --port 4000                   where the site is served (${DEFAULT_PORT}, or the next that is free)`;

/** How long a child may take to end by itself before it is ended. */
const PATIENCE = 1500;

/** @type {Set<import('node:child_process').ChildProcess>} */
const children = new Set();
let ending = false;

/**
 * Each child leads a group of its own, so that whatever it starts ends with it.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 */
function start(command, args, options) {
  const child = spawn(command, args, {
    cwd: ROOT,
    detached: process.platform !== 'win32',
    // npm is a script on Windows.
    shell: process.platform === 'win32' && command === 'npm',
    ...options,
  });
  children.add(child);
  child.once('exit', () => children.delete(child));
  return child;
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function signalGroup(child, signal) {
  try {
    if (process.platform === 'win32' || child.pid === undefined) {
      child.kill(signal);
    } else {
      process.kill(-child.pid, signal);
    }
  } catch {
    // It is gone already.
  }
}

/** @param {number} code */
function end(code) {
  if (ending) {
    return;
  }
  ending = true;
  for (const child of children) {
    signalGroup(child, 'SIGTERM');
  }
  const deadline = Date.now() + PATIENCE;
  const timer = setInterval(() => {
    if (children.size === 0 || Date.now() > deadline) {
      clearInterval(timer);
      for (const child of children) {
        signalGroup(child, 'SIGKILL');
      }
      process.exit(code);
    }
  }, 50);
}

/**
 * Runs a command to its end, with its output on the terminal.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{env?: Record<string, string>, cwd?: string}} [options]
 */
function run(command, args, {env = {}, cwd = ROOT} = {}) {
  return new Promise((resolve, reject) => {
    const child = start(command, args, {stdio: 'inherit', cwd, env: {...process.env, ...env}});
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      if (code === 0) {
        resolve(undefined);
      } else {
        const reason = signal === null ? `with code ${code}` : `by ${signal}`;
        reject(new Error(`"${command} ${args.join(' ')}" ended ${reason}; see above for why.`));
      }
    });
  });
}

/** @param {number} number @param {string} what */
function step(number, what) {
  console.log(`\n[${number}/${STEPS}] ${what}`);
}

/** Whether what is installed is what the lock file says. */
function isInstalled() {
  const installed = path.join(ROOT, 'node_modules/.package-lock.json');
  const lock = path.join(ROOT, 'package-lock.json');
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs;
}

/** Whether the plugin was built to its end since anything was changed that it is built of. */
function isBuilt() {
  const plugin = path.join(ROOT, 'plugin');
  // What a build makes last.
  const built = path.join(plugin, 'lib/browser/theme-canonical/SecurityAdvisories');
  const parts = readdirSync(path.join(plugin, 'src'), {recursive: true}).map(
    (part) => `src/${part}`,
  );
  const settings = ['package.json', 'tsconfig.json', 'tsconfig.theme.json', 'copyTheme.mjs'];
  const times = ['src', ...parts, ...settings].map(
    (part) => statSync(path.join(plugin, part)).mtimeMs,
  );
  return existsSync(built) && statSync(built).mtimeMs >= Math.max(...times);
}

/**
 * Starts our stand-in for GitHub and gives its address.
 *
 * @param {number} port
 */
function startStandIn(port) {
  const child = start(
    process.execPath,
    [
      '--import',
      'tsx',
      'test/github/main.ts',
      '--data',
      'website/demo/advisories.ts',
      '--port',
      String(port),
      '--exit-with-parent',
    ],
    {stdio: ['pipe', 'pipe', 'inherit']},
  );
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      reject(new Error(`The stand-in for GitHub ended with code ${code}; see above for why.`));
    });
    createInterface({input: child.stdout}).once('line', (line) => {
      resolve(JSON.parse(line).url);
    });
  });
}

/** @param {number} port @param {string} host */
function canListen(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => {
      resolve(false);
    });
    server.listen(port, host, () => {
      server.close(() => {
        resolve(true);
      });
    });
  });
}

/**
 * The first port from the wanted one on that is free on every address that `localhost` may mean.
 *
 * @param {number} wanted
 */
async function findFreePort(wanted) {
  for (let port = wanted; port < wanted + 100 && port <= LAST_PORT; port += 1) {
    const free = await Promise.all(['127.0.0.1', '::1'].map((host) => canListen(port, host)));
    // A machine may have no IPv6: one address that can be listened on is enough, if none is taken.
    if (free[0] && (free[1] || !(await canListen(0, '::1')))) {
      return port;
    }
  }
  throw new Error(`No free port from ${wanted} on. Name another with "npm run demo -- --port N".`);
}

/** @param {string} url */
async function waitUntilServed(url) {
  for (let tries = 0; tries < 300; tries += 1) {
    const response = await fetch(url).catch(() => null);
    if (response?.ok) {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`${url} does not answer. Is something else using the port?`);
}

function firstPost() {
  const files = existsSync(POSTS) ? readdirSync(POSTS) : [];
  return files.find((name) => /^GHSA-.*\.md$/.test(name))?.replace(/\.md$/, '');
}

/** What a build of the demo advisories needs to know. */
async function prepareDemo() {
  step(3, 'Starting a stand-in for GitHub with the demo advisories, and building the site …');
  return {
    GITHUB_API_URL: await startStandIn(await findFreePort(STAND_IN_PORT)),
    // A token that sees drafts and pending credits as well: none of them is on the site.
    GITHUB_TOKEN: 'demo-token-of-a-maintainer',
  };
}

/** @param {string[]} repositories as `owner/name` */
function prepareRepositories(repositories) {
  const token = TOKENS.find((name) => process.env[name]);
  const reader = token === undefined ? 'without a token' : `with ${token}`;
  step(3, `Building the site with the advisories of ${repositories.join(', ')}, ${reader} …`);
  return {ADVISORIES_REPOSITORY: repositories.join(',')};
}

function readArguments() {
  try {
    return parseArgs({
      options: {
        help: {type: 'boolean', short: 'h', default: false},
        repository: {type: 'string', multiple: true, default: []},
        port: {type: 'string', default: String(DEFAULT_PORT)},
      },
    });
  } catch (error) {
    const {message} = /** @type {Error} */ (error);
    throw new Error(`${message}\n${USAGE}`, {cause: error});
  }
}

/**
 * Reads the command line, before anything takes a while.
 *
 * @returns null where somebody asks for help
 */
function readOptions() {
  const {values} = readArguments();
  const wrong = values.repository.find((name) => !/^[^/\s]+\/[^/\s]+$/.test(name));
  if (wrong !== undefined) {
    throw new Error(
      `--repository expects "owner/name", and got ${JSON.stringify(wrong)}.\n${USAGE}`,
    );
  }
  const port = /^\d{1,5}$/.test(values.port) ? Number(values.port) : 0;
  if (port < 1 || port > LAST_PORT) {
    throw new Error(
      `--port expects a number from 1 to ${LAST_PORT}, and got ${JSON.stringify(values.port)}.\n${USAGE}`,
    );
  }
  return values.help ? null : {repositories: values.repository, wanted: port};
}

async function main() {
  const options = readOptions();
  if (options === null) {
    console.log(USAGE);
    return;
  }
  const {repositories, wanted} = options;

  if (isInstalled()) {
    step(1, 'The packages are installed.');
  } else {
    step(1, 'Installing the packages (a minute or two) …');
    await run('npm', ['ci']);
  }

  if (isBuilt()) {
    step(2, 'The plugin is built.');
  } else {
    step(2, 'Building the plugin …');
    await run('npm', ['run', 'build', '-w', 'plugin']);
  }

  const env = repositories.length === 0 ? await prepareDemo() : prepareRepositories(repositories);
  // In the site's own folder, where the tools that Docusaurus uses look for their settings.
  await run(process.execPath, [DOCUSAURUS, 'build'], {env, cwd: WEBSITE});

  const port = await findFreePort(wanted);
  if (port !== wanted) {
    console.log(`\nPort ${wanted} is taken, so this is port ${port}.`);
  }
  step(4, 'Serving the site …');
  const site = `http://localhost:${port}`;
  const server = start(
    process.execPath,
    [DOCUSAURUS, 'serve', '--port', String(port), '--no-open'],
    {stdio: ['ignore', 'ignore', 'inherit'], cwd: WEBSITE, env: {...process.env, ...env}},
  );
  server.once('exit', (code) => {
    if (!ending) {
      console.error(`The server ended with code ${code}.`);
      end(1);
    }
  });
  await waitUntilServed(`${site}/news`);

  const post = firstPost();
  console.log(`
  News                ${site}/news
  All advisories      ${site}/security
  Their tag           ${site}/news/tags/security-advisory${
    post === undefined ? '' : `\n  One of them         ${site}/news/security-advisories/${post}`
  }

  To see the advisories of a real repository: npm run demo -- --repository owner/name
  (from GitHub itself; with GITHUB_TOKEN set, names and releases come along)

  Ctrl-C ends it.
`);
}

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => {
    end(signal === 'SIGINT' ? 130 : 143);
  });
}

main().catch((error) => {
  if (!ending) {
    console.error(`\n${error.message}`);
    end(1);
  }
});
