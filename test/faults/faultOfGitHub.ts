import type {Options} from '../../plugin/src/options';
import type {FaultOrder} from '../github/index';
import type {Arrangement} from '../sync/arrange';
import type {Brought} from './fault';

/** Makes GitHub's answers go wrong, in all the given ways. */
export function faultOfGitHub(
  order: FaultOrder | FaultOrder[],
  options: Options = {},
): (arrangement: Arrangement) => Brought {
  return ({github}) => {
    const placed = [order].flat().map((each) => github.fault(each));
    return {
      options,
      met: () => placed.every(({hits}) => hits > 0),
      lift: () => {
        github.reset();
      },
    };
  };
}
