import {inShortFields} from './shortFields';
import type {HostileCase} from './hostileCase';

/** Signs that mean something somewhere, but do nothing. */
export const SIGNS = '&x<i>"\']]>\\';

/**
 * A word that stands in one field alone, by which it is found wherever it comes out. A language is
 * one that Docusaurus colours, or it would not come out.
 */
export const MARKERS = {
  summary: 'markersummary',
  description: 'markertext',
  heading: 'markerheading',
  alt: 'markeralt',
  code: 'markercode',
  language: 'rust',
  admonition: 'markeralert',
  link: 'markerlink',
  footnote: 'markerfootnote',
  product: 'markerproduct',
  short: 'markershort',
} as const;

const withSigns = (word: string) => `${word} ${SIGNS}`;

/** The advisory whose words are looked for at every sink. */
export const MARKED: HostileCase = {
  name: 'markers',
  changes: {
    ...inShortFields(withSigns(MARKERS.short)),
    summary: withSigns(MARKERS.summary),
    description: [
      MARKERS.description,
      `## ${MARKERS.heading} ![&amp;x&lt;i&gt;](https://example.com/x.png)`,
      `![${MARKERS.alt} &amp;x&lt;i&gt;](https://example.com/y.png)`,
      '```' + MARKERS.language,
      `${MARKERS.code} ${SIGNS}`,
      '```',
      `> [!NOTE]\n> ${MARKERS.admonition}`,
      `[${MARKERS.link}](https://example.com/${MARKERS.link}?a&b[^1] "${MARKERS.link}")`,
      `note[^1]\n\n[^1]: ${MARKERS.footnote}`,
    ].join('\n\n'),
    vulnerabilities: [
      ...(inShortFields(withSigns(MARKERS.short)).vulnerabilities ?? []),
      {
        package: {ecosystem: 'npm', name: withSigns(MARKERS.product)},
        vulnerable_version_range: '< 2.0.0',
        patched_versions: '2.0.0',
      },
    ],
  },
};
