import {scriptJson} from '../../../sinks/scriptJson';

/**
 * Script that hides the banner before the page is painted, where it was read or has had its time:
 * the page was built before either was known. It does what Docusaurus does for its own bar.
 *
 * @param key under which the browser remembers that it was read
 * @param storage in which the browser remembers it
 * @param end in milliseconds of the epoch, after which the banner is no news
 * @see https://github.com/facebook/docusaurus/blob/main/packages/docusaurus-theme-classic/src/inlineScripts.ts
 */
export function hideEarlyScript({
  key,
  storage,
  end,
}: {
  key: string;
  storage: 'localStorage' | 'sessionStorage';
  end: number;
}): string {
  // The time first: a browser may refuse the storage.
  return `(function () {
  function hide() {
    document.documentElement.setAttribute('data-security-banner', 'hidden');
  }
  if (!(Date.now() < ${scriptJson(end)})) hide();
  try {
    if (window[${scriptJson(storage)}].getItem(${scriptJson(key)}) !== null) hide();
  } catch (e) {}
})();`;
}
