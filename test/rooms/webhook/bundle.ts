import path from 'node:path';
import {build} from 'esbuild';
import {ROOT} from '../../site/docusaurus';

export interface Bundle {
  readonly code: string;
  /** Every module in it, from the root of the repository. */
  readonly modules: readonly string[];
  /** What is left for the platform to provide. */
  readonly imports: readonly string[];
}

/**
 * Bundles a module as edge platforms do, in which Node's own modules do not exist: an import of one is
 * an error.
 *
 * @param name of the global variable that holds what the module exports
 */
export async function bundle(entry: string, name: string): Promise<Bundle> {
  const {outputFiles, metafile} = await build({
    entryPoints: [path.join(ROOT, entry)],
    absWorkingDir: ROOT,
    bundle: true,
    write: false,
    metafile: true,
    platform: 'browser',
    // As wrangler sets them.
    conditions: ['workerd', 'worker', 'browser'],
    format: 'iife',
    globalName: name,
    target: 'es2022',
    logLevel: 'silent',
  });
  const inputs = Object.values(metafile.inputs);
  return {
    code: outputFiles.map(({text}) => text).join('\n'),
    modules: Object.keys(metafile.inputs),
    imports: inputs.flatMap(({imports}) =>
      imports.flatMap(({path: imported, external}) => (external === true ? [imported] : [])),
    ),
  };
}
