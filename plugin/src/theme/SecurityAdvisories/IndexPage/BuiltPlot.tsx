import {lazy, Suspense, useState, type ReactNode} from 'react';
import ExecutionEnvironment from '@docusaurus/ExecutionEnvironment';
import useIsBrowser from '@docusaurus/useIsBrowser';
import type {Props} from '@theme/SecurityAdvisories/YearsPlot';

const YearsPlot = lazy(() => import('@theme/SecurityAdvisories/YearsPlot'));

const ID = 'advisories-by-year';

/** Whether this is the page as it was built, about to come to life. */
function useIsBuilt(): boolean {
  const isBrowser = useIsBrowser();
  const [isBuilt] = useState(
    () => ExecutionEnvironment.canUseDOM && !isBrowser && document.getElementById(ID) !== null,
  );
  return isBuilt;
}

/**
 * The plot, drawn when the site is built and left as it is: nothing in it answers to anybody, so a
 * reader who opens the page needs none of its script. Who comes from another page has it loaded.
 */
export default function BuiltPlot({years}: Props): ReactNode {
  return useIsBuilt() ? (
    // React leaves alone what it finds in here.
    <div id={ID} suppressHydrationWarning dangerouslySetInnerHTML={{__html: ''}} />
  ) : (
    <div id={ID}>
      <Suspense>
        <YearsPlot years={years} />
      </Suspense>
    </div>
  );
}
