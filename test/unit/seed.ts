import fc from 'fast-check';

/**
 * The same words for every run, so that a run that fails today fails tomorrow. To look for new
 * ones: FAST_CHECK_SEED=random, or the number that a failure named.
 */
const {FAST_CHECK_SEED = '20261124'} = process.env;

if (FAST_CHECK_SEED !== 'random') {
  fc.configureGlobal({seed: Number(FAST_CHECK_SEED)});
}
