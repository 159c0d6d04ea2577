import {buildPublishedAdvisory} from '../build';
import type {PublishedAdvisory} from '../../../plugin/src/advisory';
import type {ExportedAdvisory, ExportParams} from '../../../plugin/src/exports/exportFormat';

export const SITE_URL = 'https://rocket.example/';

/** An advisory whose post lies where posts lie. */
export function exported(advisory: PublishedAdvisory): ExportedAdvisory {
  return {advisory, url: `${SITE_URL}blog/security-advisories/${advisory.ghsaId}`};
}

/** What a format is made from, on a site that says nothing special. */
export function buildExportParams({
  advisories = [buildPublishedAdvisory()],
  ...changes
}: Partial<Omit<ExportParams, 'advisories'>> & {
  advisories?: readonly PublishedAdvisory[];
} = {}): ExportParams {
  return {
    advisories: advisories.map(exported),
    siteUrl: SITE_URL,
    siteTitle: 'Paper Rocket',
    indexPath: 'security',
    indexUrl: `${SITE_URL}security`,
    ...changes,
  };
}
