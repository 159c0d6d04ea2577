import {readUrl} from '../../sinks/readUrl';
import {parseManifest} from '../../exports/siteManifest';
import type {SiteManifest} from '../../exports/siteManifest';

/** More than ten thousand advisories need. */
const LARGEST = 32 * 1024 * 1024;

/** Why a site's manifest could not be read; the message says what to do. */
export class UnreadManifest extends Error {
  override readonly name = 'UnreadManifest';
}

async function readText({body}: Response): Promise<string> {
  const reader = body?.getReader();
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for (let piece = await reader?.read(); piece?.value; piece = await reader?.read()) {
    const bytesRead = piece.value as Uint8Array;
    bytes += bytesRead.byteLength;
    if (bytes > LARGEST) {
      throw new Error(`it is larger than ${LARGEST / 1024 / 1024} MiB`);
    }
    pieces.push(bytesRead);
  }
  return Buffer.concat(pieces).toString('utf8');
}

/**
 * Reads what a deployed site says of its advisories.
 *
 * @param site address of its home page, base URL included, such as `https://example.org/`
 * @param path of the manifest, below it
 * @param seconds that this may take
 * @throws {UnreadManifest}
 */
export async function readManifest({
  site,
  path,
  seconds,
}: {
  site: string;
  path: string;
  seconds: number;
}): Promise<SiteManifest> {
  const address = readUrl(site);
  if (address && (address.username !== '' || address.password !== '')) {
    throw new UnreadManifest(
      '--site expects an address without a user and a password, and it is not repeated here. A site that asks for one cannot be read.',
    );
  }
  if (!/^https?:$/.test(address?.protocol ?? '')) {
    throw new UnreadManifest(
      `--site expects the address of the site's home page, such as https://example.org/, and got ${JSON.stringify(site)}.`,
    );
  }
  const url = new URL(path, site.replace(/\/*$/, '/'));
  let text: string;
  try {
    const response = await fetch(url, {signal: AbortSignal.timeout(seconds * 1000)});
    if (!response.ok) {
      throw new Error(`it was answered with ${response.status}`);
    }
    text = await readText(response);
  } catch (error) {
    const {message, cause} = error as Error;
    const reason = cause instanceof Error ? `${message} (${cause.message})` : message;
    throw new UnreadManifest(
      `${url.href} could not be read: ${reason}. Every build with this plugin publishes it; is this the address of the home page, base URL included, and was the site built since the plugin publishes it?`,
      {cause: error},
    );
  }
  const manifest = parseManifest(text);
  if (manifest === null) {
    throw new UnreadManifest(
      `${url.href} is not what this version of the plugin publishes. Build and deploy the site again with it, and check the address.`,
    );
  }
  return manifest;
}
