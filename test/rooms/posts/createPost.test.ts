import {describe, expect, it} from 'vitest';
import {createDefaultPost} from '../../../plugin/src/posts/createPost';
import {truncateComment} from '../../../plugin/src/posts/truncateMarker';
import {
  buildAffectedProduct,
  buildCredit,
  buildPostSettings,
  buildPublishedAdvisory,
} from '../../given/build';
import type {PublishedAdvisory} from '../../../plugin/src/advisory/advisory';
import type {PostSettings} from '../../../plugin/src/posts/postSettings';

async function contentOf(
  changes: Partial<PublishedAdvisory> = {},
  {withDescription = true, ...settings}: Partial<PostSettings> & {withDescription?: boolean} = {},
): Promise<string> {
  const {post} = await createDefaultPost({
    advisory: buildPublishedAdvisory(changes),
    settings: await buildPostSettings(settings),
    withDescription,
  });
  return post.content;
}

const EVERYTHING: Partial<PublishedAdvisory> = {
  cveId: 'CVE-2025-12345',
  description: '# Impact\n\nAnybody can read all files.',
  affectedProducts: [buildAffectedProduct()],
  credits: [buildCredit('ada')],
  cvss: [{version: '3.1', vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N', score: 7.5}],
  weaknesses: [{id: 'CWE-22', name: 'Path Traversal'}],
  references: ['https://example.org/notes'],
  status: {state: 'withdrawn', at: '2025-02-03T09:00:00.000Z'},
};

describe('createDefaultPost', () => {
  it('says everything, in the order in which a reader needs it', async () => {
    const content = await contentOf(EVERYTHING);
    const places = [
      'was withdrawn on February 3, 2025',
      '**Severity**',
      '`paper-rocket` (npm)',
      '<!-- truncate -->',
      '## Description',
      '### Impact',
      'Anybody can read all files.',
      '## Credits',
      'CVSS 3.1 in words',
      '## Weaknesses',
      '## Timeline',
      '## References',
      'Found another vulnerability?',
    ].map((words) => content.indexOf(words));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('says how to update behind the marker, before the description', async () => {
    const content = await contentOf({...EVERYTHING, status: {state: 'published'}});
    expect(content).toMatch(
      /\n\n\[Check your version\].*\n\n<!-- truncate -->\n\n## Update\n\n```bash\nnpm install paper-rocket@1\.2\.3\n```\n\n## Description/,
    );
  });

  it('leaves out what there is nothing to say about', async () => {
    const content = await contentOf({description: ''});
    const headings = content.match(/^## .*/gm);
    expect(headings).toEqual(['## Timeline']);
  });

  it('is the same text for the same advisory', async () => {
    expect(await contentOf(EVERYTHING)).toBe(await contentOf(structuredClone(EVERYTHING)));
  });

  it('puts a link where the description cannot be shown, and says why', async () => {
    const description = `${'> '.repeat(60)}text`;
    const advisory = buildPublishedAdvisory({description});
    const {post, problem} = await createDefaultPost({
      advisory,
      settings: await buildPostSettings(),
    });
    expect(problem).toMatch('nested');
    expect(post.content).not.toMatch('> > >');
    expect(post.content).toMatch(`Read it on GitHub: [${advisory.ghsaId}](${advisory.url})`);
  });

  it('puts a link in place of the description where it is told to', async () => {
    const content = await contentOf({description: 'secret sauce'}, {withDescription: false});
    expect(content).not.toMatch('secret sauce');
    expect(content).toMatch('Read it on GitHub');
  });

  it('keeps the headings of the description below its own', async () => {
    const content = await contentOf({description: '# A\n\n## B\n\n# C'});
    expect(content.match(/^#+ [ABC](?= \{)/gm)).toEqual(['### A', '#### B', '### C']);
  });
});

describe('a text that begins with a heading of its own', () => {
  const headings = async (description: string) =>
    (await contentOf({description}))
      .match(/^#+ .*/gm)
      ?.slice(0, -1)
      .map((line) => line.replace(/ \{.*$/, ''));

  it.each(['# Description', '### description:', '**x**\n\n# Description'])(
    'says "Description" once: %j',
    async (heading) => {
      const isFirst = heading.startsWith('#');
      expect(await headings(`${heading}\n\ntext`)).toEqual([
        '## Description',
        ...(isFirst ? [] : ['### Description']),
      ]);
    },
  );

  it('keeps what a link leads to, and what says more', async () => {
    expect(await headings('# Description\n\n[up](#description)')).toHaveLength(2);
    expect(await headings('# Description of the flaw\n\ntext')).toHaveLength(2);
    expect(await headings('# Description')).toHaveLength(2);
  });
});

describe('the truncate marker', () => {
  it("is the one that the blog's own marker finds", async () => {
    const content = await contentOf({}, {truncateMarker: /<!--\s*more\s*-->/});
    expect(content).toMatch(/^<!-- more -->$/m);
  });

  it.each([
    {description: 'a\n\n<!-- truncate -->\n\nb'},
    {description: '```html\n<!-- truncate -->\n```'},
    {description: '{/* truncate */}'},
    {affectedProducts: [buildAffectedProduct({name: '<!-- truncate -->'})]},
    {affectedProducts: [buildAffectedProduct({ecosystem: '<!--truncate-->'})]},
    {affectedProducts: [buildAffectedProduct({name: '<!--truncate--> or <!--truncate-->'})]},
    {affectedProducts: [buildAffectedProduct({affectedVersions: '{/* truncate */}'})]},
    {affectedProducts: [buildAffectedProduct({patchedVersions: '<!-- truncate -->'})]},
    {affectedProducts: [buildAffectedProduct({vulnerableFunctions: ['<!-- truncate -->']})]},
  ])("is ours, before any of a stranger's: %j", async (changes) => {
    const {truncateMarker} = await buildPostSettings();
    const content = await contentOf(changes);
    const place = content.search(truncateMarker);
    expect(content.slice(0, place)).toMatch(/\n$/);
    expect(content.slice(place)).toMatch(/^<!-- truncate -->\n/);
  });
});

describe('truncateComment', () => {
  it.each([
    [/<!--\s*truncate\s*-->/, '<!-- truncate -->'],
    [/<!--truncate-->/, '<!--truncate-->'],
    [/<!--\s*more\s*-->/i, '<!-- more -->'],
    [/<!-- end -->/g, '<!-- end -->'],
    [/<!-- more -->/y, '<!-- more -->'],
    [/=== cut here ===/, '<!-- truncate -->'],
  ])('is found by %s: %s', (marker, comment) => {
    expect(truncateComment(marker)).toBe(comment);
    expect(truncateComment(marker)).toBe(comment);
  });
});
