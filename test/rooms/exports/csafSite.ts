import {createCsaf} from '../../../plugin/src/exports/csaf/createCsaf';
import {readAdvisory} from '../../../plugin/src/github/readAdvisory';
import {toAdvisories} from '../../proofs/hostile/corpus';
import {buildPublishedAdvisory, buildReadingRules, REPOSITORY} from '../../given/build';
import {buildExportParams as buildParams, SITE_URL} from './build';
import type {PublishedAdvisory} from '../../../plugin/src/advisory/advisory';
import type {CsafDocument, Vulnerability} from '../../../plugin/src/exports/csaf/csafDocument';
import type {CsafOptions, CsafPublisher} from '../../../plugin/src/options/exportOptions';
import type {ExportParams} from '../../../plugin/src/options/exportFormat';
import type {HostileCase} from '../../proofs/hostile/hostileCase';

export {SITE_URL} from './build';

export const PUBLISHER: CsafPublisher = {
  name: 'Paper Rocket',
  namespace: 'https://rocket.example',
  category: 'vendor',
  contactDetails: null,
  issuingAuthority: null,
};

/** What a site with these advisories hands to a format. */
export function buildExportParams({
  advisories,
  siteUrl = SITE_URL,
}: {
  advisories: readonly PublishedAdvisory[];
  siteUrl?: string;
}): ExportParams {
  return buildParams({
    advisories: advisories.map((advisory) => ({
      advisory,
      url: `${siteUrl}blog/security-advisories/${advisory.ghsaId}`,
    })),
    siteUrl,
    indexUrl: `${siteUrl}security`,
  });
}

/** The files that a site has, by their paths below `.well-known/csaf/`. */
export async function createSite({
  advisories,
  siteUrl = SITE_URL,
  env = {},
  ...options
}: Partial<CsafOptions> & {
  advisories: readonly PublishedAdvisory[];
  siteUrl?: string;
  env?: NodeJS.ProcessEnv;
}): Promise<Map<string, string>> {
  const create = createCsaf({publisher: PUBLISHER, signingKeyEnv: null, ...options}, env);
  const files = await create(buildExportParams({advisories, siteUrl}));
  return new Map(
    files.map(({path, content}) => [
      path.replace(/^\.well-known\/csaf\//, ''),
      Buffer.from(content).toString('utf8'),
    ]),
  );
}

export function readJson(files: ReadonlyMap<string, string>, place: string): unknown {
  return JSON.parse(files.get(place) ?? 'null');
}

/** The documents among the files, by their places. */
export function listDocuments(files: ReadonlyMap<string, string>): [string, CsafDocument][] {
  return [...files]
    .filter(([place]) => /^white\/\d{4}\/[^/]+\.json$/.test(place))
    .map(([place, content]) => [place, JSON.parse(content) as CsafDocument]);
}

/** The document of one advisory. */
export async function documentOf(
  changes: Partial<PublishedAdvisory> = {},
  options: Partial<CsafOptions> = {},
): Promise<CsafDocument> {
  const files = await createSite({advisories: [buildPublishedAdvisory(changes)], ...options});
  const [[, document] = []] = listDocuments(files);
  if (document === undefined) {
    throw new Error('There is no document among the files.');
  }
  return document;
}

/** What the document of one advisory says of its vulnerability. */
export async function vulnerabilityOf(
  changes: Partial<PublishedAdvisory> = {},
): Promise<Vulnerability> {
  const {vulnerabilities: [vulnerability] = []} = await documentOf(changes);
  if (vulnerability === undefined) {
    throw new Error('There is no vulnerability in the document.');
  }
  return vulnerability;
}

/** What GitHub's answers become on their way to the exports. */
export function throughTheDoor(cases: readonly HostileCase[]): PublishedAdvisory[] {
  return toAdvisories(cases, {first: 0, newest: Date.parse('2025-06-01T00:00:00Z')}).flatMap(
    ({advisory: item}) => {
      const advisory = readAdvisory({item, repository: REPOSITORY, rules: buildReadingRules()});
      return advisory
        ? [{...advisory, publishedBy: [{repository: REPOSITORY, url: advisory.url}]}]
        : [];
    },
  );
}
