import {createCsv} from './csv';
import type {ExportOptions} from './exportOptions';
import type {NamedFormat} from './writeExports';

/** The formats that a site has, its own ones last. */
export function listFormats({csv, custom}: ExportOptions): NamedFormat[] {
  return [
    ...(csv ? [{name: 'csv', create: createCsv}] : []),
    ...custom.map(({name, create}): NamedFormat => ({
      name,
      create: ({advisories, siteUrl}) => create({advisories, siteUrl}),
    })),
  ];
}
