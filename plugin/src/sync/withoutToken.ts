import {readEnvironment} from '../github/readEnvironment';
import {createRedaction} from '../terminal/redaction';
import type {Redaction} from '../terminal/redaction';
import type {SyncParams} from './plan';

/**
 * Does something with a token that no message and no error that it throws holds.
 *
 * @param work gets the parameters with a report that is safe, and the redaction for what it gives back
 */
export async function withoutToken<R>(
  params: SyncParams,
  work: (safe: SyncParams, redaction: Redaction) => Promise<R>,
): Promise<R> {
  const {token} = readEnvironment({tokenEnv: params.options.tokenEnv, env: params.env});
  const redaction = createRedaction(token);
  try {
    return await work({...params, report: redaction.report(params.report)}, redaction);
  } catch (error) {
    throw redaction.error(error);
  }
}
