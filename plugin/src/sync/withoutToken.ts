import {readEnvironment} from '../github/readEnvironment';
import {createRedaction} from '../terminal/redaction';
import type {Redaction} from '../terminal/redaction';
import type {Environment} from '../github/readEnvironment';
import type {SyncParams} from './syncParams';

/** What a sync is told, with messages that hold no token, and where GitHub is. */
export interface SafeParams extends SyncParams {
  readonly environment: Environment;
}

/**
 * Does something with a token that no message and no error that it throws holds.
 *
 * @param work gets the parameters with a report that is safe, and the redaction for what it gives back
 */
export async function withoutToken<R>(
  params: SyncParams,
  work: (safe: SafeParams, redaction: Redaction) => Promise<R>,
): Promise<R> {
  const {options, env} = params;
  const environment = readEnvironment({tokenEnv: options.tokenEnv, env});
  const redaction = createRedaction(environment.token);
  try {
    return await work({...params, environment, report: redaction.report(params.report)}, redaction);
  } catch (error) {
    throw redaction.error(error);
  }
}
