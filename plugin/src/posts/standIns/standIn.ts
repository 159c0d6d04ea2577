import type {GhsaId} from '../../advisory/advisory';
import type {ContentKind} from '../../docusaurus/findContentPlugins';

/**
 * A post, document or page of the site's own that stands for an advisory: its front matter names the
 * advisory, no post is made beside it, and everything else leads to it.
 */
export interface StandIn {
  readonly kind: ContentKind;
  /** Of the blog, the docs or the pages that it belongs to. */
  readonly pluginId: string;
  /** Relative to the site, with `/`. Of a document in several versions, the file of the first one. */
  readonly file: string;
  /**
   * All files of which one or the other is the page, as Docusaurus names them, such as
   * `@site/blog/traversal.md`: each version of a document, and each translation.
   */
  readonly sources: readonly string[];
}

export type StandIns = ReadonlyMap<GhsaId, StandIn>;
