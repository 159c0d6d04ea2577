/**
 * The stand-in as a program of its own:
 *
 *     tsx test/github/main.ts --data website/demo/advisories.ts [--port 8080] [--exit-with-parent]
 *
 * When it is ready, it prints one line of JSON with its address: {"url":"http://127.0.0.1:8080"}.
 */
import {fstatSync} from 'node:fs';
import {resolve} from 'node:path';
import {pathToFileURL} from 'node:url';
import {parseArgs} from 'node:util';
import {startGitHub} from './server';
import type {StateInput, StateModule} from './state';

async function main(): Promise<void> {
  const {values} = parseArgs({
    options: {
      port: {type: 'string', default: '0'},
      data: {type: 'string'},
      'exit-with-parent': {type: 'boolean', default: false},
    },
  });
  const github = await startGitHub({
    ...(values.data === undefined ? {} : await readData(values.data)),
    port: Number(values.port),
  });
  const exit = () => {
    void github.close().finally(() => {
      process.exit(0);
    });
  };
  process.once('SIGINT', exit);
  process.once('SIGTERM', exit);
  if (values['exit-with-parent']) onParentGone(exit);
  process.stdout.write(`${JSON.stringify({url: github.url})}\n`);
}

/** Reads the default export of a module: a state, or a function that makes one. */
async function readData(path: string): Promise<StateInput> {
  const loaded = (await import(pathToFileURL(resolve(path)).href)) as {default: unknown};
  const exported = unwrapped(loaded.default) as StateModule;
  return typeof exported === 'function' ? exported() : exported;
}

/** A module that was compiled to CommonJS has its default export one step further in. */
function unwrapped(exported: unknown): unknown {
  const isWrapped = typeof exported === 'object' && exported !== null && 'default' in exported;
  return isWrapped ? exported.default : exported;
}

/** A parent that dies closes its channel, and the pipe that is our standard input. */
function onParentGone(exit: () => void): void {
  if (process.connected) process.once('disconnect', exit);
  const input = fstatSync(0);
  if (input.isFIFO() || input.isSocket())
    process.stdin.once('close', exit).once('end', exit).resume();
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
