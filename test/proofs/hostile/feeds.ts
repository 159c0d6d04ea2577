import {casesOf, inDescription, inSummary} from './hostileCase';
import {inShortFields} from './shortFields';
import type {HostileCase} from './hostileCase';

const XHTML = 'http://www.w3.org/1999/xhtml';
const SVG = 'http://www.w3.org/2000/svg';

/** What gets out of a CDATA section of which only the first end is escaped, and runs as XML. */
const BREAKOUTS: Readonly<Record<string, string>> = {
  'the end of the section': 'a ]]> b',
  'two ends': 'a ]]> ]]> b',
  'an end at each side': ']]>a]]>',
  'ends without a space': ']]>]]>]]>',
  'three brackets': ']]]> ]]]>',
  'an end in two pieces': ']] > ]]\u200b> ]]&gt;',
  'a picture': `]]> ]]><img xmlns='${XHTML}' src='x' onerror='RUN'/><![CDATA[`,
  'a picture in double quotes': `]]> ]]><img xmlns="${XHTML}" src="x" onerror="RUN"/><![CDATA[`,
  'a script': `]]> ]]><script xmlns='${XHTML}'>RUN</script><![CDATA[`,
  'a script that leaves a sign': `]]> ]]><x:script xmlns:x='${XHTML}'>RUN;document.documentElement.setAttribute('ran',1)</x:script><![CDATA[`,
  'a script of SVG': `]]> ]]><script xmlns='${SVG}'>RUN</script><![CDATA[`,
  'SVG that loads': `]]> ]]><svg xmlns='${SVG}' onload='RUN'/><![CDATA[`,
  'a frame': `]]> ]]><iframe xmlns='${XHTML}' src='javascript:parent.RUN'/><![CDATA[`,
  'a style sheet': `]]> ]]><link xmlns='${XHTML}' rel='stylesheet' href='https://evil.example/x.css'/><![CDATA[`,
  'an instruction': ']]> ]]><?xml-stylesheet href="https://evil.example/x.xsl"?><![CDATA[',
  'a comment': ']]> ]]><!-- --><![CDATA[',
  'another section': ']]><![CDATA[<b>]]><![CDATA[',
  'a forged entry': `]]> ]]></title></entry><entry><title>FORGED</title><id>https://evil.example/f</id><link href="https://evil.example/f"/><updated>2027-01-01T00:00:00Z</updated></entry><entry><title><![CDATA[`,
  'a forged item': `]]> ]]></title></item><item><title>FORGED</title><link>https://evil.example/f</link></item><item><title><![CDATA[`,
  'a forged entry behind a summary': `]]> ]]></summary></entry><entry><title>FORGED</title></entry><entry><summary><![CDATA[`,
  'the end of the feed': ']]> ]]></title></entry></feed><x><![CDATA[',
  'a document type': '<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]> &y;',
  'an unknown entity': '&nosuch; &#0; &#x1F; &#xFFFF; &',
  'HTML in a title':
    'A <img src="https://evil.example/p.png"> <a href="https://evil.example/fix">fix</a>',
  'HTML by entities': 'A &lt;img src=x onerror=RUN&gt; &amp;lt;img src=x onerror=RUN&amp;gt;',
};

/** What no XML document may hold. */
const CHARACTERS: Readonly<Record<string, string>> = {
  'a noncharacter': 'x \uffff y',
  'the other noncharacter': 'x \ufffe y',
  'noncharacters of other planes': 'x \u{1ffff} \u{10fffe} \ufdd0 y',
  controls: 'x \u0000\u0001\u0008\u000b\u000c\u000e\u001f\u007f\u0085 y',
  'half a pair': 'x \ud800 y',
  'the other half': 'x \udc00 y',
  'halves the wrong way round': 'x \udc00\ud800 y',
  'a half at the end': 'x \ud83d',
  'line separators': 'x\u2028y\u2029z',
};

/** Attributes and texts of a description that reach the feeds within the section of the content. */
function inEveryAttribute(text: string): string {
  const entities = text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('[', '&#91;')
    .replaceAll(']', '&#93;')
    .replaceAll("'", '&#39;');
  return [
    `![${entities}](https://example.com/x.png "${entities}")`,
    `[link](https://example.com/ "${entities}")`,
    `<img width="10" alt="${entities}" title="${entities}" src="https://example.com/x.png">`,
    `<a href="https://example.com/" title="${entities}">a</a>`,
    `<ol type="1"><li>${entities}</li></ol>`,
    `\`\` ${text} \`\``,
    '````\n' + text + '\n````',
    '```' + text.replaceAll('`', '') + '\ncode\n```',
    `## ${entities}`,
    `| ${entities} |\n| - |`,
    `<details><summary>${entities}</summary>${entities}</details>`,
    `https://example.com/?q=${encodeURI(text.replaceAll(/[\ud800-\udfff]/g, ''))}`,
  ].join('\n\n');
}

export const FEEDS: readonly HostileCase[] = [
  ...casesOf('feeds, summary', inSummary, {...BREAKOUTS, ...CHARACTERS}),
  ...casesOf('feeds, short fields', inShortFields, {...BREAKOUTS, ...CHARACTERS}),
  ...casesOf('feeds, attributes', (text) => inDescription(inEveryAttribute(text)), {
    ...BREAKOUTS,
    ...CHARACTERS,
  }),
];
