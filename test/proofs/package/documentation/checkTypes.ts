import fs from 'node:fs/promises';
import path from 'node:path';
import ts from 'typescript';
import {ROOT} from '../../../site/docusaurus';

/** What TypeScript has to say of modules, by their names. */
export type Findings = Readonly<Record<string, readonly string[]>>;

/**
 * Checks modules as a site would have them checked that has installed the plugin: against the types of the
 * built package, with the settings that Docusaurus gives to sites, strictly.
 *
 * @param folder absolute, inside the repository; is made
 * @param modules their texts, by their names with `.tsx`
 * @param types packages whose globals there are
 */
export async function checkTypes(
  folder: string,
  modules: Readonly<Record<string, string>>,
  types: readonly string[],
): Promise<Findings> {
  await fs.mkdir(folder, {recursive: true});
  const names = Object.keys(modules);
  await Promise.all(
    names.map((name) => fs.writeFile(path.join(folder, name), modules[name] ?? '')),
  );
  const settings = ts.readConfigFile(
    path.join(ROOT, 'node_modules/@docusaurus/tsconfig/tsconfig.json'),
    (file) => ts.sys.readFile(file),
  ).config as {compilerOptions: object};
  const {options} = ts.convertCompilerOptionsFromJson(
    {
      ...settings.compilerOptions,
      strict: true,
      noUncheckedIndexedAccess: true,
      types,
      typeRoots: [path.join(ROOT, 'node_modules')],
    },
    folder,
  );
  const files = names.map((name) => path.join(folder, name));
  const program = ts.createProgram(files, options);
  return Object.fromEntries(
    names.map((name, index) => {
      const source = program.getSourceFile(files[index] ?? '');
      const found = [
        ...program.getSyntacticDiagnostics(source),
        ...program.getSemanticDiagnostics(source),
      ];
      return [
        name,
        found.map(({messageText}) => ts.flattenDiagnosticMessageText(messageText, ' ')),
      ];
    }),
  );
}
