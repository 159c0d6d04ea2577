import {formatDay} from '../../words/formatDay';
import {paragraph, strong} from '../nodes';
import {htmlFlowElement} from '../../markdown';
import type {Paragraph, RootContent} from 'mdast';
import type {AdvisoryStatus, PublishedAdvisory} from '../../advisory/advisory';
import type {HtmlFlowElement} from '../../markdown';
import type {Language} from '../../words/language';

/** The box around the notice, in the colours of the site's theme; it reads well without. */
export function noticeBox(content: Paragraph[]): HtmlFlowElement {
  return htmlFlowElement(
    'div',
    {
      className: ['alert', 'alert--warning', 'margin-bottom--md', 'security-advisory-notice'],
      style: '--ifm-paragraph-margin-bottom: 0',
    },
    content,
  );
}

/** Says that an advisory does not hold any more. */
export function noticeSentence(
  status: Exclude<AdvisoryStatus, {state: 'published'}>,
  {labels, locale}: Language,
): string {
  const day = status.at === null ? null : formatDay({date: status.at, locale});
  return status.state === 'withdrawn' ? labels.withdrawnNotice(day) : labels.closedNotice(day);
}

/** Says first of all that an advisory does not hold any more. */
export function noticeSection({status}: PublishedAdvisory, language: Language): RootContent[] {
  return status.state === 'published'
    ? []
    : [noticeBox([paragraph([strong(noticeSentence(status, language))])])];
}
