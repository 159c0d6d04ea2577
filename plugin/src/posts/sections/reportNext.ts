import {formatRepositoryName} from '../../advisory';
import {link, paragraph, text} from '../nodes';
import type {RootContent} from 'mdast';
import type {PublishedAdvisory} from '../../advisory';
import type {PostSettings} from '../createPost';

/**
 * Closes the post: where to report the next one, in the words of the project's own policy.
 *
 * @see https://docs.github.com/en/code-security/getting-started/adding-a-security-policy-to-your-repository
 */
export function reportNextSection(
  {repository}: PublishedAdvisory,
  {language: {labels}, webUrl}: Pick<PostSettings, 'language' | 'webUrl'>,
): RootContent[] {
  const url = `${webUrl}/${formatRepositoryName(repository)}/security/policy`;
  return [
    // Without it the line would be part of the section above.
    {type: 'thematicBreak'},
    paragraph([text(`${labels.reportNext} `), link({url, label: labels.reportHow})]),
  ];
}
