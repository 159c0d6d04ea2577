import {useEffect, useState} from 'react';
import {useLocation, type useHistory} from '@docusaurus/router';

const readers = new Set<(search: string) => void>();

/**
 * What stands behind the `?` of the address, the `?` included; empty until the page has come to
 * life, because the built page knows no address.
 */
export function useSearch(): string {
  const {search: ofRouter} = useLocation();
  const [search, setSearch] = useState('');
  useEffect(() => {
    setSearch(ofRouter);
    readers.add(setSearch);
    return () => {
      readers.delete(setSearch);
    };
  }, [ofRouter]);
  return search;
}

let frame = 0;

/** What the router knows, whichever it is: a hash router has the path and the search behind a `#`. */
type History = ReturnType<typeof useHistory>;

function write(search: string, history: History): void {
  const address = history.createHref({...history.location, search});
  try {
    window.history.replaceState(window.history.state, '', address);
  } catch {
    // Safari takes no more than a hundred in half a minute. The page shows the right thing anyway.
  }
}

/**
 * Tells another search to everybody who reads it, and puts it into the address once that is drawn: a
 * browser takes longer for an address than for a row. Past the router: to go through it at every key
 * would draw the whole site anew.
 */
export function replaceSearch(search: string, history: History): void {
  for (const read of readers) {
    read(search);
  }
  const {pathname} = history.location;
  cancelAnimationFrame(frame);
  frame = requestAnimationFrame(() => {
    setTimeout(() => {
      // A reader may have gone on to another page.
      if (history.location.pathname === pathname) {
        write(search, history);
      }
    });
  });
}
