import {LANGUAGES} from '../../given/languages';
import {describe, expect, it} from 'vitest';
import {createDefaultPost} from '../../../plugin/src/posts/createPost';
import {ownHtmlOf} from '../../../plugin/src/posts/ownHtmlOf';
import {findViolations} from '../../../plugin/src/markdown/checking/findViolations.mjs';
import {siteAddresses} from '../../../plugin/src/posts/sections/moreAnswers';
import {
  buildCredit,
  buildPerson,
  buildPostSettings,
  buildPublishedAdvisory,
  ID_PREFIX,
} from '../../given/build';

const avatarUrl = 'https://avatars.githubusercontent.com/u/1?a=1&b=2';

describe('ownHtmlOf', () => {
  it.each([...LANGUAGES, 'qaa'])('holds all of a post in %s', async (locale) => {
    const settings = await buildPostSettings({locale});
    for (const severity of ['critical', 'high', 'medium', 'low', null] as const) {
      const advisory = buildPublishedAdvisory({
        severity,
        status: {state: 'withdrawn', at: null},
        credits: [buildCredit('ada', {avatarUrl})],
        collaborators: {
          people: [buildPerson('helper', {avatarUrl: `${avatarUrl}&helper`})],
          teams: [],
        },
      });
      const {tree} = await createDefaultPost({advisory, settings});
      const ownHtml = await ownHtmlOf(advisory, settings);
      const rules = {idPrefix: ID_PREFIX, siteAddresses: siteAddresses(advisory, settings)};
      expect(findViolations({tree, ownHtml, ...rules})).toEqual([]);
      expect(findViolations({tree, ownHtml: new Set(), ...rules})).not.toEqual([]);
    }
  });

  it('holds nothing that is not complete in itself', async () => {
    const advisory = buildPublishedAdvisory({credits: [buildCredit('ada', {avatarUrl})]});
    for (const html of await ownHtmlOf(advisory, await buildPostSettings())) {
      expect(html).toMatch(/^<[^<]+>$/);
    }
  });

  it('holds no picture of somebody who is not credited', async () => {
    const ownHtml = await ownHtmlOf(buildPublishedAdvisory(), await buildPostSettings());
    expect([...ownHtml].join('')).not.toMatch('<img');
  });
});
