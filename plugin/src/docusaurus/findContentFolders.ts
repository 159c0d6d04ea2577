import path from 'node:path';
import {DEFAULT_PLUGIN_ID, GlobExcludeDefault} from '@docusaurus/utils';
import {readFileIfExists} from '../store/atomicFile';
import {CONTENT_KINDS, findContentPlugins} from './findContentPlugins';
import {translationFolder} from './translationFolder';
import type {LoadContext} from '@docusaurus/types';
import type {ContentKind, WrittenOptions} from './findContentPlugins';

/** A folder whose files Docusaurus makes into pages of the site. */
export interface ContentFolder {
  readonly kind: ContentKind;
  readonly pluginId: string;
  /** Absolute. Docusaurus lists what lies here, and takes a translation where it finds one. */
  readonly path: string;
  /** Absolute: where the translations of its files lie, a folder for each locale. */
  readonly translations: readonly string[];
  /** Patterns of the files that are pages, and of those among them that are none. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

export type ContentSite = Pick<LoadContext, 'siteDir' | 'siteConfig' | 'i18n'>;

const DEFAULT_PATHS: Readonly<Record<ContentKind, string>> = {
  blog: 'blog',
  docs: 'docs',
  pages: 'src/pages',
};

const DEFAULT_INCLUDE = ['**/*.{md,mdx}'];

function readPatterns(option: unknown, fallback: readonly string[]): readonly string[] {
  return Array.isArray(option)
    ? option.filter((each): each is string => typeof each === 'string')
    : fallback;
}

/** Names of the kept versions of docs, the newest first; none where Docusaurus has kept none. */
async function readVersions(siteDir: string, prefix: string): Promise<string[]> {
  try {
    const text = await readFileIfExists(path.join(siteDir, `${prefix}versions.json`));
    const names: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(names) ? names.filter((each) => typeof each === 'string') : [];
  } catch {
    // Docusaurus says what is wrong with it.
    return [];
  }
}

/** @see https://docusaurus.io/docs/versioning#directory-structure */
async function findDocsVersions(
  {siteDir}: ContentSite,
  {options, pluginId}: {options: WrittenOptions; pluginId: string},
): Promise<{folder: string | null; version: string}[]> {
  const {disableVersioning, includeCurrentVersion, onlyIncludeVersions} = options;
  const prefix = pluginId === DEFAULT_PLUGIN_ID ? '' : `${pluginId}_`;
  const kept = disableVersioning === true ? [] : await readVersions(siteDir, prefix);
  const names = includeCurrentVersion === false ? kept : ['current', ...kept];
  const wanted = Array.isArray(onlyIncludeVersions)
    ? names.filter((name) => onlyIncludeVersions.includes(name))
    : names;
  return wanted.map((name) =>
    name === 'current'
      ? {folder: null, version: name}
      : {folder: `${prefix}versioned_docs/version-${name}`, version: `version-${name}`},
  );
}

async function toFolders(
  site: ContentSite,
  kind: ContentKind,
  options: WrittenOptions,
): Promise<ContentFolder[]> {
  const {siteDir, i18n} = site;
  const pluginId = typeof options.id === 'string' ? options.id : DEFAULT_PLUGIN_ID;
  const contentPath = typeof options.path === 'string' ? options.path : DEFAULT_PATHS[kind];
  const places =
    kind === 'docs'
      ? await findDocsVersions(site, {options, pluginId})
      : [{folder: null, version: undefined}];
  return places.map(({folder, version}) => ({
    kind,
    pluginId,
    path: path.resolve(siteDir, folder ?? contentPath),
    translations: i18n.locales.map((locale) =>
      translationFolder({
        ...{site, kind, pluginId, locale},
        ...(version === undefined ? {} : {version}),
      }),
    ),
    include: readPatterns(options.include, DEFAULT_INCLUDE),
    exclude: readPatterns(options.exclude, GlobExcludeDefault),
  }));
}

/**
 * The folders of all blogs, docs and pages that the site's configuration declares, through presets and
 * plugins; of docs, one for each version, the current one first and then the newest.
 */
export async function findContentFolders(site: ContentSite): Promise<ContentFolder[]> {
  const found = CONTENT_KINDS.flatMap((kind) =>
    findContentPlugins(site.siteConfig, kind).map((options) => toFolders(site, kind, options)),
  );
  return (await Promise.all(found)).flat();
}
