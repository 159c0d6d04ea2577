import {createAliases} from './aliases';
import {createBadge} from './badge';
import {createCsv} from './csv';
import {createOsv} from './osv/createOsv';
import {createSecurityTxt, describeLack} from './securityTxt';
import type {ExportOptions} from './exportOptions';
import type {NamedFormat} from './writeExports';

/** The formats that a site has, its own ones last. @param now of the build */
export function listFormats(
  {osv, csv, securityTxt, custom}: ExportOptions,
  now: Date,
): NamedFormat[] {
  return [
    {name: 'aliases', create: createAliases},
    {name: 'badge', create: createBadge},
    ...(osv ? [{name: 'osv', create: createOsv}] : []),
    ...(csv ? [{name: 'csv', create: createCsv}] : []),
    ...(securityTxt
      ? [
          {
            name: 'securityTxt',
            create: createSecurityTxt(securityTxt, {now, csafUrl: () => null}),
            describeLack,
          },
        ]
      : []),
    ...custom,
  ];
}
