import fs from 'node:fs/promises';
import path from 'node:path';
import pixelmatch from 'pixelmatch';
import {PNG} from 'pngjs';
import {ROOT} from '../../site/docusaurus';

const KEPT = path.join(__dirname, 'screenshots');
/** Gitignored. */
const FAILED = path.join(KEPT, '.failed');

/** Another processor may round a pixel differently; whatever a reader could see is far more. */
const TOLERATED_PIXELS = 20;

/** What to run when a picture differs because it should. */
const RENEW = 'npm run screenshots';

/** Of two pictures of the same size, how many pixels differ, and a picture that shows where. */
function comparePictures(one: PNG, other: PNG): {count: number; difference: PNG} {
  const {width, height} = one;
  const difference = new PNG({width, height});
  const count = pixelmatch(one.data, other.data, difference.data, width, height, {
    threshold: 0.05,
    // The arrows of a table are nearly all edge.
    includeAA: true,
  });
  return {count, difference};
}

/** Whether a reader would see the same. */
export function looksTheSame(one: PNG, other: PNG): boolean {
  return (
    one.width === other.width &&
    one.height === other.height &&
    comparePictures(one, other).count <= TOLERATED_PIXELS
  );
}

/** Half as large as the browser's: no alpha channel, and no filter, which is best for text. */
function pack(picture: PNG): Buffer {
  return PNG.sync.write(picture, {
    colorType: 2,
    inputHasAlpha: true,
    filterType: 0,
    deflateLevel: 9,
    deflateStrategy: 0,
  });
}

async function writeFailed(name: string, picture: PNG): Promise<string> {
  await fs.mkdir(FAILED, {recursive: true});
  const file = path.join(FAILED, `${name}.png`);
  await fs.writeFile(file, pack(picture));
  return path.relative(ROOT, file).replaceAll(path.sep, '/');
}

function readKept(name: string): Promise<PNG | null> {
  return fs.readFile(path.join(KEPT, `${name}.png`)).then(
    (bytes) => PNG.sync.read(bytes),
    () => null,
  );
}

/** Throws away what an earlier run has left. */
export async function forgetFailed(): Promise<void> {
  await fs.rm(FAILED, {recursive: true, force: true});
}

/** Names of all pictures that are kept, without `.png`. */
export async function listKept(): Promise<string[]> {
  const files = await fs.readdir(KEPT);
  return files.filter((file) => file.endsWith('.png')).map((file) => path.parse(file).name);
}

/** Takes a picture away that nobody takes any more. */
export async function removeKept(name: string): Promise<void> {
  await fs.rm(path.join(KEPT, `${name}.png`));
}

/** Keeps a picture; one that looks the same as the kept one does not change its file. */
export async function keepPicture(name: string, png: Buffer): Promise<void> {
  const picture = PNG.sync.read(png);
  const kept = await readKept(name);
  if (!kept || !looksTheSame(kept, picture)) {
    await fs.mkdir(KEPT, {recursive: true});
    await fs.writeFile(path.join(KEPT, `${name}.png`), pack(picture));
  }
}

/**
 * Compares a picture with the kept one of its name.
 *
 * @returns null if they look the same; else what is wrong, where to look and what to do
 */
export async function findDifference(name: string, png: Buffer): Promise<string | null> {
  const actual = PNG.sync.read(png);
  const kept = await readKept(name);
  if (kept && looksTheSame(kept, actual)) {
    return null;
  }
  const look = `Look at ${await writeFailed(`${name}.actual`, actual)}`;
  const renew = `If it is as it should be: ${RENEW}`;
  if (!kept) {
    return `There is no picture test/sites/browser/screenshots/${name}.png. ${look}. ${renew}`;
  }
  if (kept.width !== actual.width || kept.height !== actual.height) {
    const sizes = [kept, actual].map(({width, height}) => `${width} × ${height}`);
    return `The picture was ${sizes.join(' pixels and is ')}. ${look}. ${renew}`;
  }
  const {count, difference} = comparePictures(kept, actual);
  const file = await writeFailed(`${name}.difference`, difference);
  return `${count} pixels differ. ${look} and ${file}. ${renew}`;
}
