import fs from 'node:fs/promises';
import path from 'node:path';
import {toWriteError} from '../atomicFile';
import type {Report} from '../report';
import type {ExportFile, ExportFormat, ExportParams} from './exportFormat';

/** A format, and what it is called in messages. */
export interface NamedFormat {
  readonly name: string;
  readonly create: ExportFormat;
  /** Says what the site's own file does not say, of what ours would; null where nothing is missing. */
  readonly describeLack?: (own: string, ours: string) => string | null;
}

/** A path below the built site that leads nowhere else, on any system. */
function isSafePath(value: string): boolean {
  return (
    !path.win32.isAbsolute(value) &&
    // eslint-disable-next-line no-control-regex -- no file has such a name, and no message shows it.
    !/[\u0000-\u001f\u007f\\:*?"<>|]/.test(value) &&
    value.split('/').every((part) => part !== '' && part !== '.' && part !== '..')
  );
}

function checkFile(format: string, file: unknown): asserts file is ExportFile {
  const {path: place, content} = (file ?? {}) as Partial<ExportFile>;
  if (typeof place !== 'string' || !isSafePath(place)) {
    throw new Error(
      `The export "${format}" gives a file with the path ${JSON.stringify(place)}, but a path leads to a file below the site, with "/" between its parts, such as "security/advisories.txt".`,
    );
  }
  if (typeof content !== 'string' && !(content instanceof Uint8Array)) {
    throw new Error(
      `The export "${format}" gives the file ${place} without a content, but expects text or bytes.`,
    );
  }
}

/** @returns whether it was written: what is there already is the site's own */
async function writeFile(file: string, content: ExportFile['content']): Promise<boolean> {
  await fs.mkdir(path.dirname(file), {recursive: true});
  try {
    await fs.writeFile(file, content, {flag: 'wx'});
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') {
      return false;
    }
    throw toWriteError(file, error);
  }
}

/**
 * Writes the files for machines into a built site. One that is there already, from the site's own
 * `static` folder say, stays, and the log says so.
 *
 * @param outDir of the built site, base URL left out
 * @returns the paths of the files that are the formats' own
 * @throws for a file of a site's own format that is none
 */
export async function writeExports({
  formats,
  params,
  outDir,
  report,
}: {
  formats: readonly NamedFormat[];
  params: ExportParams;
  outDir: string;
  report: Report;
}): Promise<string[]> {
  const written: string[] = [];
  const inAnyCase = new Set<string>();
  for (const {name, create, describeLack} of formats) {
    for (const file of await create(params)) {
      checkFile(name, file);
      const place = path.join(outDir, file.path);
      if (await writeFile(place, file.content)) {
        written.push(file.path);
        inAnyCase.add(file.path.toLowerCase());
        continue;
      }
      if (inAnyCase.has(file.path.toLowerCase())) {
        // On a disk that takes `GHSA-…` and `ghsa-…` for one name, as those of macOS and Windows do.
        continue;
      }
      const lack = describeLack?.(await fs.readFile(place, 'utf8'), String(file.content));
      report.info(
        `The site has a file ${file.path} of its own, so that of the export "${name}" is not written.${lack ? ` ${lack}` : ''}`,
      );
    }
  }
  return written;
}
