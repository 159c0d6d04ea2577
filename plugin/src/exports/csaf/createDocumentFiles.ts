import {createHash} from 'node:crypto';
import type {Tracking} from './csafDocument';
import type {Signer} from './createSigner';

/** A document of the site, as text. */
export interface CsafFile {
  readonly title: string;
  /** What the feed says of it. */
  readonly summary: string;
  readonly tracking: Tracking;
  /** Below the folder of all. */
  readonly place: string;
  readonly content: string;
}

/** A file below the folder of all. */
export interface PlacedFile {
  readonly place: string;
  readonly content: string;
}

export const HASHES = ['sha256', 'sha512'] as const;

/** As `sha256sum` and `sha512sum` write it and read it again. */
function hashFile({place, content}: CsafFile, algorithm: (typeof HASHES)[number]): PlacedFile {
  const hash = createHash(algorithm).update(content).digest('hex');
  const name = place.slice(place.lastIndexOf('/') + 1);
  return {place: `${place}.${algorithm}`, content: `${hash}  ${name}\n`};
}

/**
 * A document with its hashes, and its signature where there is a key.
 *
 * @throws where the key can't sign
 */
export async function createDocumentFiles(
  file: CsafFile,
  signer: Signer | null,
): Promise<PlacedFile[]> {
  const {place, content, tracking} = file;
  const signature = signer && (await signer.sign(content, tracking.current_release_date));
  return [
    {place, content},
    ...HASHES.map((algorithm) => hashFile(file, algorithm)),
    ...(signature === null ? [] : [{place: `${place}.asc`, content: signature}]),
  ];
}
