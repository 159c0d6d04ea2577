import {readEnvironment} from '../environment';
import {createRedaction} from '../redaction';
import type {SyncParams} from './plan';
import type {SiteReading} from './readSite';

/** Does something with a token that no message and no error holds afterwards. */
export async function withoutToken<R extends Pick<SiteReading, 'unread' | 'staleListing'>>(
  params: SyncParams,
  work: (params: SyncParams) => Promise<R>,
): Promise<R> {
  const {token} = readEnvironment({tokenEnv: params.options.tokenEnv, env: params.env});
  const redaction = createRedaction(token);
  try {
    const result = await work({...params, report: redaction.report(params.report)});
    result.unread.forEach(({error}) => redaction.error(error));
    redaction.error(result.staleListing);
    return result;
  } catch (error) {
    throw redaction.error(error);
  }
}
