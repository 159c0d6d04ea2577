import {createCsv} from './csv';
import {createCsaf} from './csaf/createCsaf';
import type {Report} from '../report';
import type {ExportOptions} from './exportOptions';
import type {NamedFormat} from './writeExports';

/**
 * The formats that a site has, its own ones last.
 *
 * @param env holds what must not be in an option: the key that documents are signed with
 */
export function listFormats(
  {csv, csaf, custom}: ExportOptions,
  env: NodeJS.ProcessEnv,
  report: Report,
): NamedFormat[] {
  return [
    ...(csv ? [{name: 'csv', create: createCsv}] : []),
    ...(csaf ? [{name: 'csaf', create: createCsaf(csaf, env, report)}] : []),
    ...custom.map(({name, create}): NamedFormat => ({
      name,
      create: ({advisories, siteUrl}) => create({advisories, siteUrl}),
    })),
  ];
}
