import {normalizeUrl} from '@docusaurus/utils';
import {FOLDER, WHITE} from './csaf/places';
import type {LoadContext} from '@docusaurus/types';
import type {Advisory} from '../advisory';
import type {PluginOptions} from '../options';
import type {ExportAddresses, MachineReadable} from './addresses';

/** The files are written once, below the address of the site's own language. */
export function exportAddresses({
  site: {siteConfig, i18n},
  options: {index, exports: formats},
}: {
  site: Pick<LoadContext, 'siteConfig' | 'i18n'>;
  options: Pick<PluginOptions, 'index' | 'exports'>;
}): ExportAddresses {
  const {url, baseUrl} = {...siteConfig, ...i18n.localeConfigs[i18n.defaultLocale]};
  if (index === false) {
    return {osv: null, csv: null, csaf: null, osvFolder: null, csafFolder: null};
  }
  const inIndex = (file: string) => normalizeUrl([url, baseUrl, index.routeBasePath, file]);
  const inCsaf = (file: string) => normalizeUrl([url, baseUrl, FOLDER, file]);
  return {
    osv: formats.osv ? inIndex('osv.json') : null,
    csv: formats.csv ? inIndex('advisories.csv') : null,
    csaf: formats.csaf === false ? null : inCsaf('provider-metadata.json'),
    osvFolder: formats.osv ? inIndex('osv/') : null,
    csafFolder: formats.csaf === false ? null : inCsaf(`${WHITE}/`),
  };
}

/**
 * The year of a CSAF document's folder: of its first release.
 *
 * @see https://docs.oasis-open.org/csaf/csaf/v2.0/os/csaf-v2.0-os.html#7111-requirement-11-one-folder-per-year
 */
export function csafYear({publishedAt, createdAt, updatedAt}: Advisory): string {
  return (publishedAt ?? createdAt ?? updatedAt ?? '1970').slice(0, 4);
}

/** The files for machines about an advisory. */
export function listMachineReadable(
  advisory: Advisory,
  {osvFolder, csafFolder}: Pick<ExportAddresses, 'osvFolder' | 'csafFolder'>,
): MachineReadable[] {
  const {ghsaId} = advisory;
  const osv = osvFolder === null ? null : `${osvFolder}${ghsaId}.json`;
  const csaf =
    csafFolder === null ? null : `${csafFolder}${csafYear(advisory)}/${ghsaId.toLowerCase()}.json`;
  return [
    ...(osv === null ? [] : [{format: 'OSV', url: osv} as const]),
    ...(csaf === null ? [] : [{format: 'CSAF', url: csaf} as const]),
  ];
}
