import {formatDay} from '../dates';
import {heading, list, strong, text} from '../nodes';
import type {RootContent} from 'mdast';
import type {IsoDate, PublishedAdvisory} from '../../advisory';
import type {Language} from '../labels';

/** What happened when, as far as it is known, the earliest first. */
export function timelineSection(
  {createdAt, publishedAt, updatedAt, status}: PublishedAdvisory,
  {labels, locale}: Language,
): RootContent[] {
  const given: [label: string, date: IsoDate | null][] = [
    [labels.opened, createdAt],
    [labels.published, publishedAt],
    [labels.updated, updatedAt],
    status.state === 'published' ? ['', null] : [labels[status.state], status.at],
  ];
  const events = given
    .filter((event): event is [string, IsoDate] => event[1] !== null)
    .sort(([, a], [, b]) => a.localeCompare(b));
  return events.length === 0
    ? []
    : [
        heading(labels.timeline),
        list(events.map(([label, date]) => [strong(label), text(` ${formatDay({date, locale})}`)])),
      ];
}
