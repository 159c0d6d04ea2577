import fs from 'node:fs/promises';
import {HtmlValidate} from 'html-validate';
import type {BuiltPage} from './builtPages';
import type {Message} from 'html-validate';

/** What Docusaurus itself writes that is not as it should be. */
interface Exception {
  readonly reason: string;
  readonly isIt: (message: Message, html: string) => boolean;
}

const EXCEPTIONS: readonly Exception[] = [
  {
    reason: 'Docusaurus makes a <div> of each line of a code block, within <code>.',
    isIt: ({ruleId, selector, offset}, html) =>
      ruleId === 'element-permitted-content' &&
      /pre > code > div[^>]*$/.test(selector ?? '') &&
      /^<?div class="?token-line/.test(html.slice(offset)),
  },
];

/**
 * Docusaurus' minifier leaves a `<` as it is where no tag can begin. Browsers take it for text; the
 * validator gives the page up, and would see nothing of the rest.
 */
function writeOut(html: string): string {
  return html.replaceAll(/<(?![a-z/!?])/gi, '&lt;');
}

const validator = new HtmlValidate({root: true, extends: ['html-validate:standard']});

/** What is not valid in a page, but for what Docusaurus itself does: the rule, where, and what. */
export async function findInvalidHtml({address, file}: BuiltPage): Promise<string[]> {
  const html = writeOut(await fs.readFile(file, 'utf8'));
  const {results} = await validator.validateString(html);
  return results
    .flatMap(({messages}) => messages)
    .filter((message) => !EXCEPTIONS.some(({isIt}) => isIt(message, html)))
    .map(({ruleId, selector, message}) => `${address}: ${ruleId}: ${selector ?? ''}: ${message}`);
}
