import fc from 'fast-check';
import {describe, it} from 'vitest';
import {runs} from '../../given/seed';
import {
  STEPS,
  credit,
  editOne,
  publishOne,
  rename,
  syncCleanly,
  syncOnce,
} from './histories/commands';
import {createModel} from './histories/model';
import {createReal} from './histories/properties';
import type {Step} from './histories/commands';

const MINUTE = 60_000;

/** Lives through a history, from three published advisories to a clean sync. */
async function live({
  steps,
  lastSync,
  withdrawnStayListed = true,
}: {
  steps: Iterable<Step>;
  lastSync: Step;
  withdrawnStayListed?: boolean;
}): Promise<void> {
  const model = createModel({withdrawnStayListed});
  const real = await createReal(model);
  try {
    // Where there is nothing, nothing can go wrong.
    for (const place of [0, 1, 3]) await publishOne(place).run(model, real);
    await fc.asyncModelRun(() => ({model, real}), steps);
    await lastSync.run(model, real);
  } finally {
    await real.release();
  }
}

describe('a site that goes through any history', () => {
  it(
    'says, repository by repository, what GitHub said last, and in good weather what it says now',
    async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.commands(STEPS, {maxCommands: 24, size: 'max'}),
          fc.boolean(),
          fc.constantFrom('none', 'of the public', 'of the public', 'with advisory access'),
          (steps, withdrawnStayListed, lastToken) =>
            live({steps, withdrawnStayListed, lastSync: syncCleanly(lastToken)}),
        ),
        {numRuns: runs(100)},
      );
    },
    // A failing history is made shorter again and again.
    10 * MINUTE * runs(1),
  );
});

describe('a history that once went wrong', () => {
  const noNames = {kind: 'status 500', route: 'graphql', repository: 0, times: 'always'} as const;

  it('asks again for a name that could not be asked for, although nothing else changed', () =>
    live({
      steps: [
        syncOnce('of the public', false, []),
        credit(0, 'example-ada', 'accepted'),
        syncOnce('of the public', false, [noNames]),
      ],
      lastSync: syncCleanly('of the public'),
    }));

  it('keeps the releases of a renamed repository without a token', () =>
    live({
      steps: [editOne(0, 'high', '1.2.0'), syncOnce('of the public', false, []), rename(0)],
      lastSync: syncCleanly('none'),
    }));
});
