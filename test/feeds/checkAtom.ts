import {childrenOf, parseXml, textOf} from './parseXml';
import {
  VALIDATOR,
  checkCharacters,
  checkHtml,
  duplicates,
  expecting,
  isAbsolute,
  isRfc3339,
} from './rules';
import type {XmlElement} from './parseXml';
import type {Mistake} from './rules';

const RFC = 'https://www.rfc-editor.org/rfc/rfc4287';

function exactlyOne(parent: XmlElement, name: string, section: string): Mistake[] {
  return expecting(
    childrenOf(parent, name).length === 1,
    `${parent.name} should have one ${name}`,
    `${RFC}#section-${section}`,
  );
}

function checkDate(parent: XmlElement, name: string): Mistake[] {
  const date = textOf(parent, name);
  return expecting(isRfc3339(date), `${name} is no date: ${date ?? ''}`, `${RFC}#section-3.3`);
}

function checkEntry(entry: XmlElement): Mistake[] {
  const [alternate, ...others] = childrenOf(entry, 'link');
  const [title] = childrenOf(entry, 'title');
  const [updated = '', published = ''] = ['updated', 'published'].map((name) =>
    textOf(entry, name),
  );
  return [
    ...['id', 'title', 'updated', 'published', 'content'].flatMap((name) =>
      exactlyOne(entry, name, '4.1.2'),
    ),
    ...expecting(isAbsolute(textOf(entry, 'id')), 'An id is no IRI', `${RFC}#section-4.2.6`),
    ...expecting(
      isAbsolute(alternate?.attributes.href) && others.length === 0,
      'An entry should have one link, an absolute one',
      `${VALIDATOR}/error/DuplicateAtomLink.html`,
    ),
    ...checkDate(entry, 'updated'),
    ...checkDate(entry, 'published'),
    ...expecting(published <= updated, 'Changed before it was published', `${RFC}#section-4.2.15`),
    ...expecting(
      title?.attributes.type === 'html' && title.text.trim() !== '' && !title.text.includes('<'),
      'A title is not HTML without elements',
      `${RFC}#section-3.1.1.2`,
    ),
    ...checkHtml(textOf(entry, 'content') ?? ''),
    ...checkHtml(textOf(entry, 'summary') ?? ''),
  ];
}

/**
 * What is wrong with an Atom feed, after RFC 4287 and the list of the W3C's feed validator.
 *
 * @throws for XML that is not well-formed
 */
export function checkAtom(document: string): Mistake[] {
  const feed = parseXml(document);
  const entries = childrenOf(feed, 'entry');
  const links = childrenOf(feed, 'link');
  const self = links.filter(({attributes}) => attributes.rel === 'self');
  const dates = entries.map((entry) => textOf(entry, 'updated') ?? '');
  return [
    ...expecting(
      feed.name === 'feed' && feed.namespace === 'http://www.w3.org/2005/Atom',
      'This is no Atom feed',
      `${RFC}#section-4.1.1`,
    ),
    ...['id', 'title', 'updated', 'author'].flatMap((name) => exactlyOne(feed, name, '4.1.1')),
    ...checkDate(feed, 'updated'),
    ...expecting(
      self.length === 1 && isAbsolute(self[0]?.attributes.href),
      'There should be one link to the feed itself, an absolute one',
      `${VALIDATOR}/warning/MissingSelf.html`,
    ),
    ...expecting(
      dates.every((date) => date <= (textOf(feed, 'updated') ?? '')),
      'An entry was changed later than the feed',
      `${RFC}#section-4.2.15`,
    ),
    ...duplicates(entries.map((entry) => textOf(entry, 'id'))),
    ...entries.flatMap(checkEntry),
    ...checkCharacters(document),
  ];
}
