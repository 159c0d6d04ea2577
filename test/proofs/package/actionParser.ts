import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {build} from 'esbuild';
import {ROOT} from '../../site/docusaurus';
import type {NoOperationTraceWriter} from '@actions/workflow-parser';
import type {parseAction} from '@actions/workflow-parser/actions/action-parser';

interface Parser {
  readonly parseAction: typeof parseAction;
  readonly NoOperationTraceWriter: typeof NoOperationTraceWriter;
}

const EXPORTS = `
  export {NoOperationTraceWriter} from '@actions/workflow-parser';
  export {parseAction} from '@actions/workflow-parser/actions/action-parser';
`;

/** GitHub's own parser. It imports JSON in a way that Node refuses and bundlers don't. */
async function loadParser(): Promise<Parser> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'action-parser-'));
  try {
    const outfile = path.join(folder, 'parser.cjs');
    await build({
      stdin: {contents: EXPORTS, resolveDir: ROOT},
      bundle: true,
      platform: 'node',
      outfile,
      logLevel: 'silent',
    });
    return (await import(pathToFileURL(outfile).href)) as Parser;
  } finally {
    await fs.rm(folder, {recursive: true, force: true});
  }
}

/** Gives a function that says what GitHub would find wrong with the text of an `action.yml`. */
export async function loadActionChecker(): Promise<(content: string) => string[]> {
  const {parseAction: parse, NoOperationTraceWriter: Trace} = await loadParser();
  return (content) => {
    const {context} = parse({name: 'action.yml', content}, new Trace());
    return context.errors.getErrors().map(({message}) => message);
  };
}
