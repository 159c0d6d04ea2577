import {formatDay} from '../dates';
import {paragraph, strong} from '../nodes';
import type {RootContent} from 'mdast';
import type {PublishedAdvisory} from '../../advisory';
import type {Language} from '../labels';

/** The box around the notice, in the colours of the site's theme; it reads well without. */
export const NOTICE_OPENS =
  '<div class="alert alert--warning margin-bottom--md" style="--ifm-paragraph-margin-bottom: 0">';
export const NOTICE_CLOSES = '</div>';

/** Says first of all that an advisory does not hold any more. */
export function noticeSection(
  {status}: PublishedAdvisory,
  {labels, locale}: Language,
): RootContent[] {
  if (status.state === 'published') {
    return [];
  }
  const day = status.at === null ? null : formatDay({date: status.at, locale});
  const sentence =
    status.state === 'withdrawn' ? labels.withdrawnNotice(day) : labels.closedNotice(day);
  return [
    {type: 'html', value: NOTICE_OPENS},
    paragraph([strong(sentence)]),
    {type: 'html', value: NOTICE_CLOSES},
  ];
}
