import {describe, expect, it} from 'vitest';
import {createFrontMatter} from '../../../plugin/src/posts/createFrontMatter';
import {
  buildAffectedProduct,
  buildPostSettings,
  buildPublishedAdvisory,
  GHSA_ID,
} from '../../given/build';
import type {PublishedAdvisory} from '../../../plugin/src/advisory/advisory';
import type {PostTag} from '../../../plugin/src/docusaurus/findPostTag';

async function frontMatterOf(
  changes: Partial<PublishedAdvisory> = {},
  {
    locale = 'en',
    tag = 'security-advisory',
    author = null,
  }: {locale?: string; tag?: PostTag; author?: string | null} = {},
) {
  return createFrontMatter({
    advisory: buildPublishedAdvisory(changes),
    settings: await buildPostSettings({locale, tag, author}),
  });
}

describe('createFrontMatter', () => {
  it('says what Docusaurus needs, and no more', async () => {
    expect(await frontMatterOf({updatedAt: '2025-02-03T09:00:00.000Z'})).toEqual({
      title: 'Path traversal in the launcher',
      description: 'Security advisory, severity: High.',
      date: new Date('2025-01-20T09:00:00Z'),
      last_update: {date: new Date('2025-02-03T09:00:00Z')},
      tags: ['security-advisory'],
      toc_max_heading_level: 6,
      mdx: {format: 'md'},
      ghsa_id: GHSA_ID,
    });
  });

  it('takes the date of the post for the update where none is known', async () => {
    const {date, last_update} = await frontMatterOf({updatedAt: null});
    expect(last_update).toEqual({date});
  });

  it('names the author that the site sets', async () => {
    expect(await frontMatterOf({}, {author: 'security-team'})).toMatchObject({
      authors: ['security-team'],
    });
  });

  it('has the category as a key or in full', async () => {
    const tag = {label: 'Security Advisory', permalink: '/security-advisory'};
    expect((await frontMatterOf({}, {tag})).tags).toEqual([tag]);
  });
});

describe('the title', () => {
  const titleOf = async (changes: Partial<PublishedAdvisory>, locale = 'en') =>
    (await frontMatterOf(changes, {locale})).title;

  it.each([
    ['`launch()` leaks', 'launch() leaks'],
    ['a\n b', 'a b'],
    ['**bold** #1 [x]: {y}', '**bold** #1 [x]: {y}'],
    ['</script><script>alert(1)</script>', '‹/script>‹script>alert(1)‹/script>'],
    ['', GHSA_ID],
    ['   ', GHSA_ID],
  ])('of %j is plain text: %j', async (summary, title) => {
    expect(await titleOf({summary})).toBe(title);
  });

  it('says so when the advisory does not hold any more', async () => {
    expect(await titleOf({status: {state: 'withdrawn', at: null}})).toBe(
      'Withdrawn: Path traversal in the launcher',
    );
    for (const marked of [
      'Withdrawn Advisory: Path traversal',
      'Withdrawn: Path traversal',
      '[WITHDRAWN] Path traversal',
      '(withdrawn): Path traversal',
      'WITHDRAWN - Path traversal',
    ]) {
      expect(await titleOf({summary: marked, status: {state: 'withdrawn', at: null}})).toBe(
        'Withdrawn: Path traversal',
      );
    }
    expect(
      await titleOf({summary: 'Withdrawn money is lost', status: {state: 'withdrawn', at: null}}),
    ).toBe('Withdrawn: Withdrawn money is lost');
    expect(await titleOf({status: {state: 'closed', at: null}})).toBe(
      'Closed: Path traversal in the launcher',
    );
    expect(await titleOf({status: {state: 'withdrawn', at: null}}, 'de')).toBe(
      'Zurückgezogen: Path traversal in the launcher',
    );
  });
});

describe('the description', () => {
  const descriptionOf = async (changes: Partial<PublishedAdvisory>, locale = 'en') =>
    (await frontMatterOf(changes, {locale})).description;

  it('names the products, each once', async () => {
    const affectedProducts = ['pad', 'rocket', 'pad', null].map((name) =>
      buildAffectedProduct({name}),
    );
    expect(await descriptionOf({affectedProducts})).toBe(
      'Update to a fixed version. Security advisory, severity: High. Affects pad, rocket.',
    );
  });

  it('says first what the post says first', async () => {
    expect(await descriptionOf({affectedProducts: [buildAffectedProduct()]})).toBe(
      'Update paper-rocket (npm) to 1.2.3 or later. Affected: before 1.2.3. Security advisory, severity: High.',
    );
  });

  it('says of what does not hold any more nothing else', async () => {
    const affectedProducts = [buildAffectedProduct()];
    const at = '2025-03-01T12:00:00.000Z';
    expect(await descriptionOf({affectedProducts, status: {state: 'withdrawn', at}})).toBe(
      'This advisory was withdrawn on March 1, 2025. It no longer holds and stays here for the record.',
    );
    expect(await descriptionOf({affectedProducts, status: {state: 'closed', at: null}})).toBe(
      'This advisory was closed after publication and is no longer kept up to date. Update paper-rocket (npm) to 1.2.3 or later. Affected: before 1.2.3.',
    );
  });

  it('says that the severity is not known', async () => {
    expect(await descriptionOf({severity: null})).toBe('Security advisory, severity: Not rated.');
  });

  it('speaks the language of the locale', async () => {
    expect(await descriptionOf({severity: 'critical'}, 'de')).toBe(
      'Sicherheitsmeldung, Schweregrad: Kritisch.',
    );
  });

  it('cannot end a script either', async () => {
    const affectedProducts = [buildAffectedProduct({name: '</ScRiPt><!-- '})];
    expect(await descriptionOf({affectedProducts})).not.toMatch(/<\/?script|<!--/i);
  });
});

describe('a marker that the blog cuts previews at', () => {
  it.each([
    ['Text {/* truncate */} in MDX', 'Text { /* truncate */} in MDX'],
    ['`{/*truncate*/}`', '{ /*truncate*/}'],
    ['<!-- truncate -->', '‹!-- truncate -->'],
  ])('is none in a title: %j', async (summary, title) => {
    const frontMatter = await frontMatterOf({
      summary,
      affectedProducts: [buildAffectedProduct({name: summary})],
    });
    expect(frontMatter.title).toBe(title);
    expect(JSON.stringify(frontMatter)).not.toMatch(
      /<!--\s*truncate\s*-->|\{\/\*\s*truncate\s*\*\/\}/,
    );
  });
});
