import {CREDIT_ROLES, SEVERITIES} from '../advisory/advisory';
import {BASE_METRICS, BASE_VALUES} from './cvssMetrics';
import {fillMessage, fillSentence} from './fillMessage';
import {selectPlural} from './selectPlural';
import type {Messages} from './readMessages';
import type {Inline} from './inline';

/** The words of posts and feeds in one language. */
export type Labels = ReturnType<typeof createLabels>;

/** Before the id of each word of a post; of the feeds, and of what is no words. */
const POST = 'securityAdvisories.post.';
const FEED = 'securityAdvisories.feed.';
const DIRECTION = 'securityAdvisories.direction';

/**
 * Makes the words of posts and feeds from the messages of a language. What is in it is found by its name:
 * `labels.severities.high` is the message `securityAdvisories.post.severity.high`.
 *
 * @param messages all of them
 * @param locale whose rules say which form of a plural a count takes
 * @throws if a message is missing
 */
export function createLabels(messages: Messages, locale: string) {
  function find(id: string): string {
    const message = messages[id];
    if (message === undefined) {
      throw new Error(`There is no message "${id}" in the language "${locale}".`);
    }
    return message;
  }
  const say = (id: string) => find(POST + id);
  const fill = (id: string, values: Readonly<Record<string, string>>) =>
    fillMessage(say(id), values);
  const sentence = (id: string, pieces: Readonly<Record<string, readonly Inline[]>>) =>
    fillSentence(say(id), pieces);
  const count = (id: string, number: number) =>
    fillMessage(selectPlural({forms: say(id), count: number, locale}), {count: number});
  const each = <T extends string>(ids: readonly T[], group: string) =>
    Object.fromEntries(ids.map((id) => [id, say(`${group}.${id}`)])) as Record<T, string>;

  return {
    /** Which way the words run. */
    direction: find(DIRECTION) === 'rtl' ? ('rtl' as const) : ('ltr' as const),
    feed: {title: find(`${FEED}title`), description: find(`${FEED}description`)},
    withdrawnTitle: (title: string) => fill('withdrawnTitle', {title}),
    closedTitle: (title: string) => fill('closedTitle', {title}),
    /** For a title that looks like one of these two and is none. */
    quotedTitle: (title: string) => fill('quotedTitle', {title}),
    /** @param date in words; null where it is not known */
    withdrawnNotice: (date: string | null) =>
      date === null ? say('withdrawnNotice.undated') : fill('withdrawnNotice', {date}),
    /** @param date in words; null where it is not known */
    closedNotice: (date: string | null) =>
      date === null ? say('closedNotice.undated') : fill('closedNotice', {date}),
    /** Stands between the names and versions of a list. */
    comma: say('comma'),
    severity: say('severity'),
    severities: each(SEVERITIES, 'severity'),
    severityUnknown: say('severityUnknown'),
    cvss: (version: string) => fill('cvss', {version}),
    cvssNotScored: say('cvssNotScored'),
    /** @param score such as `7.5`, of the ten points that there are */
    cvssScore: (words: {score: string; version: string}) => fill('cvssScore', words),
    onGitHub: say('onGitHub'),
    publishedBy: say('publishedBy'),
    whatToDo: say('whatToDo'),
    affectedProduct: say('affectedProduct'),
    affectedVersions: say('affectedVersions'),
    fixedIn: say('fixedIn'),
    notStated: say('notStated'),
    noFixedVersion: say('noFixedVersion'),
    /** Another row of the table names the fixed versions of the product. */
    fixedElsewhere: say('fixedElsewhere'),
    /** The same, before the version above all that are affected. */
    fixedLater: say('fixedLater'),
    /** @param version the one that the range ends before */
    unlistedFrom: (version: string) => fill('unlistedFrom', {version}),
    /** Stands behind a list that is cut, of versions. */
    moreVersions: (number: number) => count('moreVersions', number),
    /** Stands below a table that is cut, of products. */
    productsBelow: (number: number) => count('productsBelow', number),
    /** Opens the table with all of them. */
    allProducts: say('allProducts'),
    /** What to do, where the sentences below say it of each product. */
    updateAdvice: say('updateAdvice'),
    updateSomeAdvice: say('updateSomeAdvice'),
    noFixAdvice: say('noFixAdvice'),
    /** As the two above, where the advisory does not say that there is no fixed version. */
    updateNamedAdvice: say('updateNamedAdvice'),
    noFixNamedAdvice: say('noFixNamedAdvice'),
    noProductAdvice: say('noProductAdvice'),
    updateTo: (product: Inline[], version: Inline[]) => sentence('updateTo', {product, version}),
    updateToOneOf: (product: Inline[], versions: Inline[]) =>
      sentence('updateToOneOf', {product, versions}),
    orLater: (version: Inline[]) => sentence('orLater', {version}),
    /** What is no plain list of versions, and names some. */
    fixWritten: (product: Inline[], text: Inline[]) => sentence('fixWritten', {product, text}),
    /** What an advisory says of fixes in words of its own, without a version. */
    fixInWords: (product: Inline[], text: Inline[]) => sentence('fixInWords', {product, text}),
    noFixOf: (product: Inline[]) => sentence('noFixOf', {product}),
    /** Fixes are named for other versions of the product. */
    noFixForThese: (product: Inline[]) => sentence('noFixForThese', {product}),
    /** @param version the one that the range ends before */
    unlistedOf: (product: Inline[], version: Inline[]) =>
      sentence('unlistedOf', {product, version}),
    affectedAre: (range: Inline[]) => sentence('affectedAre', {range}),
    /** Stands in these sentences for a product without a name. */
    unnamedProduct: say('unnamedProduct'),
    /** Stands before links to the sections of a text that say how to be safe without an update. */
    withoutUpdate: say('withoutUpdate'),
    /** Leads to "Am I affected?". */
    checkVersion: say('checkVersion'),
    allAdvisories: say('allAdvisories'),
    affectedFunctions: say('affectedFunctions'),
    /** Ranges of versions: each is given a version, `between` and `either` two of these texts. */
    range: {
      all: say('range.all'),
      from: (version: string) => fill('range.from', {version}),
      after: (version: string) => fill('range.after', {version}),
      before: (version: string) => fill('range.before', {version}),
      /** That version included. */
      upTo: (version: string) => fill('range.upTo', {version}),
      only: (version: string) => fill('range.only', {version}),
      between: (lower: string, upper: string) => fill('range.between', {lower, upper}),
      either: (one: string, other: string) => fill('range.either', {one, other}),
    },
    /** Heading of the commands that get the fixed versions. */
    update: say('update'),
    severalFixedVersions: say('severalFixedVersions'),
    description: say('description'),
    descriptionOnGitHub: say('descriptionOnGitHub'),
    credits: say('credits'),
    roles: each(CREDIT_ROLES, 'role'),
    collaborator: say('collaborator'),
    /** Stands in brackets behind an account that is no person. */
    bot: say('bot'),
    /** The parts of a CVSS vector. */
    cvssWords: {
      heading: (version: string) => fill('cvss.inWords', {version}),
      metrics: each([...new Set([...BASE_METRICS['3'], ...BASE_METRICS['4']])], 'cvss'),
      values: each(BASE_VALUES, 'cvss'),
    },
    weaknesses: say('weaknesses'),
    timeline: say('timeline'),
    opened: say('opened'),
    published: say('published'),
    updated: say('updated'),
    withdrawn: say('withdrawn'),
    closed: say('closed'),
    severityRaised: (severities: {from: string; to: string}) => fill('severityRaised', severities),
    severityLowered: (severities: {from: string; to: string}) =>
      fill('severityLowered', severities),
    severityRated: (severity: string) => fill('severityRated', {severity}),
    /** The advisory says no severity any more. */
    severityDropped: say('severityDropped'),
    /** Stands before a date, a product and a version. */
    fixAdded: say('fixAdded'),
    /** Which products or versions are affected is said otherwise than before; stands before a date. */
    productsChanged: say('productsChanged'),
    /** Stands before a date and an id. */
    cveAssigned: say('cveAssigned'),
    references: say('references'),
    /** Stands before a link with the words of one of the two below. */
    reportNext: say('reportNext'),
    /** Leads to the repository's security policy. */
    reportHow: say('reportHow'),
    /** Leads to GitHub's form for private reports. */
    reportPrivately: say('reportPrivately'),
    /** Stands before links to files in formats for machines. */
    machineReadable: say('machineReadable'),
    /** The last one of a list of products that is too long. */
    moreProducts: (number: number) => count('moreProducts', number),
    /** The post in one sentence, for search engines and cards. */
    summary: ({severity, products}: {severity: string; products: string | null}) =>
      products === null
        ? fill('summary.withoutProducts', {severity})
        : fill('summary', {severity, products}),
  };
}
