import {heading, link, list} from '../nodes';
import {parseAddress} from '../../markdown/addresses';
import type {RootContent} from 'mdast';
import type {PublishedAdvisory} from '../../advisory';
import type {Language} from '../labels';

/** What GitHub's global database refers to; left out where there is nothing. */
export function referencesSection(
  {references}: PublishedAdvisory,
  {labels}: Language,
): RootContent[] {
  const urls = (references ?? []).map((url) => parseAddress(url)).filter((url) => url !== null);
  return urls.length === 0
    ? []
    : [
        heading(labels.references),
        list(urls.map((url) => [link({url, label: url.replace(/^https?:\/\//, '')})])),
      ];
}
