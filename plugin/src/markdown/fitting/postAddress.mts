import type {GhsaId} from '../../advisory/advisory.js';

/** The relative address of a post's file, which Docusaurus makes into the post's own. */
export function postAddress(ghsaId: GhsaId): string {
  return `./${ghsaId}.md`;
}
