import fc from 'fast-check';

/**
 * The same words for every run, so that a run that fails today fails tomorrow. To look for new
 * ones: FAST_CHECK_SEED=random, or the number that a failure named.
 */
const {FAST_CHECK_SEED = '20261124', FAST_CHECK_MORE = '1'} = process.env;

if (FAST_CHECK_SEED !== 'random') {
  fc.configureGlobal({seed: Number(FAST_CHECK_SEED)});
}

/** How many words are tried: as many as a run on every change can bear, times FAST_CHECK_MORE. */
export function runs(usual: number): number {
  return usual * Number(FAST_CHECK_MORE);
}
