import {lines} from './lines';

/**
 * Examples of CommonMark that are about bare addresses not being links. GitHub has all of GFM's
 * extensions on, and shows them like this.
 */
export const WITH_ALL_EXTENSIONS: ReadonlyMap<number, string> = new Map([
  [610, lines('<p>&lt;<a href="http://foo.bar/baz">http://foo.bar/baz</a> bim&gt;</p>')],
  [614, lines('<p>&lt;<a href="mailto:foo+@bar.example.com">foo+@bar.example.com</a>&gt;</p>')],
  [616, lines('<p>&lt; <a href="http://foo.bar">http://foo.bar</a> &gt;</p>')],
  [619, lines('<p><a href="http://example.com">http://example.com</a></p>')],
  [620, lines('<p><a href="mailto:foo@bar.example.com">foo@bar.example.com</a></p>')],
]);
