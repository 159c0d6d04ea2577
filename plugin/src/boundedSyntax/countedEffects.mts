import {COST_OF_TOKEN, isUsedUp, memoize, workOf} from './parsingWork.mjs';
import type {Attempt, Construct, ConstructRecord, Effects} from 'micromark-util-types';
import type {Work} from './parsingWork.mjs';

/**
 * The same construct, with what it consumes counted, also where it only looks ahead.
 *
 * @param mayFail whether there is something to be done then
 */
function countedConstructs(mayFail: boolean): (construct: Construct) => Construct {
  return memoize((construct) => ({
    ...construct,
    // The originals are disabled by their names.
    name: undefined,
    tokenize(effects, ok, nok) {
      return mayFail && isUsedUp(this)
        ? nok
        : construct.tokenize.call(this, countedEffects(effects, workOf(this.parser)), ok, nok);
    },
  }));
}

const certain = countedConstructs(false);
const uncertain = countedConstructs(true);

const countedEffectsByWork = memoize((work: Work) =>
  memoize((effects: Effects): Effects => {
    function counted(attempt: Attempt): Attempt {
      return (construct, ok, nok) => {
        const count = nok ? uncertain : certain;
        if (Array.isArray(construct)) {
          return attempt(construct.map(count), ok, nok);
        }
        return attempt(isConstruct(construct) ? count(construct) : construct, ok, nok);
      };
    }
    return {
      ...effects,
      attempt: counted(effects.attempt),
      check: counted(effects.check),
      interrupt: counted(effects.interrupt),
      enter(type, fields) {
        work.looked += COST_OF_TOKEN;
        return effects.enter(type, fields);
      },
      consume(code) {
        work.looked += 1;
        effects.consume(code);
      },
    };
  }),
);
/** Effects that note what a construct consumes and enters, wherever it looks. */
export function countedEffects(effects: Effects, work: Work): Effects {
  return countedEffectsByWork(work)(effects);
}

function isConstruct(value: Construct | ConstructRecord): value is Construct {
  return 'tokenize' in value;
}
