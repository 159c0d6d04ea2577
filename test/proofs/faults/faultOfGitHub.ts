import type {Options} from '../../../plugin/src/options/options';
import type {FaultOrder} from '../../github/index';
import type {Arrangement} from '../sync/arrange';
import type {Brought} from './fault';

/** Wherever the list of advisories is asked for. */
export const LIST = {on: {route: 'repository-advisories'}, times: 'always'} as const;

/** The same address, but for these parts of it. */
export function changed(
  url: URL,
  changes: Partial<Pick<URL, 'hostname' | 'port' | 'protocol'>>,
): URL {
  return Object.assign(new URL(url), changes);
}

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
