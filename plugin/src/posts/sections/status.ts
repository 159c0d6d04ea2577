import {formatRepositoryName} from '../../advisory/advisory';
import {calculatorUrl} from '../calculatorUrl';
import {formatDay} from '../../words/formatDay';
import {joined, link, paragraph, strong} from '../nodes';
import {text} from '../../words/inline';
import {htmlTextElement} from '../../markdown';
import {cveAddress} from '../../sinks/parseAddress';
import {severityLook} from '../../words/severityLook';
import type {RootContent} from 'mdast';
import type {CvssScore, IsoDate, PublishedAdvisory, Severity} from '../../advisory/advisory';
import type {HtmlTextElement} from '../../markdown';
import type {Language} from '../../words/language';
import type {Labels} from '../../words/createLabels';
import type {Inline} from '../../words/inline';

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

/** How bad it is, in figures; the vector behind them stands in words further down. */
function cvss(score: CvssScore, labels: Labels): Inline[] {
  const number = score.score;
  const words =
    number === null
      ? `${labels.cvss(score.version)}: ${labels.cvssNotScored}`
      : labels.cvssScore({score: number.toFixed(1), version: score.version});
  const url = calculatorUrl(score);
  return [url === null ? text(words) : link({url, label: words})];
}

/** Its ids, its days, and where it stands on GitHub. */
function whichSection(advisory: PublishedAdvisory, {labels, locale}: Language): RootContent {
  const {cveId, ghsaId, url, publishedAt, updatedAt} = advisory;
  const day = (label: string, date: IsoDate | null) =>
    date === null ? [] : [text(`${label} ${formatDay({date, locale})}`)];
  // Some were written long before they were published.
  const isUpdated = (updatedAt?.slice(0, 10) ?? '') > (publishedAt?.slice(0, 10) ?? '');
  return paragraph(
    joined(
      [
        cveId === null ? [] : [link({url: cveAddress(cveId), label: cveId})],
        [text(ghsaId)],
        day(labels.published, publishedAt),
        isUpdated ? day(labels.updated, updatedAt) : [],
        [link({url, label: labels.onGitHub})],
      ],
      ' · ',
    ),
  );
}

/** How bad it is and since when it is known, its ids, and where it stands on GitHub. */
export function statusSection(advisory: PublishedAdvisory, language: Language): RootContent[] {
  const {labels} = language;
  const {severity, status, publishedBy} = advisory;
  const badge = severityBadge(severity, labels, status.state !== 'withdrawn');
  const repositories = publishedBy.map(({repository, url}) => [
    link({url, label: formatRepositoryName(repository)}),
  ]);
  return [
    paragraph([
      strong(labels.severity),
      text(' '),
      ...joined([[badge], ...advisory.cvss.map((score) => cvss(score, labels))], ' · '),
    ]),
    whichSection(advisory, language),
    ...(publishedBy.length < 2
      ? []
      : [
          paragraph([
            strong(labels.publishedBy),
            text(' '),
            ...joined(repositories, `${labels.comma} `),
          ]),
        ]),
  ];
}
