import type {PostTag} from '../docusaurus/findPostTag';
import type {ExportAddresses} from '../exports/machineReadable';
import type {Direction} from '../markdown';
import type {PluginOptions} from '../options/options';
import type {GhsaId} from '../advisory/advisory';
import type {Language} from '../words/language';

/** What is the same for all posts of a folder. */
export interface PostSettings {
  readonly language: Language;
  /** Which way the page of the post runs; the words run otherwise where they are not translated. */
  readonly pageDirection: Direction;
  readonly tag: PostTag;
  readonly author: string | null;
  /** Whether the post names the advisory on GitHub as the page that search engines should list. */
  readonly canonical: PluginOptions['canonical'];
  /** Whether pictures of descriptions are shown, or linked. */
  readonly images: PluginOptions['images'];
  /** What the blog cuts its previews at. */
  readonly truncateMarker: RegExp;
  /** The kinds of admonitions that the blog shows. */
  readonly admonitions: ReadonlySet<string>;
  /** The advisories that have a post on the site. */
  readonly posts: ReadonlySet<GhsaId>;
  /** Of the page of all advisories below the base URL, such as `/security`; null where there is none. */
  readonly indexPath: string | null;
  /** Where the files for machines of single advisories lie. */
  readonly machineFiles: Pick<ExportAddresses, 'osvFolder' | 'csafFolder'>;
}
