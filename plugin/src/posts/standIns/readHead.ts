import fs from 'node:fs';
import {hasCode} from '../../store/atomicFile';

/** Nearly all front matter ends before. */
const FIRST_PART = 4 * 1024;

/** Nobody writes more. */
const MOST = 256 * 1024;

const BYTE_ORDER_MARK = /^\uFEFF/;

const CLOSING = '\n---';

function readStart(descriptor: number, size: number): string {
  const buffer = Buffer.alloc(size);
  const length = fs.readSync(descriptor, buffer, 0, size, 0);
  return buffer.toString('utf8', 0, length).replace(BYTE_ORDER_MARK, '');
}

/** The text up to the line that closes its front matter; null where that is not in it. */
function cutHead(text: string): string | null {
  const end = text.indexOf(CLOSING);
  return end === -1 ? null : `${text.slice(0, end)}${CLOSING}\n`;
}

/**
 * Reads a file's front matter, with the lines around it, and as little else as can be: a site may have
 * thousands of files.
 *
 * @param file absolute
 * @returns null where the file has none, or is gone
 * @throws if the file can't be read
 */
export function readHead(file: string): string | null {
  let descriptor: number;
  try {
    descriptor = fs.openSync(file, 'r');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) {
      return null;
    }
    throw error;
  }
  try {
    const start = readStart(descriptor, FIRST_PART);
    return start.startsWith('---')
      ? (cutHead(start) ?? cutHead(readStart(descriptor, MOST)))
      : null;
  } finally {
    fs.closeSync(descriptor);
  }
}
