import {normalizeUrl} from '@docusaurus/utils';
import {FOLDER, documentPlace} from './csaf/places';
import type {LoadContext} from '@docusaurus/types';
import type {Advisory} from '../advisory/advisory';
import type {PluginOptions} from '../options/options';
import type {ExportAddresses, MachineReadable} from './machineReadable';

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
    return {ofAll: [], osvFolder: null, csafFolder: null};
  }
  const inIndex = (file: string) => normalizeUrl([url, baseUrl, index.routeBasePath, file]);
  const inCsaf = (file: string) => normalizeUrl([url, baseUrl, FOLDER, file]);
  return {
    ofAll: [
      ...(formats.osv ? [{format: 'OSV', url: inIndex('osv.json')}] : []),
      ...(formats.csaf ? [{format: 'CSAF', url: inCsaf('provider-metadata.json')}] : []),
      ...(formats.csv ? [{format: 'CSV', url: inIndex('advisories.csv')}] : []),
    ],
    osvFolder: formats.osv ? inIndex('osv/') : null,
    csafFolder: formats.csaf === false ? null : inCsaf('/'),
  };
}

/** The files for machines about an advisory. */
export function listMachineReadable(
  advisory: Advisory,
  {osvFolder, csafFolder}: Pick<ExportAddresses, 'osvFolder' | 'csafFolder'>,
): MachineReadable[] {
  const {ghsaId} = advisory;
  const osv = osvFolder === null ? null : `${osvFolder}${ghsaId}.json`;
  const csaf = csafFolder === null ? null : `${csafFolder}${documentPlace(advisory)}`;
  return [
    ...(osv === null ? [] : [{format: 'OSV', url: osv}]),
    ...(csaf === null ? [] : [{format: 'CSAF', url: csaf}]),
  ];
}
