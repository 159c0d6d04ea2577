import {joined, paragraph} from '../nodes';
import {text} from '../../words/inline';
import {readRemedy, readRemedyHeading} from '../../words/readRemedy';
import {headingId} from '../../markdown';
import type {Heading, RootContent} from 'mdast';
import type {Language} from '../../words/language';
import type {Inline} from '../../words/inline';

/** What stands below a heading, up to the next of its rank. */
function sectionOf(heading: Heading, content: readonly RootContent[]): RootContent[] {
  const behind = content.slice(content.indexOf(heading) + 1);
  const end = behind.findIndex((node) => node.type === 'heading' && node.depth <= heading.depth);
  return behind.slice(0, end === -1 ? undefined : end);
}

/**
 * Leads to the sections of a description that say how to be safe without an update; left out where there
 * are none, or where they say that nothing can be done.
 *
 * @param content the description, as it stands in the post
 */
export async function withoutUpdateSection(
  content: readonly RootContent[],
  {labels}: Language,
): Promise<RootContent[]> {
  const {toString} = await import('mdast-util-to-string');
  const links = content.flatMap((node): Inline[][] => {
    if (node.type !== 'heading' || readRemedyHeading(toString(node)) === null) {
      return [];
    }
    const id = headingId(node);
    const said = sectionOf(node, content).map((each) => toString(each));
    return id === null || readRemedy(said.join('\n')) === null
      ? []
      : [[{type: 'link', url: `#${id}`, children: [text(toString(node))]}]];
  });
  return links.length === 0
    ? []
    : [paragraph([text(`${labels.withoutUpdate} `), ...joined(links, `${labels.comma} `)])];
}
