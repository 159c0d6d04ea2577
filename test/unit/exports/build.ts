import {buildPublishedAdvisory} from '../build';
import type {PublishedAdvisory} from '../../../plugin/src/advisory';
import type {ExportedAdvisory, ExportParams} from '../../../plugin/src/exports/exportFormat';

/** An advisory and its post, as exports are handed them. */
export function buildExported(changes: Partial<PublishedAdvisory> = {}): ExportedAdvisory {
  const advisory = buildPublishedAdvisory(changes);
  return {
    advisory,
    url: `https://rocket.example/blog/security-advisories/${advisory.ghsaId}`,
  };
}

/** What a format is made from, of a site at the root of its domain. */
export function buildExportParams(changes: Partial<ExportParams> = {}): ExportParams {
  return {
    advisories: [],
    siteUrl: 'https://rocket.example/',
    siteTitle: 'Paper Rocket',
    indexPath: 'security',
    indexUrl: 'https://rocket.example/security',
    hasNoSlashes: false,
    creditsUrl: 'https://rocket.example/security/credits',
    policyUrl: null,
    reportPlaces: [
      {
        repository: 'paper-rocket/rocket',
        url: 'https://github.com/paper-rocket/rocket/security/advisories/new',
        isPrivate: true,
      },
    ],
    locales: ['en'],
    ...changes,
  };
}
