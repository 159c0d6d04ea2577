import {webUrlOf} from '../../advisory/webUrlOf';
import {formatRepositoryName} from '../../advisory/advisory';
import {reportAddress} from '../../advisory/reportAddress';
import {link, paragraph} from '../nodes';
import {text} from '../../words/inline';
import type {RootContent} from 'mdast';
import type {PublishedAdvisory} from '../../advisory/advisory';
import type {PostSettings} from '../postSettings';

/** Closes the post: where to report the next one. */
export function reportNextSection(
  advisory: PublishedAdvisory,
  {language: {labels}}: Pick<PostSettings, 'language'>,
): RootContent[] {
  const {repository, publishedBy} = advisory;
  const webUrl = webUrlOf(advisory);
  // The first one gives the text, and answers for it.
  const isPrivate = publishedBy[0]?.privateReporting === true;
  return [
    // Without it the line would be part of the section above.
    {type: 'thematicBreak'},
    paragraph([
      text(`${labels.reportNext} `),
      link({
        url: reportAddress({webUrl, repository: formatRepositoryName(repository), isPrivate}),
        label: isPrivate ? labels.reportPrivately : labels.reportHow,
      }),
    ]),
  ];
}
