import {useCallback, type ComponentProps} from 'react';
import {useHistory} from '@docusaurus/router';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {applyTrailingSlash} from '@docusaurus/utils-common';

/** The attributes of a link to a page of the site. @param to its path, base URL included */
export type LinkTo = (
  to: string,
) => Pick<ComponentProps<'a'>, 'href' | 'onClick' | 'onMouseEnter' | 'onTouchStart'>;

/**
 * Links for a table of thousands of rows, which do what Docusaurus' `Link` does for a page of the site but for
 * one thing: that has an observer for each link, to fetch the page behind it once it is on the screen, and a
 * browser asks all of them whenever something has moved. It took a third of the time that a reader waits for a
 * key.
 *
 * @returns always the same function, so that no row is drawn anew
 * @see https://github.com/facebook/docusaurus/blob/main/packages/docusaurus/src/client/exports/Link.tsx
 */
export function useLinkTo(): LinkTo {
  const history = useHistory();
  const {collectLink} = useBrokenLinks();
  const {baseUrl, trailingSlash, future} = useDocusaurusContext().siteConfig;
  const hasHashRouter = future.experimental_router === 'hash';
  return useCallback(
    (to) => {
      const address = applyTrailingSlash(to, {baseUrl, trailingSlash});
      const preload = () => {
        void window.docusaurus.preload(address);
      };
      collectLink(address);
      return {
        href: hasHashRouter ? `#${address}` : address,
        onClick: (event) => {
          const {button, metaKey, altKey, ctrlKey, shiftKey} = event;
          // A reader who asks for a new tab or window gets it from the browser.
          if (
            !event.defaultPrevented &&
            button === 0 &&
            !(metaKey || altKey || ctrlKey || shiftKey)
          ) {
            event.preventDefault();
            history.push(address);
          }
        },
        onMouseEnter: preload,
        onTouchStart: preload,
      };
    },
    [history, collectLink, baseUrl, trailingSlash, hasHashRouter],
  );
}
