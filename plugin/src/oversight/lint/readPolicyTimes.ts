import {loadMarkdown} from '../../markdown';
import type {Nodes, Root} from 'mdast';
import type {Policy} from '../../options/policy';

/** A time that a security policy names for one of its promises. */
export interface PromisedTime {
  readonly clock: keyof Policy;
  /** In English, such as `90 days`. */
  readonly words: string;
  /** The fewest and the most days that it may mean: a month has 28 to 31. */
  readonly days: readonly [number, number];
}

const NUMBERS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  fourteen: 14,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  sixty: 60,
  ninety: 90,
};

const TIME = new RegExp(
  `(?<![\\w.-])(\\d{1,4}|${Object.keys(NUMBERS).join('|')})(?:\\s*\\(\\d{1,4}\\))?[\\s-]*` +
    `((?:business|working|calendar)[\\s-]+)?(hour|day|week|month)s?\\b`,
  'gi',
);

/** What a time in the same sentence is about; `null` claims it for what the site promises nothing of. */
const TOPICS: readonly (readonly [keyof Policy | null, RegExp])[] = [
  [
    'acknowledge',
    /\b(?:acknowledg\w*|respon[ds]\w*|reply|replies|hear (?:back )?from|get back|confirm\w* (?:the )?receipt|initial contact)/gi,
  ],
  ['fix', /\b(?:fix(?:es|ed|ing)?|patch(?:es|ed|ing)?|resol(?:v\w*|ution)|remediat\w*)\b/gi],
  [
    'disclose',
    /\b(?:disclos\w*|embargo\w*|(?:made|makes?|making)(?: (?:it|them|this))? public|go(?:es)? public|publish\w*)\b/gi,
  ],
  [
    null,
    /\b(?:updates?|progress|status|support(?:ed)?|assess\w*|triag\w*|investigat\w*|remind\w*|follow[- ]up|backport\w*|maintained|end of life)\b/gi,
  ],
];

/** A time that is farther from what it may be about is about something else. */
const FARTHEST = 80;

/** Longer ones are no sentences. */
const LONGEST_SENTENCE = 600;

interface Span {
  readonly start: number;
  readonly end: number;
}

function spanOf({0: text, index}: RegExpMatchArray): Span {
  return {start: index ?? 0, end: (index ?? 0) + text.length};
}

function distance(one: Span, other: Span): number {
  return Math.max(0, one.start - other.end, other.start - one.end);
}

function daysOf(count: number, unit: string, isBusiness: boolean): readonly [number, number] {
  switch (unit) {
    case 'hour':
      return [Math.ceil(count / 24), Math.ceil(count / 24)];
    case 'week':
      return [count * 7, count * 7];
    case 'month':
      return [count * 28, count * 31];
    default:
      // Five working days are a week, more or less.
      return isBusiness ? [count, count + 2 * Math.ceil(count / 5)] : [count, count];
  }
}

function readSentence(sentence: string): PromisedTime[] {
  const topics = TOPICS.flatMap(([clock, pattern]) =>
    [...sentence.matchAll(pattern)].map((match) => ({clock, span: spanOf(match)})),
  );
  return [...sentence.matchAll(TIME)].flatMap((match) => {
    const [words, number = '', business, unit = ''] = match;
    const span = spanOf(match);
    const [nearest] = topics
      .map((topic) => ({...topic, distance: distance(topic.span, span)}))
      .sort((one, other) => one.distance - other.distance);
    const count = NUMBERS[number.toLowerCase()] ?? Number(number);
    if (!nearest?.clock || nearest.distance > FARTHEST) {
      return [];
    }
    const days = daysOf(count, unit.toLowerCase(), /business|working/i.test(business ?? ''));
    return [{clock: nearest.clock, words: words.replace(/\s+/g, ' '), days}];
  });
}

/** Paragraphs, headings and rows of tables, each a text of its own. */
function listBlocks(node: Nodes, toString: (node: Nodes) => string): string[] {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return [toString(node)];
    case 'tableRow':
      return [node.children.map(toString).join(' ')];
    default:
      return 'children' in node
        ? node.children.flatMap((child) => listBlocks(child, toString))
        : [];
  }
}

/**
 * The times that a security policy names for answering a report, for a fix and for disclosure, as
 * far as its words, in English, are plain.
 *
 * @param policy Markdown, a stranger's
 */
export async function readPolicyTimes(policy: string): Promise<PromisedTime[]> {
  const [{parseMarkdown}, {toString}] = await Promise.all([
    loadMarkdown(),
    import('mdast-util-to-string'),
  ]);
  let tree: Root;
  try {
    tree = parseMarkdown(policy);
  } catch {
    return []; // Nested so deep that nobody could read it.
  }
  return listBlocks(tree, (node) => toString(node))
    .flatMap((block) => block.split(/[.;!?](?:\s|$)/))
    .filter((sentence) => sentence.length <= LONGEST_SENTENCE)
    .flatMap(readSentence);
}
