import {translate} from '@docusaurus/Translate';
import {usePromisedTime} from '@theme/SecurityAdvisories/promisedTime';
import type {Pace} from '../../../pages/keptPromise';
import type {PolicyData} from '../../../pages/pageData';

type Days = PolicyData['days'];

/** Those that there are, the shortest first: two promises of the same days are one time. */
export function listPaces({fix, disclose}: Days): readonly Pace[] {
  return fix === disclose ? ['shorter', 'later'] : ['shorter', 'longer', 'later'];
}

/** Puts into words, in legend and table, in which of the promised times an advisory came out. */
export function usePaceWords({fix, disclose}: Days): Readonly<Record<Pace, string>> {
  const {within} = usePromisedTime();
  return {
    shorter: within(Math.min(fix, disclose)),
    longer: within(Math.max(fix, disclose)),
    later: translate({
      id: 'theme.securityAdvisories.pace.later',
      message: 'later',
      description: "In the legend and the table of the plot on the policy page; beside 'within …'",
    }),
  };
}
