import {createCsv} from './csv';
import {createOsv} from './osv/createOsv';
import type {ExportOptions} from './exportOptions';
import type {NamedFormat} from './writeExports';

/** The formats that a site has, its own ones last. */
export function listFormats({osv, csv, custom}: ExportOptions): NamedFormat[] {
  return [
    ...(osv ? [{name: 'osv', create: createOsv}] : []),
    ...(csv ? [{name: 'csv', create: createCsv}] : []),
    ...custom.map(({name, create}): NamedFormat => ({
      name,
      create: ({advisories, siteUrl}) => create({advisories, siteUrl}),
    })),
  ];
}
