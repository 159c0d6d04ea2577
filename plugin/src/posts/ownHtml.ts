import {SEVERITIES} from '../advisory';
import {truncateComment} from './createPost';
import {avatarHtml} from './sections/credits';
import {NOTICE_CLOSES, NOTICE_OPENS} from './sections/notice';
import {severityBadge} from './sections/status';
import type {PublishedAdvisory} from '../advisory';
import type {PostSettings} from './createPost';

/** Every piece of HTML that may stand in the post of an advisory: those that we make ourselves. */
export async function ownHtmlOf(
  {credits, collaborators}: PublishedAdvisory,
  {language, truncateMarker}: PostSettings,
): Promise<Set<string>> {
  const people = [...credits.map(({person}) => person), ...(collaborators?.people ?? [])];
  const avatars = await Promise.all(people.map(avatarHtml));
  return new Set([
    truncateComment(truncateMarker),
    NOTICE_OPENS,
    NOTICE_CLOSES,
    '</span>',
    ...[...SEVERITIES, null].map((severity) =>
      severityBadge(severity, language.labels).replace(/(?<=>).*$/, ''),
    ),
    ...avatars.filter((avatar) => avatar !== null),
  ]);
}
