import {renderDescription} from '../../plugin/src/markdown/renderDescription.mjs';
import {writeMarkdown} from '../../plugin/src/markdown/writing/writeMarkdown.mjs';
import {buildDescriptionContext} from '../../test/given/build.js';

/**
 * Makes a text into a part of a post.
 *
 * @throws if the text is refused, with the reason
 */
export function renderAndWrite(text: string): void {
  const result = renderDescription(text, buildDescriptionContext());
  if (!result.rendered) {
    throw new Error(result.reason);
  }
  writeMarkdown(result.nodes);
}
