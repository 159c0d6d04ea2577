import {createDirectoryFiles, createListings} from './createDirectoryFiles';
import {createDocument} from './createDocument';
import {createDocumentFiles} from './createDocumentFiles';
import {toJsonFile} from './toJsonFile';
import {FOLDER, addressOf, documentPlace} from './places';
import {createProviderMetadata, keyPlace} from './createProviderMetadata';
import {createRolieFiles} from './createRolieFiles';
import {createSigner} from './createSigner';
import {createTracking} from './createTracking';
import type {Report} from '../../terminal/report';
import type {ExportFormat, ExportParams, ExportedAdvisory} from '../../options/exportFormat';
import type {CsafOptions, CsafPublisher} from '../../options/exportOptions';
import type {CsafFile, PlacedFile} from './createDocumentFiles';
import type {Signer} from './createSigner';

async function createFile({
  exported,
  publisher,
  siteUrl,
}: {
  exported: ExportedAdvisory;
  publisher: CsafPublisher;
  siteUrl: string;
}): Promise<CsafFile> {
  const {advisory} = exported;
  const tracking = createTracking(advisory);
  const place = documentPlace(advisory);
  const documentUrl = addressOf(siteUrl, place);
  const created = await createDocument({exported, publisher, documentUrl, tracking});
  const {title} = created.document;
  return {title, summary: advisory.summary, tracking, place, content: toJsonFile(created)};
}

async function createFiles(
  {publisher}: CsafOptions,
  {advisories, siteUrl}: ExportParams,
  signer: Signer | null,
): Promise<PlacedFile[]> {
  const files: CsafFile[] = [];
  const documents: PlacedFile[] = [];
  // One after the other: all at once would hold each text several times.
  for (const exported of advisories) {
    const file = await createFile({exported, publisher, siteUrl});
    files.push(file);
    documents.push(...(await createDocumentFiles(file, signer)));
  }
  const all = [
    createProviderMetadata({files, siteUrl, publisher, signer}),
    ...createRolieFiles({
      files,
      siteUrl,
      publisherName: publisher.name,
      isSigned: signer !== null,
    }),
    ...createDirectoryFiles(files),
    ...(signer === null ? [] : [{place: keyPlace(signer), content: signer.publicKey}]),
    ...documents,
  ];
  return [...all, ...createListings(all.map(({place}) => place))];
}

/** The key, where there is one; an empty variable counts as unset. */
async function findSigner(
  {signingKeyEnv}: CsafOptions,
  env: NodeJS.ProcessEnv,
  report: Pick<Report, 'info'> | null,
): Promise<Signer | null> {
  const armored = signingKeyEnv === null ? '' : (env[signingKeyEnv]?.trim() ?? '');
  if (signingKeyEnv !== null && armored === '') {
    report?.info(
      `The CSAF documents are not signed: the environment variable ${signingKeyEnv}, which the option "exports.csaf.signingKeyEnv" names, is not set. The site says that it is a "csaf_provider", and not a trusted one. Set it to an armored private OpenPGP key where the site is deployed.`,
    );
  }
  return signingKeyEnv === null || armored === '' ? null : createSigner(signingKeyEnv, armored);
}

/**
 * All advisories as CSAF 2.0 documents, with what a provider has beside them: hashes, signatures where
 * there is a key, indexes, a feed and its own metadata, all below `.well-known/csaf`.
 *
 * @param options of the site
 * @param env holds the private key, in the variable that the options name
 * @param report is told where that variable is not set
 * @returns the format; it throws for a key that can't be used
 * @see https://docs.oasis-open.org/csaf/csaf/v2.0/csaf-v2.0.html#7-distributing-csaf-documents
 */
export function createCsaf(
  options: CsafOptions,
  env: NodeJS.ProcessEnv,
  report: Pick<Report, 'info'> | null = null,
): ExportFormat {
  return async (params) => {
    const signer = await findSigner(options, env, report);
    const files = await createFiles(options, params, signer);
    return files.map(({place, content}) => ({path: `${FOLDER}/${place}`, content}));
  };
}
