import fs from 'node:fs';
import path from 'node:path';
import {processMap} from '../docusaurus/processMap';
import {hasCode, readBytesIfExists, toWriteError} from '../store/atomicFile';
import type {Report} from '../terminal/report';
import type {ExportFile, ExportFormat, ExportParams} from '../options/exportFormat';

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

/** @throws with the name of the format, which may be the site's own, where it fails */
async function createFiles(
  {name, create}: Pick<NamedFormat, 'name' | 'create'>,
  params: ExportParams,
): Promise<readonly ExportFile[]> {
  try {
    return await create(params);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`The export "${name}" failed: ${reason}`, {cause: error});
  }
}

/**
 * In a row: a thousand small files are written several times as fast as by promises.
 *
 * @param folders that are known to be there, which is added to
 * @param isOurs whether what is there was written by an instance of the plugin
 * @returns whether it was written: what is there already, or stands in the way, is the site's own
 */
function writeFile(
  file: string,
  content: ExportFile['content'],
  {folders, isOurs}: {folders: Set<string>; isOurs: boolean},
): boolean {
  const folder = path.dirname(file);
  try {
    if (!folders.has(folder)) {
      fs.mkdirSync(folder, {recursive: true});
      folders.add(folder);
    }
    fs.writeFileSync(file, content, {flag: isOurs ? 'w' : 'wx'});
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST', 'ENOTDIR', 'EISDIR')) {
      return false;
    }
    throw toWriteError(file, error);
  }
}

/**
 * Which instance of the plugin wrote a file, by its absolute path: Docusaurus finishes all plugins of a
 * site side by side, and none of them knows of the others.
 */
const knownWriters = () => processMap<string>('exports');

/** Of these a domain has one, and half of what each instance has to say would be wrong in it. */
const ONE_FOR_THE_SITE: ReadonlySet<string> = new Set(['csaf', 'securityTxt']);

/** @throws where a file can be there once, and another instance has written it */
function refuseTwo(other: string, {id, name, file}: {id: string; name: string; file: string}) {
  if (ONE_FOR_THE_SITE.has(name)) {
    const [one, two] = [other, id].sort();
    throw new Error(
      `Two instances of the plugin, "${one}" and "${two}", both have the file ${file} of the export "${name}", and a site can have it once only. Switch the export off for one of them, in the option "exports", or name all repositories in one instance.`,
    );
  }
}

/** Of two instances for one repository each advisory has files, and nobody reads a thousand names. */
const MOST_NAMED = 5;

function nameSome(files: readonly string[]): string {
  const more = files.length - MOST_NAMED;
  const named = files.slice(0, MOST_NAMED).join(', ');
  return more > 0 ? `${named} and ${more} more ${more === 1 ? 'file' : 'files'}` : named;
}

/**
 * Writes the files for machines into a built site. One that is there already, from the site's own
 * `static` folder say, stays, and the log says so. Of several instances that have the same file, the first
 * of the configuration writes it, whichever comes first now: it has the pages at that address, too.
 *
 * @param id of the instance of the plugin
 * @param ids of all instances, in the order of the configuration
 * @param outDir of the built site, base URL left out
 * @returns the paths of the files that are the formats' own
 * @throws for a file of a site's own format that is none, and for one of which a site has one alone and
 *   another instance writes it
 */
export async function writeExports({
  id,
  ids,
  formats,
  params,
  outDir,
  report,
}: {
  id: string;
  ids: readonly string[];
  formats: readonly NamedFormat[];
  params: ExportParams;
  outDir: string;
  report: Report;
}): Promise<string[]> {
  const written: string[] = [];
  const writers = knownWriters();
  const shared = new Map<string, string[]>();
  const inAnyCase = new Set<string>();
  const folders = new Set<string>();
  // Of two that the configuration does not name itself, as in a preset, the one that wrote first.
  const isBeforeThis = (other: string) => ids.indexOf(other) <= ids.indexOf(id);
  for (const {name, create, describeLack} of formats) {
    for (const file of await createFiles({name, create}, params)) {
      checkFile(name, file);
      const place = path.join(outDir, file.path);
      const writer = writers.get(place);
      const other = writer === id ? undefined : writer;
      if (other !== undefined) {
        refuseTwo(other, {id, name, file: file.path});
        shared.set(other, [...(shared.get(other) ?? []), file.path]);
      }
      if (other !== undefined && isBeforeThis(other)) {
        continue;
      }
      if (writeFile(place, file.content, {folders, isOurs: other !== undefined})) {
        writers.set(place, id);
        written.push(file.path);
        inAnyCase.add(file.path.toLowerCase());
        continue;
      }
      if (inAnyCase.has(file.path.toLowerCase())) {
        // On a disk that takes `GHSA-…` and `ghsa-…` for one name, as those of macOS and Windows do.
        continue;
      }
      const own = readBytesIfExists(place)?.toString('utf8') ?? null;
      const lack = own === null ? null : describeLack?.(own, String(file.content));
      report.info(
        `The site has a file ${file.path} of its own, so that of the export "${name}" is not written.${lack ? ` ${lack}` : ''}`,
      );
    }
  }
  for (const [other, files] of shared) {
    const [first, second] = isBeforeThis(other) ? [other, id] : [id, other];
    report.info(
      `The instance "${second}" does not write ${nameSome(files)}: the instance "${first}", which comes before it in the configuration, has the same. To have them for "${second}" too, give it an address of its own in the option "index".`,
    );
  }
  return written;
}
