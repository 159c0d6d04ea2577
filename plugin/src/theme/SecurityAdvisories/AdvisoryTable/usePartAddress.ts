import {useLocation} from '@docusaurus/router';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {useSearch} from './useSearch';

/**
 * Gives the address of a part of the page, by its id, for a `Link`. What stands behind the `?` stays: a
 * browser sees to that by itself, but to the hash router an address is nothing but what it says.
 */
export function usePartAddress(): (id: string) => string {
  const {siteConfig} = useDocusaurusContext();
  const {pathname} = useLocation();
  const search = useSearch();
  const here = siteConfig.future.experimental_router === 'hash' ? pathname + search : '';
  return (id) => `${here}#${id}`;
}
