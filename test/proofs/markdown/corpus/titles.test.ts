import {createRequire} from 'node:module';
import vm from 'node:vm';
import {describe, expect, it} from 'vitest';
import {createPostFile} from '../../../../plugin/src/posts/createPostFile';
import {HOSTILE_TITLES} from '../../hostile/hostileTitles';
import {
  buildAffectedProduct,
  buildPostSettings,
  buildPublishedAdvisory,
} from '../../../given/build';
import {readPostAsDocusaurus} from '../../../given/readAsDocusaurus';
import {recordReport} from '../../../given/recordReport';

/** What Docusaurus' Markdown loader writes front matter into a module with. */
const stringify = createRequire(require.resolve('@docusaurus/mdx-loader'))('stringify-object') as (
  value: unknown,
) => string;

async function frontMatterOf(words: string): Promise<Record<string, unknown>> {
  const fileText = await createPostFile({
    advisory: buildPublishedAdvisory({
      summary: words,
      affectedProducts: [buildAffectedProduct({name: words})],
    }),
    locale: 'en',
    settings: await buildPostSettings(),
    createPost: null,
    report: recordReport().report,
  });
  return (await readPostAsDocusaurus(fileText ?? '')).frontMatter;
}

describe.each(HOSTILE_TITLES)('the words $summary', ({summary, title}) => {
  it('are a title, as it is meant', async () => {
    expect((await frontMatterOf(summary)).title).toBe(title);
  });

  it('stay text in the module that Docusaurus makes of the front matter', async () => {
    const frontMatter = await frontMatterOf(summary);
    const evaluated: unknown = vm.runInNewContext(`JSON.stringify(${stringify(frontMatter)})`);
    expect(JSON.parse(String(evaluated))).toEqual(JSON.parse(JSON.stringify(frontMatter)));
  });

  it('end no script', async () => {
    expect(JSON.stringify(await frontMatterOf(summary))).not.toMatch(/<\/?script|<!--/i);
  });
});
