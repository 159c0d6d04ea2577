import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import {describe, expect, it} from 'vitest';

const ROOT = path.resolve(__dirname, '../../..');
const SOURCES = path.join(ROOT, 'plugin/src');
const THEME_ALIAS = '@theme/SecurityAdvisories/';

const CONTRIBUTING = fs.readFileSync(path.join(ROOT, 'CONTRIBUTING.md'), 'utf8');

/** The rooms as CONTRIBUTING.md lists them, each above those that it may know. */
const LISTED = [
  ...(/```\nplugin\/src\/\n[^]*?```/.exec(CONTRIBUTING)?.[0] ?? '').matchAll(
    /^ {2}([\w.-]+)\/? /gm,
  ),
].map(([, room = '']) => room);

/** Files of the plugin, below its sources and without their own tests. */
const FILES = fs
  .readdirSync(SOURCES, {recursive: true, encoding: 'utf8'})
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => /\.m?tsx?$/.test(file) && !/\/(?:test|bench)\//.test(file));

/** `posts/nodes.ts` is in `posts`; `index.ts` is a room of its own. */
function roomOf(file: string): string {
  return file.split('/')[0] ?? file;
}

/** The file of the plugin that an import leads to, types included; null for a package or a style. */
function resolve(from: string, specifier: string): string | null {
  const target = specifier.startsWith(THEME_ALIAS)
    ? `theme/SecurityAdvisories/${specifier.slice(THEME_ALIAS.length)}`
    : path.posix.join(path.posix.dirname(from), specifier);
  const isOurs = specifier.startsWith('.') || specifier.startsWith(THEME_ALIAS);
  const bare = target.replace(/\.m?js$/, '');
  const endings = ['.ts', '.tsx', '.mts', '.d.ts', '/index.ts', '/index.tsx', '/index.mts'];
  return isOurs
    ? (endings.map((ending) => `${bare}${ending}`).find((file) => FILES.includes(file)) ?? null)
    : null;
}

function importsOf(file: string): string[] {
  const text = fs.readFileSync(path.join(SOURCES, file), 'utf8');
  return (
    ts
      .preProcessFile(text, true, true)
      .importedFiles.map(({fileName}) => resolve(file, fileName))
      // A component asks for its own props by its alias, as Docusaurus' do: theme.d.ts declares them.
      .filter((target) => target !== null && target !== file) as string[]
  );
}

const IMPORTS = new Map(FILES.map((file) => [file, importsOf(file)]));

/** A way through the imports that ends where it begins; null where there is none. */
function findCircle(imports: ReadonlyMap<string, readonly string[]>): string[] | null {
  const done = new Set<string>();
  function follow(way: readonly string[], file: string): string[] | null {
    if (way.includes(file)) {
      return [...way.slice(way.indexOf(file)), file];
    }
    if (done.has(file)) {
      return null;
    }
    for (const target of imports.get(file) ?? []) {
      const circle = follow([...way, file], target);
      if (circle) {
        return circle;
      }
    }
    done.add(file);
    return null;
  }
  for (const file of imports.keys()) {
    const circle = follow([], file);
    if (circle) {
      return circle;
    }
  }
  return null;
}

describe('the house', () => {
  it('has the rooms that CONTRIBUTING.md lists, and no other', () => {
    const rooms = [...new Set(FILES.map(roomOf))];
    expect(rooms.sort()).toEqual([...LISTED].sort());
  });

  it('is walked in one direction: no room knows one that is listed above it', () => {
    const up: string[] = [];
    for (const [file, targets] of IMPORTS) {
      for (const target of targets) {
        if (LISTED.indexOf(roomOf(target)) < LISTED.indexOf(roomOf(file))) {
          up.push(`${file} → ${target}`);
        }
      }
    }
    expect(up).toEqual([]);
  });

  it('has no circle of files, types included', () => {
    expect(findCircle(IMPORTS)).toBeNull();
  });

  it('has no file whose name says nothing', () => {
    expect(FILES.filter((file) => /(?:^|\/)(?:utils?|helpers?|common|misc)\b/i.test(file))).toEqual(
      [],
    );
  });
});

describe('the check itself', () => {
  it('sees imports of values, of types, and those that are waited for', () => {
    expect(IMPORTS.get('index.ts')).toEqual(
      expect.arrayContaining([
        'options/options.ts',
        'sync/siteSync.ts',
        'docusaurus/findOwnInstances.ts',
      ]),
    );
  });

  it('finds a circle', () => {
    const imports = new Map([
      ['a', ['b']],
      ['b', ['c']],
      ['c', ['d', 'b']],
      ['d', []],
    ]);
    expect(findCircle(imports)).toEqual(['b', 'c', 'b']);
  });
});
