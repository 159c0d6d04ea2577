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
import type {Labels} from '../words/createLabels';
import type {PostSettings} from './postSettings';

type State = PublishedAdvisory['status']['state'];

/** By state; the tags do not depend on the words in them. */
const known = new Map<State, readonly string[]>();

/** The tags that are the same for all advisories of a state. */
async function tagsOf(state: State, labels: Labels): Promise<readonly string[]> {
  const last = known.get(state);
  if (last) {
    return last;
  }
  const {htmlTags} = await loadMarkdown();
  const badges = [...SEVERITIES, null].map((severity) =>
    severityBadge(severity, labels, state !== 'withdrawn'),
  );
  const blocks = (['ltr', 'rtl'] as const).map((dir) => descriptionBlock([], dir));
  // A site that puts a stranger's text into a post of its own must not be given a notice with it.
  const notices = state === 'published' ? [] : [noticeBox([])];
  const cells = [unbroken([]), breakable([])];
  const elements = [...notices, ...blocks, ...cells, severityIcon(null), ...badges];
  const tags = elements.map((element) => htmlTags(element).open);
  known.set(state, tags);
  return tags;
}

/** Every tag with attributes of our own that may stand in the post of an advisory, as it is written. */
export async function ownHtmlOf(
  advisory: PublishedAdvisory,
  {language, truncateMarker}: PostSettings,
): Promise<Set<string>> {
  const {htmlTags} = await loadMarkdown();
  const avatars = peopleOf(advisory)
    .map(avatarElement)
    .filter((avatar) => avatar !== null);
  return new Set([
    truncateComment(truncateMarker),
    ...(await tagsOf(advisory.status.state, language.labels)),
    ...avatars.map((element) => htmlTags(element).open),
  ]);
}
