import {lines} from './lines';
import type {Example} from './example';

/**
 * Examples that CommonMark has reworded since the version that GFM is based on, as they were in it.
 *
 * From the GitHub Flavored Markdown Spec, version 0.29-gfm, which is based on the CommonMark Spec
 * by John MacFarlane and licensed under CC-BY-SA 4.0.
 */
export const OLDER_EXAMPLES: readonly Example[] = [
  {
    number: 324,
    section: 'Entity and numeric character references',
    markdown: lines('&nbsp &x; &#; &#x;', '&#987654321;', '&#abcdef0;', '&ThisIsNotDefined; &hi?;'),
    html: lines(
      '<p>&amp;nbsp &amp;x; &amp;#; &amp;#x;',
      '&amp;#987654321;',
      '&amp;#abcdef0;',
      '&amp;ThisIsNotDefined; &amp;hi?;</p>',
    ),
  },
  {
    number: 543,
    section: 'Links',
    markdown: lines('[foo *bar][ref]', '', '[ref]: /uri'),
    html: lines('<p><a href="/uri">foo *bar</a></p>'),
  },
  {
    number: 548,
    section: 'Links',
    markdown: lines('[Толпой][Толпой] is a Russian word.', '', '[ТОЛПОЙ]: /url'),
    html: lines('<p><a href="/url">Толпой</a> is a Russian word.</p>'),
  },
  {
    number: 661,
    section: 'Hard line breaks',
    markdown: lines('`code  ', 'span`'),
    html: lines('<p><code>code   span</code></p>'),
  },
];
