import {translate} from '@docusaurus/Translate';
import {usePromisedTime} from '../promisedTime';
import type {Pace} from '../../../pages/keptPromise';
import type {PolicyData} from '../../../pages/pageData';

/** The shortest first. */
export const PACES: readonly Pace[] = ['fix', 'disclose', 'later'];

/** Puts into words, in legend and table, in which of the promised times an advisory came out. */
export function usePaceWords({fix, disclose}: PolicyData['days']): Readonly<Record<Pace, string>> {
  const {within} = usePromisedTime();
  return {
    fix: within(fix),
    disclose: within(disclose),
    later: translate({
      id: 'theme.securityAdvisories.pace.later',
      message: 'later',
      description: "In the legend and the table of the plot on the policy page; beside 'within …'",
    }),
  };
}
