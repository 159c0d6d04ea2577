import {publisherProperty} from './createDocument';
import {toJsonFile} from './toJsonFile';
import {addressOf} from './places';
import {CATEGORY_PLACE, FEED_PLACE, SERVICE_PLACE, lastUpdated} from './createRolieFiles';
import type {CsafPublisher} from '../../options/exportOptions';
import type {CsafFile, PlacedFile} from './createDocumentFiles';
import type {Signer} from './createSigner';

const PLACE = 'provider-metadata.json';

/** The place of the key that the documents are signed with. */
export function keyPlace({fingerprint}: Signer): string {
  return `openpgp/${fingerprint}.asc`;
}

/**
 * Who publishes, and where everything is: where every reader of CSAF begins.
 *
 * @see https://docs.oasis-open.org/csaf/csaf/v2.0/provider_json_schema.json
 */
export function createProviderMetadata({
  files,
  siteUrl,
  publisher,
  signer,
}: {
  files: readonly CsafFile[];
  siteUrl: string;
  publisher: CsafPublisher;
  signer: Signer | null;
}): PlacedFile {
  const at = (place: string) => addressOf(siteUrl, place);
  const metadata = {
    canonical_url: at(PLACE),
    distributions: [
      {
        rolie: {
          categories: [at(CATEGORY_PLACE)],
          feeds: [
            {
              summary: `All security advisories of ${publisher.name}.`,
              tlp_label: 'WHITE',
              url: at(FEED_PLACE),
            },
          ],
          services: [at(SERVICE_PLACE)],
        },
      },
      {directory_url: at('')},
    ],
    last_updated: lastUpdated(files),
    list_on_CSAF_aggregators: true,
    metadata_version: '2.0',
    mirror_on_CSAF_aggregators: true,
    ...(signer === null
      ? {}
      : {public_openpgp_keys: [{fingerprint: signer.fingerprint, url: at(keyPlace(signer))}]}),
    publisher: publisherProperty(publisher),
    role: signer === null ? 'csaf_provider' : 'csaf_trusted_provider',
  };
  return {place: PLACE, content: toJsonFile(metadata)};
}
