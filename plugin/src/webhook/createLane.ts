import {tryRepeatedly} from './tryRepeatedly';
import {withinTime} from './withinTime';
import {joinBursts} from './joinBursts';
import type {Delivery} from './readDelivery';
import type {AdvisoryNotice} from './readEvent';
import type {Once} from './createOnce';
import type {Act, FailedBatch, Settings} from './webhookOptions';

/** A delivery that was taken, without its body. */
export interface Taken extends Pick<Delivery, 'id' | 'signature'> {
  readonly notice: AdvisoryNotice;
}

function eachOnce(taken: readonly Taken[]): AdvisoryNotice[] {
  const notices = taken.map(({notice}) => notice);
  return [
    ...new Map(notices.map((notice) => [`${notice.repository} ${notice.ghsaId}`, notice])).values(),
  ];
}

/** A function that fails at telling of a failure must not end the process of the others, nor one that never ends. */
async function report(
  {onFailure, attemptTimeout}: Pick<Settings, 'onFailure' | 'attemptTimeout'>,
  failed: FailedBatch,
): Promise<void> {
  try {
    await withinTime(attemptTimeout, () => onFailure(failed));
  } catch (error) {
    console.error('Webhook of security advisories: the option onFailure threw an error.', error);
  }
}

/**
 * The way from deliveries to one function: bursts are joined, and what fails is tried again. What
 * fails for good is forgotten, so that GitHub can redeliver it.
 *
 * @param onSettled gets how many deliveries have come to their end, good or bad
 */
export function createLane({
  act,
  settings,
  once,
  onSettled,
}: {
  readonly act: Act;
  readonly settings: Settings;
  readonly once: Once;
  readonly onSettled: (count: number) => void;
}): (taken: Taken) => Promise<void> | null {
  return joinBursts<Taken>(settings.window, async (taken) => {
    const [{id: key} = {id: ''}] = taken;
    const batch = {
      key,
      advisories: eachOnce(taken),
      deliveries: taken.map(({id}) => id),
    };
    try {
      await tryRepeatedly(settings, (attempt, signal) => act({...batch, attempt, signal}));
    } catch (error) {
      await Promise.all(taken.map(once.forget));
      await report(settings, {...batch, error});
    } finally {
      onSettled(taken.length);
    }
  });
}
