import path from 'node:path';
import {getPluginI18nPath} from '@docusaurus/utils';
import type {LoadContext} from '@docusaurus/types';
import type {ContentKind} from './findContentPlugins';

/** The folder of all that is translated into a locale. Absolute. */
export function localizationFolder({
  site: {siteDir, i18n},
  locale,
}: {
  site: Pick<LoadContext, 'siteDir' | 'i18n'>;
  locale: string;
}): string {
  return path.resolve(siteDir, i18n.path, i18n.localeConfigs[locale]?.path ?? locale);
}

/**
 * Where Docusaurus looks for the translations of a blog's, of docs' or of pages' files.
 *
 * @param version of docs, as the folder is called: `current` or `version-1.0`
 * @returns an absolute path
 */
export function translationFolder({
  site,
  kind,
  pluginId,
  locale,
  version,
}: {
  site: Pick<LoadContext, 'siteDir' | 'i18n'>;
  kind: ContentKind;
  pluginId: string;
  locale: string;
  version?: string;
}): string {
  return getPluginI18nPath({
    localizationDir: localizationFolder({site, locale}),
    pluginName: `docusaurus-plugin-content-${kind}`,
    pluginId,
    ...(version === undefined ? {} : {subPaths: [version]}),
  });
}
