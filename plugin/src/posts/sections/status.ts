import {formatRepositoryName} from '../../advisory';
import {code, joined, link, paragraph, strong, text} from '../nodes';
import type {RootContent} from 'mdast';
import type {CvssScore, PublishedAdvisory, Severity} from '../../advisory';
import type {Language, Labels} from '../labels';
import type {Inline} from '../nodes';

/** Infima's badges; the word in it says the same without a colour. */
const BADGES: Record<Severity, string> = {
  critical: 'danger',
  high: 'danger',
  medium: 'warning',
  low: 'info',
};

/** The piece of HTML that shows a severity. */
export function severityBadge(severity: Severity | null, labels: Labels): string {
  return severity === null
    ? `<span class="badge badge--secondary">${labels.severityUnknown}</span>`
    : `<span class="badge badge--${BADGES[severity]}">${labels.severities[severity]}</span>`;
}

/** @see https://www.first.org/cvss/ */
function calculatorUrl({version, vector}: CvssScore): string | null {
  const path = {'3.0': '3.0', '3.1': '3.1', '4.0': '4.0'}[version];
  return path === undefined || vector === null
    ? null
    : `https://www.first.org/cvss/calculator/${path}#${vector}`;
}

function cvss(score: CvssScore, labels: Labels): Inline[] {
  const {version, vector} = score;
  const number = score.score === null ? labels.cvssNotScored : score.score.toFixed(1);
  const url = calculatorUrl(score);
  const vectorNode: Inline[] =
    vector === null
      ? []
      : [
          text(' ('),
          url === null ? code(vector) : {type: 'link', url, children: [code(vector)]},
          text(')'),
        ];
  return [strong(labels.cvss(version)), text(` ${number}`), ...vectorNode];
}

/** @see https://www.cve.org/ */
export function cveUrl(cveId: string): string {
  return `https://www.cve.org/CVERecord?id=${cveId}`;
}

/** Severity, scores, ids, and where the advisory stands on GitHub. */
export function statusSection(advisory: PublishedAdvisory, {labels}: Language): RootContent[] {
  const {severity, cveId, ghsaId, url, publishedBy} = advisory;
  const badge: Inline = {type: 'html', value: severityBadge(severity, labels)};
  const ids: Inline[][] = [
    cveId === null ? [] : [link({url: cveUrl(cveId), label: cveId})],
    [text(ghsaId)],
    [link({url, label: labels.onGitHub})],
  ];
  const repositories = publishedBy.map(({repository, url: repositoryUrl}) => [
    link({url: repositoryUrl, label: formatRepositoryName(repository)}),
  ]);
  return [
    paragraph([strong(labels.severity), text(' '), badge, text(' · '), ...joined(ids, ' · ')]),
    ...(advisory.cvss.length === 0
      ? []
      : [
          paragraph(
            joined(
              advisory.cvss.map((score) => cvss(score, labels)),
              ' · ',
            ),
          ),
        ]),
    ...(publishedBy.length < 2
      ? []
      : [paragraph([strong(labels.publishedBy), text(' '), ...joined(repositories, ', ')])]),
  ];
}
