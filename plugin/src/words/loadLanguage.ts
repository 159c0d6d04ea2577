import fs from 'node:fs/promises';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import en from './languages/en';
import type {Labels, Language} from './language';

const FOLDER = path.join(__dirname, 'languages');

/** The language files by their locale; beside them lie their types and source maps. */
async function languageFiles(): Promise<Map<string, string>> {
  const files = await fs.readdir(FOLDER);
  return new Map(
    files
      .filter((file) => /^[\w-]+\.(?:js|ts)$/.test(file))
      .map((file) => [path.parse(file).name, path.join(FOLDER, file)]),
  );
}

/**
 * Finds the words for one of a site's locales: `de-AT` speaks `de`, and a locale that has no
 * translation speaks English.
 */
export async function loadLanguage(locale: string): Promise<Language> {
  const files = await languageFiles();
  const subtags = locale.split('-');
  const candidates = subtags.map((_, index) => subtags.slice(0, subtags.length - index).join('-'));
  const file = candidates.map((candidate) => files.get(candidate)).find((found) => found);
  if (file === undefined) {
    return {locale: 'en', labels: en};
  }
  const module = (await import(pathToFileURL(file).href)) as {
    default: Labels | {default: Labels};
  };
  // A CommonJS module's exports arrive as the default export.
  return {locale, labels: 'default' in module.default ? module.default.default : module.default};
}
