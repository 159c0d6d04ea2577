/** What works on trees of Markdown, and so needs unified's libraries. */
export {findViolations} from './checking/findViolations.mjs';
export {parseMarkdown} from './reading/parseMarkdown.mjs';
export {readAsDocusaurus} from './checking/readAsDocusaurus.mjs';
export {renderDescription} from './renderDescription.mjs';
export {replaceShortcodes} from './fitting/replaceShortcodes.mjs';
export {joinMarkdown} from './writing/joinMarkdown.mjs';
export {htmlTags} from './writing/writeHtml.mjs';
export {writeBlock} from './writing/writeBlock.mjs';
export {writeMarkdown} from './writing/writeMarkdown.mjs';
