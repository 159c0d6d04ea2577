import {childrenOf, parseXml, textOf} from './parseXml';
import {
  VALIDATOR,
  checkCharacters,
  checkHtml,
  checkPlainText,
  duplicates,
  expecting,
  isAbsolute,
  isRfc822,
} from './rules';
import type {XmlElement} from './parseXml';
import type {Mistake} from './rules';

const SPECIFICATION = 'https://www.rssboard.org/rss-specification';

/** @see https://www.rssboard.org/rss-profile#element-channel-item-guid */
function checkGuid(item: XmlElement): Mistake[] {
  const [guid, ...others] = childrenOf(item, 'guid');
  const isLink = guid?.attributes.isPermaLink !== 'false';
  return expecting(
    guid !== undefined && others.length === 0 && (!isLink || isAbsolute(guid.text)),
    'A guid is missing or no permanent link',
    `${VALIDATOR}/error/InvalidHttpGUID.html`,
  );
}

function checkItem(item: XmlElement): Mistake[] {
  const names = item.children.map(({name}) => name);
  const once = names.filter((name) => name !== 'category');
  const [content, description] = ['content:encoded', 'description'].map((name) =>
    names.indexOf(name),
  );
  return [
    ...expecting(
      new Set(once).size === once.length,
      'An element is there twice',
      `${VALIDATOR}/error/DuplicateElement.html`,
    ),
    ...expecting(
      isAbsolute(textOf(item, 'link')),
      'A link is missing or not absolute',
      `${VALIDATOR}/error/InvalidFullLink.html`,
    ),
    ...checkGuid(item),
    ...expecting(
      isRfc822(textOf(item, 'pubDate')),
      `pubDate is no date: ${textOf(item, 'pubDate') ?? ''}`,
      `${VALIDATOR}/error/InvalidRFC2822Date.html`,
    ),
    ...expecting(
      description !== -1 && (content === -1 || Number(description) < Number(content)),
      'There should be a description before the full text',
      `${VALIDATOR}/warning/NeedDescriptionBeforeContent.html`,
    ),
    ...expecting(
      childrenOf(item, 'author').length === 0,
      'An author would need an e-mail address',
      `${VALIDATOR}/error/InvalidContact.html`,
    ),
    ...checkPlainText(textOf(item, 'title'), 'a title'),
    ...checkHtml(textOf(item, 'description') ?? ''),
    ...checkHtml(textOf(item, 'content:encoded') ?? ''),
  ];
}

function checkChannel(channel: XmlElement): Mistake[] {
  const self = childrenOf(channel, 'atom:link').filter(({attributes}) => attributes.rel === 'self');
  return [
    ...['title', 'link', 'description'].flatMap((name) =>
      expecting(
        childrenOf(channel, name).length === 1 && textOf(channel, name) !== '',
        `The channel should have one ${name}`,
        `${SPECIFICATION}#requiredChannelElements`,
      ),
    ),
    ...checkPlainText(textOf(channel, 'title'), 'the title of the channel'),
    ...expecting(
      isAbsolute(textOf(channel, 'link')),
      'The link of the channel is not absolute',
      `${VALIDATOR}/error/InvalidFullLink.html`,
    ),
    ...expecting(
      isRfc822(textOf(channel, 'lastBuildDate')),
      'lastBuildDate is no date',
      `${VALIDATOR}/error/InvalidRFC2822Date.html`,
    ),
    ...expecting(
      /^[a-z]{2,3}(?:-[A-Za-z\d]{2,8})*$/.test(textOf(channel, 'language') ?? ''),
      'language is no language',
      `${VALIDATOR}/error/InvalidLanguage.html`,
    ),
    ...expecting(
      self.length === 1 &&
        isAbsolute(self[0]?.attributes.href) &&
        self[0]?.namespace === 'http://www.w3.org/2005/Atom',
      'There should be one link to the feed itself, an absolute one',
      `${VALIDATOR}/warning/MissingAtomSelfLink.html`,
    ),
  ];
}

/**
 * What is wrong with an RSS 2.0 feed, after its specification and the list of the W3C's feed
 * validator.
 *
 * @throws for XML that is not well-formed
 */
export function checkRss(document: string): Mistake[] {
  const rss = parseXml(document);
  const [channel] = childrenOf(rss, 'channel');
  if (rss.name !== 'rss' || rss.attributes.version !== '2.0' || !channel) {
    return [{rule: SPECIFICATION, what: 'This is no RSS 2.0 feed'}];
  }
  const items = childrenOf(channel, 'item');
  return [
    ...checkChannel(channel),
    ...duplicates(items.map((item) => textOf(item, 'guid'))),
    ...items.flatMap(checkItem),
    ...checkCharacters(document),
  ];
}
