import {buildPublishedAdvisory} from '../../given/build';
import type {PublishedAdvisory} from '../../../plugin/src/advisory/advisory';
import type {ExportedAdvisory, ExportParams} from '../../../plugin/src/options/exportFormat';

export const SITE_URL = 'https://rocket.example/';

/** An advisory whose post lies where posts lie. */
export function exported(advisory: PublishedAdvisory): ExportedAdvisory {
  return {advisory, url: `${SITE_URL}blog/security-advisories/${advisory.ghsaId}`};
}

/** An advisory and its post, as exports are handed them. */
export function buildExported(changes: Partial<PublishedAdvisory> = {}): ExportedAdvisory {
  return exported(buildPublishedAdvisory(changes));
}

/** What a format is made from, of a site at the root of its domain. */
export function buildExportParams(changes: Partial<ExportParams> = {}): ExportParams {
  return {
    advisories: [],
    siteUrl: SITE_URL,
    siteTitle: 'Paper Rocket',
    indexPath: 'security',
    indexUrl: `${SITE_URL}security`,
    hasNoSlashes: false,
    creditsUrl: `${SITE_URL}security/credits`,
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
