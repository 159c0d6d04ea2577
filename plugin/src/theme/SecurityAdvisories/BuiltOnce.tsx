import {Suspense, useState, type ReactNode} from 'react';
import ExecutionEnvironment from '@docusaurus/ExecutionEnvironment';
import useIsBrowser from '@docusaurus/useIsBrowser';

export interface Props {
  /** Of the element around it, once on a page. */
  readonly id: string;
  /** What is drawn, with its script loaded only where it is drawn: by `lazy`. */
  readonly children: ReactNode;
}

/**
 * Always the same object: React before 19.3 writes the HTML again where it is another one, and would
 * take away what is there.
 */
const AS_BUILT = {__html: ''};

/** Whether this is the page as it was built, about to come to life. */
function useIsBuilt(id: string): boolean {
  const isBrowser = useIsBrowser();
  const [isBuilt] = useState(
    () => ExecutionEnvironment.canUseDOM && !isBrowser && document.getElementById(id) !== null,
  );
  return isBuilt;
}

/**
 * A part of a page that is drawn when the site is built and left as it is: nothing in it answers to
 * anybody, so a reader who opens the page needs none of its script. Who comes from another page has
 * it loaded.
 */
export default function BuiltOnce({id, children}: Props): ReactNode {
  return useIsBuilt(id) ? (
    // React leaves alone what it finds in here.
    <div id={id} suppressHydrationWarning dangerouslySetInnerHTML={AS_BUILT} />
  ) : (
    <div id={id}>
      {/* On a large page React writes what is in a boundary to the end of it, hidden, for a script to move. */}
      {ExecutionEnvironment.canUseDOM ? <Suspense>{children}</Suspense> : children}
    </div>
  );
}
