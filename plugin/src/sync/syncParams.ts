import type {PluginOptions} from '../options/options';
import type {Site} from '../posts/findPostFolders';
import type {Report} from '../terminal/report';

export interface SyncParams {
  readonly site: Site;
  readonly options: PluginOptions;
  readonly report: Report;
  readonly env: NodeJS.ProcessEnv;
  /** Whose posts are made; all of them where none are named. */
  readonly locales?: readonly string[] | null;
  /** Milliseconds that a second of waiting for GitHub takes. Tests do not sit and wait. */
  readonly waitingSecond?: number;
}
