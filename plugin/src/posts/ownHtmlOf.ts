import {peopleOf} from '../advisory/peopleOf';
import {SEVERITIES} from '../advisory/advisory';
import {loadMarkdown} from '../markdown';
import {descriptionBlock} from './description';
import {avatarElement} from './sections/credits';
import {noticeBox} from './sections/notice';
import {breakable, unbroken} from './sections/productWords';
import {severityBadge, severityIcon} from './sections/status';
import {truncateComment} from './truncateMarker';
import type {PublishedAdvisory} from '../advisory/advisory';
import type {PostSettings} from './postSettings';

/** Every tag with attributes of our own that may stand in the post of an advisory, as it is written. */
export async function ownHtmlOf(
  advisory: PublishedAdvisory,
  {language, truncateMarker}: PostSettings,
): Promise<Set<string>> {
  const {htmlTags} = await loadMarkdown();
  const {status} = advisory;
  const avatars = peopleOf(advisory)
    .map(avatarElement)
    .filter((avatar) => avatar !== null);
  const badges = [...SEVERITIES, null].map((severity) =>
    severityBadge(severity, language.labels, status.state !== 'withdrawn'),
  );
  const blocks = (['ltr', 'rtl'] as const).map((dir) => descriptionBlock([], dir));
  // A site that puts a stranger's text into a post of its own must not be given a notice with it.
  const notices = status.state === 'published' ? [] : [noticeBox([])];
  const cells = [unbroken([]), breakable([])];
  const elements = [...notices, ...blocks, ...cells, severityIcon(null), ...badges, ...avatars];
  return new Set([
    truncateComment(truncateMarker),
    ...elements.map((element) => htmlTags(element).open),
  ]);
}
