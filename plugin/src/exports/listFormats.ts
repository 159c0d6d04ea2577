import {createAliases} from './createAliases';
import {createBadge} from './createBadge';
import {createCsaf} from './csaf/createCsaf';
import {addressOf} from './csaf/places';
import {createCsv} from './createCsv';
import {createOsv} from './osv/createOsv';
import {createSecurityTxt, describeLack} from './createSecurityTxt';
import type {Report} from '../terminal/report';
import type {ExportOptions} from '../options/exportOptions';
import type {ExportParams} from '../options/exportFormat';
import type {NamedFormat} from './writeExports';

export interface FormatSurroundings {
  /** Of the build. */
  readonly now: Date;
  /** Holds what must not be in an option: the key that documents are signed with. */
  readonly env: NodeJS.ProcessEnv;
  readonly report: Report;
}

/** The formats that a site has, its own ones last. */
export function listFormats(
  {osv, csv, csaf, securityTxt, custom}: ExportOptions,
  {now, env, report}: FormatSurroundings,
): NamedFormat[] {
  const csafUrl = ({siteUrl}: ExportParams) =>
    csaf ? addressOf(siteUrl, 'provider-metadata.json') : null;
  return [
    {name: 'aliases', create: createAliases},
    {name: 'badge', create: createBadge},
    ...(osv ? [{name: 'osv', create: createOsv}] : []),
    ...(csv ? [{name: 'csv', create: createCsv}] : []),
    ...(csaf ? [{name: 'csaf', create: createCsaf(csaf, env, report)}] : []),
    ...(securityTxt
      ? [
          {
            name: 'securityTxt',
            create: createSecurityTxt(securityTxt, {now, csafUrl}),
            describeLack,
          },
        ]
      : []),
    ...custom,
  ];
}
