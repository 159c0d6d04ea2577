import {describe, expect, it} from 'vitest';
import {createDefaultPost} from '../../../../plugin/src/posts/createPost';
import {buildPostSettings, buildPublishedAdvisory} from '../../../given/build';

/** The line that leads to ways around; null where there is none. */
async function lineFor(description: string, locale = 'en'): Promise<string | null> {
  const {post} = await createDefaultPost({
    advisory: buildPublishedAdvisory({description}),
    settings: await buildPostSettings({locale}),
  });
  return /^(?:If you can’t update:|Wenn Sie nicht).*$/m.exec(post.content)?.[0] ?? null;
}

describe('the way to be safe without an update', () => {
  it('is linked where the description has one', async () => {
    expect(await lineFor('## Impact\n\nBad.\n\n## Workarounds\n\nTurn it off.')).toBe(
      'If you can’t update: [Workarounds](#ghsa-2222-3333-4444-workarounds)',
    );
  });

  it('may stand in several sections, and in the words of the maintainers', async () => {
    expect(
      await lineFor('# Mitigation\n\nA proxy.\n\n# Known workarounds\n\nTurn it off.'),
    ).toMatch(/\[Mitigation\]\(#\S+\), \[Known workarounds\]\(#\S+\)$/);
  });

  it('speaks the language of the locale', async () => {
    expect(await lineFor('## Workarounds\n\nTurn it off.', 'de')).toMatch(
      /^Wenn Sie nicht aktualisieren können: /,
    );
  });

  it.each([
    ['there is no such section', '## Impact\n\nBad.'],
    ['it says that there is none', '## Workarounds\n\nNone.'],
    ['it says nothing', '## Workarounds\n\n## References\n\nA page.'],
    ['it is about something else', '## Mitigation bypass\n\nThe attacker does this.'],
  ])('is not promised where %s', async (_case, description) => {
    expect(await lineFor(description)).toBeNull();
  });
});
