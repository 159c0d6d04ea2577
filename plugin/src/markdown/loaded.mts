/** What works on trees of Markdown, and so needs unified's libraries. */
export {findViolations} from './findViolations.mjs';
export {parseMarkdown} from './parseMarkdown.mjs';
export {readBack} from './readBack.mjs';
export {renderDescription} from './renderDescription.mjs';
export {replaceShortcodes} from './replaceShortcodes.mjs';
export {htmlTags} from './writeHtml.mjs';
export {writeMarkdown} from './writeMarkdown.mjs';
