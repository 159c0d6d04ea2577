import {cutText} from '../../door/cutText';
import {spareMinifier} from '../spareMinifier';
import {someNames} from '../../words/someNames';
import {chooseCount, chooseList} from './chooseAdvisories';
import {DATA_PROPERTY, ELEMENTS} from './elements';
import {readElements} from './readElements';
import {Mistake, readWish} from './readWish';
import {writeExpression} from './writeExpression';
import type {EmbeddedData} from './embeddedData';
import type {EmbeddedCount, EmbeddedList} from './embeddedProps';
import type {ElementName} from './elements';
import type {FoundElement} from './readElements';
import type {Wish} from './readWish';

export interface FillParams {
  /** Of the page, with its front matter. */
  readonly text: string;
  /** Where its front matter ends. */
  readonly start: number;
  /** Of the page, as a message calls it. */
  readonly file: string;
  /** Ids of all instances of the plugin. */
  readonly ids: readonly string[];
  /** Of the instance that is meant. */
  readonly readData: (id: string) => EmbeddedData;
}

/** A page with what its elements show, and what the person at the terminal should know. */
export interface Filled {
  readonly text: string;
  readonly warnings: readonly string[];
}

const IN_LINE =
  'A list can’t stand in a line of text: a browser takes the line apart there. Put it on a line of its own, with an empty line before and behind it.';

const UNREAD =
  'It seems to hold elements of docusaurus-plugin-security-advisories, but can’t be read as MDX as it stands, so none of them is filled. If Docusaurus can read it, a plugin of the site’s for Markdown changes it first: put the elements into a file of their own and import that. What is wrong:';

/** As many products as a message names. */
const MOST_NAMED = 10;
/** Of each: a stranger has written it. */
const MOST_CHARACTERS = 80;

/** @throws {Mistake} if it can't be told which instance is meant */
function chooseInstance(id: string | null, ids: readonly string[]): string {
  const [first, ...others] = ids;
  const chosen = id ?? (ids.includes('default') || others.length > 0 ? 'default' : first);
  if (chosen === undefined || (ids.length > 0 && !ids.includes(chosen))) {
    const known = ids.map((each) => `"${each}"`).join(', ');
    throw new Mistake(
      id === null
        ? `The site has several instances of docusaurus-plugin-security-advisories: ${known}. Say whose advisories are meant, with the property "id".`
        : `The property "id" names "${id}", but the instances of docusaurus-plugin-security-advisories are: ${known}.`,
    );
  }
  return chosen;
}

function choose(kind: ElementName, data: EmbeddedData, wish: Wish): EmbeddedList | EmbeddedCount {
  switch (kind) {
    case 'SecurityAdvisories':
      return chooseList(data, wish);
    case 'SecurityBadge':
      return chooseCount(data, wish);
  }
}

function describeUnknown(product: string | null, {products}: EmbeddedData): string {
  const names = products.map(({key}) => `"${cutText(key, MOST_CHARACTERS)}"`);
  const known =
    names.length === 0
      ? 'None of them names any product.'
      : `They name ${someNames(names, MOST_NAMED)}.`;
  return `No advisory names the product ${JSON.stringify(product)}, and the page says so. ${known} If it is misspelt, correct it.`;
}

const placeOf = (file: string, {line, name}: FoundElement) => `${file}, line ${line}: <${name}>`;

/**
 * Hands each of our elements in a page what it shows, and no more.
 *
 * @throws with all mistakes in the page, each with its line
 */
export async function fillElements({
  text,
  start,
  file,
  ids,
  readData,
}: FillParams): Promise<Filled> {
  const mistakes: string[] = [];
  const warnings: string[] = [];
  const imports = new Set<string>();
  const {elements, inScript, unread} = await readElements(text);
  if (unread !== null) {
    warnings.push(`${file}: ${UNREAD} ${unread}`);
  }
  // What is handed nothing says so itself, and Docusaurus names the page; a name that is unknown says nothing.
  inScript.forEach((name) => imports.add(`import ${name} from '${ELEMENTS[name]}';`));
  let filled = '';
  let end = start;
  for (const element of elements) {
    try {
      const wish = readWish(element);
      const data = readData(chooseInstance(wish.id, ids));
      const shown = choose(element.kind, data, wish);
      if (!shown.isKnown) {
        warnings.push(`${placeOf(file, element)}: ${describeUnknown(wish.product, data)}`);
      }
      if (element.kind === 'SecurityAdvisories' && element.isInLine) {
        warnings.push(`${placeOf(file, element)}: ${IN_LINE}`);
      }
      const expression = writeExpression(spareMinifier(shown));
      filled += `${text.slice(end, element.offset)} ${DATA_PROPERTY}={${expression}}`;
      end = element.offset;
    } catch (error) {
      if (!(error instanceof Mistake)) {
        throw error;
      }
      mistakes.push(`${placeOf(file, element)}: ${error.message}`);
    }
    if (!element.isImported) {
      imports.add(`import ${element.name} from '${ELEMENTS[element.kind]}';`);
    }
  }
  if (mistakes.length > 0) {
    throw new Error(mistakes.join('\n'));
  }
  // Before the text: a blog takes an excerpt, which ends where the text says so.
  const head =
    imports.size === 0
      ? text.slice(0, start)
      : `${text.slice(0, start)}\n${[...imports].join(' ')}\n\n`;
  return {text: `${head}${filled}${text.slice(end)}`, warnings};
}
