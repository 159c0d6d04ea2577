import {useSyncExternalStore} from 'react';

/** Where a browser keeps what it remembers; null where it must not, or will not. */
function openStorage(type: 'localStorage' | 'sessionStorage'): Storage | null {
  try {
    return window[type];
  } catch {
    return null;
  }
}

/** What is to be told when a mark is set in this window: a browser tells the other ones only. */
const listeners = new Set<() => void>();

function listen(onChange: () => void): () => void {
  listeners.add(onChange);
  window.addEventListener('storage', onChange);
  return () => {
    listeners.delete(onChange);
    window.removeEventListener('storage', onChange);
  };
}

/** Marks set in this window, for a browser that refuses to remember them. */
const marked = new Set<string>();

/**
 * Whether the browser remembers a mark, which it does across pages and windows.
 *
 * @param key of the mark, with the site's namespace
 * @param type the storage that the site has chosen
 * @returns false in a built page, which is the same for every reader
 */
export function useReadMark({key, type}: {key: string; type: 'localStorage' | 'sessionStorage'}): {
  readonly isRead: boolean;
  readonly markRead: () => void;
} {
  const isRead = useSyncExternalStore(
    listen,
    () => {
      try {
        return marked.has(key) || openStorage(type)?.getItem(key) != null;
      } catch {
        return marked.has(key);
      }
    },
    () => false,
  );
  return {
    isRead,
    markRead: () => {
      marked.add(key);
      try {
        openStorage(type)?.setItem(key, 'true');
      } catch {
        // Full, or refused: the mark holds as long as the page does.
      }
      listeners.forEach((tell) => {
        tell();
      });
    },
  };
}
