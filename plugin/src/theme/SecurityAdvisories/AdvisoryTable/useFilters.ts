import {useCallback, useEffect, useState} from 'react';
import {useLocation} from '@docusaurus/router';
import {NO_FILTERS, readFilters, writeFilters} from './filters';
import type {Filters} from './filters';

/**
 * The filters, which live in the address, so that a view can be linked. They are kept beside it as
 * well: to go through the router at every key would draw the whole site anew.
 */
export function useFilters(): {filters: Filters; change: (changes: Partial<Filters>) => void} {
  const {search} = useLocation();
  // The built page has none: what the first render shows must be the same.
  const [filters, setFilters] = useState(NO_FILTERS);
  useEffect(() => {
    setFilters(readFilters(search));
  }, [search]);
  const change = useCallback((changes: Partial<Filters>) => {
    setFilters((last) => {
      const next = {...last, ...changes};
      const {pathname, search: present, hash} = window.location;
      const address = `${pathname}${writeFilters(present, next)}${hash}`;
      window.history.replaceState(window.history.state, '', address);
      return next;
    });
  }, []);
  return {filters, change};
}
