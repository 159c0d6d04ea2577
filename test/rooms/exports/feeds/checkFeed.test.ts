import {describe, expect, it} from 'vitest';
import {checkFeed} from '../../../feeds/checkFeed';
import {OTHER_GHSA_ID} from '../../../given/build';
import {buildFeedItem, buildFeeds} from './buildFeed';
import type {FeedFormat} from '../../../../plugin/src/exports/feeds/feedItem';

/** A feed with a mistake in it, made by replacing something in one that is valid. */
async function plant({
  format,
  find,
  put,
}: {
  format: FeedFormat;
  find: RegExp;
  put: string;
}): Promise<string> {
  const items = [buildFeedItem(), buildFeedItem({advisory: {ghsaId: OTHER_GHSA_ID}})];
  const {[format]: feed} = await buildFeeds({items});
  const planted = feed.replace(find, put);
  expect(planted).not.toBe(feed);
  return planted;
}

describe('checkFeed finds a mistake that is planted in', () => {
  it.each([
    ['no id', /<id>[^<]*GHSA[^<]*<\/id>/, '', '#section-4.1.2'],
    ['no author', /<author>[\s\S]*?<\/author>/, '', '#section-4.1.1'],
    ['two titles', /<title>/, '<title>x</title><title>', '#section-4.1.1'],
    ['no title in an entry', /<title type[\s\S]*?<\/title>/, '', '#section-4.1.2'],
    ['the same id twice', /GHSA-[\w-]*<\/id>/g, 'x</id>', 'DuplicateValue'],
    ['a date without a time', /<updated>[^<]*/, '<updated>2025-01-01', '#section-3.3'],
    ['an old date of the feed', /<updated>[^<]*/, '<updated>2000-01-01T00:00:00Z', '4.2.15'],
    ['no link to itself', /rel="self"/, 'rel="related"', 'MissingSelf'],
    ['a relative link', /<link href="https:\/\/rocket.example/, '<link href="', 'DuplicateAtom'],
    ['a relative id', /<id>https:[^<]*GHSA/, '<id>GHSA', '#section-4.2.6'],
    ['elements in a title', /(type="html"><!\[CDATA\[)Path/, '$1<b>Path</b>', '#section-3.1.1.2'],
    ['a script', /<p>/, '<script>alert(1)</script><p>', 'SecurityRisk.html'],
    ['an event handler', /<p>/, '<p onclick="x">', 'SecurityRiskAttr.html'],
    ['a relative address', /<p>/, '<p><a href="../x">x</a>', 'ContainsRelRef.html'],
    ['a comment', /<p>/, '<!-- truncate --><p>', 'NotHtml.html'],
    ['a control character', /<p>/, '<p>\u0085', 'BadCharacters.html'],
    ['half a character', /<p>/, '<p>\ud800', 'BadCharacters.html'],
    ['another namespace', /2005\/Atom/, '2005/Molecule', '#section-4.1.1'],
  ])('Atom: %s', async (_what, find, put, rule) => {
    const mistakes = checkFeed('atom', await plant({format: 'atom', find, put}));
    expect(mistakes.map((mistake) => mistake.rule).join()).toContain(rule);
  });

  it.each([
    ['no description', /<description>New[^<]*<\/description>/, '', 'requiredChannelElements'],
    ['no link to itself', /rel="self"/, 'rel="hub"', 'MissingAtomSelfLink'],
    ['a title with HTML', /CDATA\[Path/, 'CDATA[<b>Path</b>', 'ContainsHTML'],
    ['a title of the channel with HTML', /<title>/, '<title>&lt;b&gt;', 'ContainsHTML'],
    ['a guid that is no address', /<guid>[^<]*/, '<guid>GHSA-2222-3333-4444', 'InvalidHttpGUID'],
    ['no guid', /<guid>[^<]*<\/guid>/, '', 'InvalidHttpGUID'],
    ['the same guid twice', /GHSA-[\w-]*<\/guid>/g, 'x</guid>', 'DuplicateValue'],
    ['a relative link', /(<item>[\s\S]*?<link>)https:\/\/[^/]*/, '$1', 'InvalidFullLink'],
    ['a date of another form', /<pubDate>[^<]*/, '<pubDate>2025-01-20T09:00:00Z', 'RFC2822Date'],
    ['another day of the week', /<pubDate>Mon/, '<pubDate>Tue', 'RFC2822Date'],
    ['a name for an author', /<guid>/, '<author>Ada</author><guid>', 'InvalidContact'],
    ['two links', /<guid>/, '<link>https://a.example/</link><guid>', 'DuplicateElement'],
    [
      'no description of an item',
      /<description><!\[[\s\S]*?<\/description>/,
      '',
      'NeedDescription',
    ],
    ['a language that is none', /<language>en/, '<language>English (US)', 'InvalidLanguage'],
    ['an iframe', /<p>/, '<iframe src="https://a.example/"></iframe><p>', 'SecurityRisk'],
  ])('RSS: %s', async (_what, find, put, rule) => {
    const mistakes = checkFeed('rss', await plant({format: 'rss', find, put}));
    expect(mistakes.map((mistake) => mistake.rule).join()).toContain(rule);
  });

  it.each([
    ['no title', /"title": "Security[^\n]*/, '', 'title'],
    ['no version', /"version": "[^\n]*/, '', 'version'],
    ['an id that is a number', /"id": "[^\n]*/, '"id": 1,', 'string'],
    ['a relative address', /"url": "https:\/\/rocket.example\/blog/, '"url": "/blog', 'uri'],
    [
      'a date without a time',
      /"date_published": "[^"]*"/,
      '"date_published": "2025-01-01"',
      'date',
    ],
    ['the same id twice', /"id": "[^"]*"/g, '"id": "x"', 'twice'],
  ])('JSON Feed: %s', async (_what, find, put, what) => {
    const mistakes = checkFeed('json', await plant({format: 'json', find, put}));
    expect(mistakes.map((mistake) => mistake.what).join()).toContain(what);
  });

  it.each([
    ['an ampersand', /Paper Rocket/, 'Paper & Rocket'],
    ['an end of CDATA too much', /<p>/, ']]>]]><p>'],
    ['a control character', /<p>/, '<p>\u0007'],
    ['an element that is not closed', /<\/guid>|<\/id>/, ''],
  ])('XML: %s', async (_what, find, put) => {
    const atom = await plant({format: 'atom', find, put});
    const rss = await plant({format: 'rss', find, put});
    expect(() => checkFeed('atom', atom)).toThrow();
    expect(() => checkFeed('rss', rss)).toThrow();
  });
});
