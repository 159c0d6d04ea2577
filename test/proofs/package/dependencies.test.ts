import fs from 'node:fs';
import {isBuiltin} from 'node:module';
import path from 'node:path';
import ts from 'typescript';
import {describe, expect, it} from 'vitest';
import manifest from '../../../plugin/package.json';
import {ROOT} from '../../site/docusaurus';

const PLUGIN = path.join(ROOT, 'plugin');
const LIB = path.join(PLUGIN, 'lib');

/** What Docusaurus' bundler puts in the place of a name, for the theme. */
const ALIAS = /^@(?:theme|theme-init|generated)\//;

function isClientOfDocusaurus(name: string): boolean {
  const [, rest] = /^@docusaurus\/(\w+)$/.exec(name) ?? [];
  const folder = path.join(ROOT, 'node_modules/@docusaurus/core/lib/client/exports');
  return rest !== undefined && fs.existsSync(path.join(folder, `${rest}.js`));
}

/** What a file imports, by any of the ways there are. */
function importsOf(file: string): string[] {
  const {importedFiles} = ts.preProcessFile(fs.readFileSync(file, 'utf8'), true, true);
  return importedFiles.map(({fileName}) => fileName);
}

const isForeign = (name: string) =>
  !name.startsWith('.') && !isBuiltin(name) && !ALIAS.test(name) && !isClientOfDocusaurus(name);

/** What the compiled files import from other packages. */
function listImported(): string[] {
  const files = fs.readdirSync(LIB, {recursive: true, encoding: 'utf8'});
  const compiled = files.filter((file) => /\.(?:m?js|jsx)$/.test(file));
  const names = compiled.flatMap((file) => importsOf(path.join(LIB, file)));
  return [...new Set(names.filter(isForeign))].sort();
}

const OPTIONS: ts.CompilerOptions = {
  module: ts.ModuleKind.Node18,
  moduleResolution: ts.ModuleResolutionKind.Node16,
};

/** The types of what may be imported, and of all within the package that they are made of. */
function listTypes(): string[] {
  const files = Object.values(manifest.exports).flatMap((door) =>
    typeof door === 'string' ? [] : [path.join(PLUGIN, door.types)],
  );
  // Grows while it is gone through.
  for (const file of files) {
    for (const name of importsOf(file).filter((each) => each.startsWith('.'))) {
      const {resolvedModule} = ts.resolveModuleName(name, file, OPTIONS, ts.sys);
      const found = resolvedModule?.resolvedFileName ?? `${name} of ${file}`;
      if (!files.includes(found)) {
        files.push(found);
      }
    }
  }
  return files;
}

/** What the types of what may be imported need of other packages. */
function listImportedByTypes(): string[] {
  return [...new Set(listTypes().flatMap(importsOf).filter(isForeign))].sort();
}

const packageOf = (name: string) => /^(?:@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name;

const NAMED = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.peerDependencies)];

describe('the packages that the plugin names', () => {
  it('are all that it imports', () => {
    expect(listImported().map(packageOf)).not.toEqual([]);
    expect(listImported().filter((name) => !NAMED.includes(packageOf(name)))).toEqual([]);
  });

  it('are there for the types of whoever imports the plugin', () => {
    expect(listImportedByTypes().filter((name) => !NAMED.includes(packageOf(name)))).toEqual([]);
  });

  it('are each imported, or there for the types', () => {
    const imported = [...listImported(), ...listImportedByTypes()].map(packageOf);
    const idle = Object.keys(manifest.dependencies).filter((name) => !imported.includes(name));
    expect(idle).toEqual([]);
  });

  it('are entered by the door', () => {
    const byPath = listImported().filter((name) => name !== packageOf(name));
    expect(byPath).toEqual([
      // A door of its own, to what the pages of a blog share.
      '@docusaurus/plugin-content-blog/client',
      // A file for programs, which lists Prism's languages.
      'prismjs/components.json',
      // As its README has it, for those who load one part only.
      'semver/classes/semver.js',
    ]);
  });
});
