import {useEffect, useState} from 'react';
import {useLocation} from '@docusaurus/router';

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

function write(search: string): void {
  const {pathname, hash} = window.location;
  try {
    window.history.replaceState(window.history.state, '', `${pathname}${search}${hash}`);
  } catch {
    // Safari takes no more than a hundred in half a minute. The page shows the right thing anyway.
  }
}

/**
 * Tells another search to everybody who reads it, and puts it into the address once that is drawn: a
 * browser takes longer for an address than for a row. Past the router: to go through it at every key
 * would draw the whole site anew.
 */
export function replaceSearch(search: string): void {
  for (const read of readers) {
    read(search);
  }
  const {pathname} = window.location;
  cancelAnimationFrame(frame);
  frame = requestAnimationFrame(() => {
    setTimeout(() => {
      // A reader may have gone on to another page.
      if (window.location.pathname === pathname) {
        write(search);
      }
    });
  });
}
