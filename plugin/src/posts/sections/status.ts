import {formatRepositoryName} from '../../advisory';
import {code, joined, link, paragraph, strong, text} from '../nodes';
import {htmlTextElement} from '../../markdown';
import {cveAddress} from '../../sinks/addresses';
import {severityLook} from '../../severityLook';
import type {RootContent} from 'mdast';
import type {CvssScore, PublishedAdvisory, Severity} from '../../advisory';
import type {HtmlTextElement} from '../../markdown';
import type {Language, Labels} from '../labels';
import type {Inline} from '../nodes';

/** A sign for the eye alone; the word beside it says the same. */
export function severityIcon(severity: Severity | null): HtmlTextElement {
  return htmlTextElement('span', {ariaHidden: 'true'}, [text(severityLook(severity).sign)]);
}

/** The word for a severity, with its sign and, while the advisory holds, in its colour. */
export function severityBadge(
  severity: Severity | null,
  labels: Labels,
  holds = true,
): HtmlTextElement {
  const {backgroundColor, border, color} = severityLook(severity, holds);
  const word = severity === null ? labels.severityUnknown : labels.severities[severity];
  const style = [`background-color: ${backgroundColor}`, `border: ${border}`, `color: ${color}`];
  return htmlTextElement('span', {className: ['badge'], style: style.join('; ')}, [
    severityIcon(severity),
    text(` ${word}`),
  ]);
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
      : [text(' ('), url === null ? code(vector) : link({url, label: code(vector)}), text(')')];
  return [strong(labels.cvss(version)), text(` ${number}`), ...vectorNode];
}

/** Severity, scores, ids, and where the advisory stands on GitHub. */
export function statusSection(advisory: PublishedAdvisory, {labels}: Language): RootContent[] {
  const {severity, cveId, ghsaId, url, publishedBy} = advisory;
  const ids: Inline[][] = [
    cveId === null ? [] : [link({url: cveAddress(cveId), label: cveId})],
    [text(ghsaId)],
    [link({url, label: labels.onGitHub})],
  ];
  const repositories = publishedBy.map(({repository, url: repositoryUrl}) => [
    link({url: repositoryUrl, label: formatRepositoryName(repository)}),
  ]);
  return [
    paragraph([
      strong(labels.severity),
      text(' '),
      severityBadge(severity, labels, advisory.status.state !== 'withdrawn'),
      text(' · '),
      ...joined(ids, ' · '),
    ]),
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
