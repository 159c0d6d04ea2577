/**
 * Kills the process that preloads it, with SIGKILL, at a chosen step of its work on files:
 *
 *     KILL_AT=12 node --import ./killAfter.mjs program.mjs    dies before its 12th step
 *     node --import ./killAfter.mjs program.mjs               prints {"steps": […]} at its end
 *
 * A step is whatever changes something on the disk by way of `node:fs/promises`, or flushes what was
 * written there. Each begins where the one before has ended, so that "before step 13" is also "after
 * step 12". Writing text counts twice: a process may die before it, and half-way through.
 */
import fs from 'node:fs';
import path from 'node:path';
import {syncBuiltinESMExports} from 'node:module';
import {isMainThread} from 'node:worker_threads';

const killAt = Number(process.env.KILL_AT ?? 0);
const {open, writeFile} = fs.promises;
/** What would have come next at each of them. */
const steps = [];

/** Says whether the process has to die now. */
function isLast(step) {
  return steps.push(step) === killAt;
}

function die() {
  fs.writeSync(2, `Killed at step ${steps.length}: ${steps.at(-1)}\n`);
  process.kill(process.pid, 'SIGKILL');
}

function step(what) {
  if (isLast(`before ${what}`)) {
    die();
  }
}

/** Short names for messages. */
function name(file) {
  return path.relative(process.cwd(), String(file));
}

/** Writes through `write`, unless the process has to die before or half-way. */
async function writeInSteps({data, write, what}) {
  step(what);
  if (isLast(`half-way through ${what}`)) {
    await write(data.slice(0, Math.ceil(data.length / 2)));
    die();
  }
  return write(data);
}

/** The files that are open for writing, by their descriptors. */
const openFiles = new Map();

function follow(handle, file) {
  openFiles.set(handle.fd, file);
  for (const method of ['sync', 'datasync', 'truncate', 'close']) {
    const original = handle[method].bind(handle);
    handle[method] = (...args) => {
      step(`${method} ${name(file)}`);
      return original(...args);
    };
  }
  for (const method of ['writeFile', 'appendFile', 'write']) {
    const original = handle[method].bind(handle);
    handle[method] = (data, ...args) =>
      writeInSteps({
        data,
        write: (part) => original(part, ...args),
        what: `${method} ${name(file)}`,
      });
  }
  return handle;
}

fs.promises.open = async (file, flags = 'r', ...args) => {
  if (flags === 'r') {
    return open(file, flags, ...args);
  }
  step(`open ${name(file)}`);
  return follow(await open(file, flags, ...args), file);
};

const {fsync} = fs;
fs.fsync = (descriptor, ...args) => {
  step(`fsync ${name(openFiles.get(descriptor))}`);
  fsync(descriptor, ...args);
};

for (const method of ['writeFile', 'appendFile']) {
  const original = method === 'writeFile' ? writeFile : fs.promises.appendFile;
  fs.promises[method] = (file, data, ...args) =>
    writeInSteps({
      data,
      write: (part) => original(file, part, ...args),
      what: `${method} ${name(file)}`,
    });
}

// Not `utimes`: a lock that shows by it that it is held does so by the clock, and then the steps
// of two runs would differ.
const CHANGES = ['copyFile', 'cp', 'link', 'mkdir', 'mkdtemp', 'rename', 'rm', 'rmdir', 'symlink'];
for (const method of [...CHANGES, 'truncate', 'unlink']) {
  const original = fs.promises[method];
  fs.promises[method] = (file, ...args) => {
    step(`${method} ${name(file)}`);
    return original(file, ...args);
  };
}

// For modules that have imported single names.
syncBuiltinESMExports();

// Threads of the process write nothing, and end with it.
if (isMainThread) {
  process.on('exit', () => {
    step('the end');
    if (killAt === 0) {
      process.stdout.write(`${JSON.stringify({steps})}\n`);
    }
  });
}
