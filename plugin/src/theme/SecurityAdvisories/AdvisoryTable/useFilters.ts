import {useCallback, useMemo} from 'react';
import {useHistory} from '@docusaurus/router';
import {readFilters, writeFilters} from './filters';
import {replaceSearch, useSearch} from './useSearch';
import type {Filters} from './filters';

/** The filters, which live in the address, so that a view can be linked. */
export function useFilters(): {filters: Filters; change: (changes: Partial<Filters>) => void} {
  const search = useSearch();
  const history = useHistory();
  const filters = useMemo(() => readFilters(search), [search]);
  const change = useCallback(
    (changes: Partial<Filters>) => {
      replaceSearch(writeFilters(search, {...filters, ...changes}), history);
    },
    [search, filters, history],
  );
  return {filters, change};
}
