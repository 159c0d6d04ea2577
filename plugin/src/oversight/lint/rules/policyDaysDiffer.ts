import {listWords, quote} from '../listWords';
import {countWords} from '../../../words/countWords';
import type {Policy} from '../../../options/policy';
import type {RepositoryRule} from '../rule';

const CLOCKS: readonly (readonly [keyof Policy, string])[] = [
  ['acknowledge', 'an answer'],
  ['fix', 'a fix'],
  ['disclose', 'disclosure'],
];

export const POLICY_DAYS_DIFFER: RepositoryRule = {
  name: 'policy-days-differ',
  level: 'warn',
  find({promised, promise}) {
    const found = CLOCKS.flatMap(([clock, words]) => {
      const days = promise[clock];
      const times = promised.filter((time) => time.clock === clock);
      const [first] = times;
      const isSaid = times.some(({days: [fewest, most]}) => fewest <= days && days <= most);
      return first === undefined || isSaid
        ? []
        : [`${quote(first.words)} for ${words} where the site has ${countWords(days, 'day')}`];
    });
    return found.length === 0
      ? null
      : `Its security policy and the site's option "policy" promise different things: ${listWords(found)}.`;
  },
};
