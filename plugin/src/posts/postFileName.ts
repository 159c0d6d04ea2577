import {parseGhsaId} from '../advisory/ids';
import type {GhsaId} from '../advisory/advisory';

/** A file name such as `GHSA-2222-3333-4444.md`. */
export type PostFileName = `${GhsaId}.md`;

export function postFileName(ghsaId: GhsaId): PostFileName {
  return `${ghsaId}.md`;
}

/** The id that a file name promises, null for any other name. */
export function ghsaIdOfFileName(fileName: PostFileName): GhsaId;
export function ghsaIdOfFileName(fileName: string): GhsaId | null;
export function ghsaIdOfFileName(fileName: string): GhsaId | null {
  const ghsaId = fileName.endsWith('.md') ? parseGhsaId(fileName.slice(0, -'.md'.length)) : null;
  return ghsaId !== null && postFileName(ghsaId) === fileName ? ghsaId : null;
}

/** Whether a file name is that of a post. */
export function isPostFileName(fileName: string): fileName is PostFileName {
  return ghsaIdOfFileName(fileName) !== null;
}
