import {inspect} from 'node:util';
import {judge} from '../../../plugin/src/sync/failurePolicy';
import {sync} from '../../../plugin/src/sync/sync';
import {syncSite} from '../../../plugin/src/sync/syncSite';
import {PRIVILEGED_TOKEN} from '../sync/arrange';
import type {Arrangement} from '../sync/arrange';
import type {Brought, Outcome} from './fault';

/** How a caller of the plugin came through. */
export interface Attempt {
  /** What failed the caller, or was returned to it and would. */
  readonly failure: string | null;
  /** The lines of the log. */
  readonly said: readonly string[];
  /** Everything that the caller was handed, down to the last cause. */
  readonly handed: string;
}

export type Caller = Exclude<keyof Outcome, 'posts' | 'isMet' | 'says'>;
/** In `start` each sync is a new one; a process builds once, so that the build comes last. */
export const CALLERS: readonly Caller[] = ['command', 'start', 'build'];

/** Everything in a value, whatever it is hidden behind. */
function everythingIn(value: unknown): string {
  return inspect(value, {
    depth: Infinity,
    showHidden: true,
    maxArrayLength: Infinity,
    maxStringLength: Infinity,
  });
}

/** Syncs as one of the plugin's callers does, with a token that sees everything. */
export async function attempt(
  caller: Caller,
  {log, params}: Arrangement,
  {options, env}: Partial<Brought> = {},
): Promise<Attempt> {
  const from = log.length;
  const syncParams = await params(options, PRIVILEGED_TOKEN, env);
  try {
    if (caller !== 'command') {
      await syncSite(caller, syncParams);
      return {failure: null, said: log.slice(from), handed: ''};
    }
    const result = await sync(syncParams);
    const verdict = judge(result, syncParams.options);
    return {
      failure: verdict.kind === 'in sync' ? null : verdict.message,
      said: log.slice(from),
      handed: everythingIn([result, verdict]),
    };
  } catch (error) {
    return {
      failure: error instanceof Error ? error.message : String(error),
      said: log.slice(from),
      handed: everythingIn(error),
    };
  }
}

/** An outcome in the words of the table. */
export function outcomeOf(caller: Caller, {failure, said}: Attempt): Outcome[Caller] {
  switch (caller) {
    case 'command':
      return failure === null ? 0 : 1;
    case 'start':
      return failure === null ? 'serves' : 'stops';
    case 'build':
      return failure !== null
        ? 'fails'
        : said.some((line) => line.startsWith('warn'))
          ? 'goes on with a warning'
          : 'goes on';
  }
}
