import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {createDocVersionBanner} from '../../../plugin/src/docusaurus/createDocVersionBanner';
import {recordReport} from '../../given/recordReport';
import {useTemporaryFolder} from '../../given/temporaryFolder';

const OURS = path.resolve('/plugin/theme-docs');
const OWN = path.join(OURS, 'DocVersionBanner/index.js');
const THEMES = path.resolve('/theme-classic/DocVersionBanner/index.js');

const folder = useTemporaryFolder();

/** @param top what the site shows; the theme's own unless it is said */
function wrap(original: string | null, top = original) {
  const {report, messages} = recordReport();
  const alias = {
    ...(original === null ? {} : {'@theme-original/DocVersionBanner': original}),
    ...(top === null ? {} : {'@theme/DocVersionBanner': top}),
  };
  const change = createDocVersionBanner(OURS, report);
  // Once for the browser, and once for the server.
  const [changes] = [change({resolve: {alias}}), change({resolve: {alias}})];
  return {changes, messages};
}

describe('createDocVersionBanner', () => {
  it("puts our component around the theme's", () => {
    expect(wrap(THEMES)).toEqual({
      changes: {
        resolve: {
          alias: {'@theme-original/DocVersionBanner': OWN, '@theme/DocVersionBanner': OWN},
        },
        module: {
          rules: [
            {
              include: OURS + path.sep,
              resolve: {alias: {'@theme-init/DocVersionBanner': THEMES}},
            },
          ],
        },
      },
      messages: [],
    });
  });

  it.each([
    ['wraps', 'import Banner from "@theme-original/DocVersionBanner";'],
    ['holds ours', 'import DocsBanner from "@theme/SecurityAdvisories/DocsBanner";'],
  ])("leaves a site's own component on top, which %s", async (_what, text) => {
    await folder.write('DocVersionBanner.js', text);
    const {changes, messages} = wrap(THEMES, folder.path('DocVersionBanner.js'));
    expect(changes.resolve?.alias).toEqual({'@theme-original/DocVersionBanner': OWN});
    expect(messages).toEqual([]);
  });

  it("says once that a site's own component does not show ours, and what to do", async () => {
    await folder.write('DocVersionBanner.js', 'export default () => null;');
    expect(wrap(THEMES, folder.path('DocVersionBanner.js')).messages).toEqual([
      'warn: The site has a component "DocVersionBanner" of its own, in whose place the option "docs" would say that a version is affected. Have it render "@theme/SecurityAdvisories/DocsBanner" (or "@theme-original/DocVersionBanner", which does).',
    ]);
  });

  it('says once that a theme has no such component, and what to do', () => {
    expect(wrap(null)).toEqual({
      changes: {},
      messages: [
        'warn: The theme of the site has no component "DocVersionBanner", in whose place the option "docs" would say that a version is affected. Place "@theme/SecurityAdvisories/DocsBanner" where each page of the docs shows it.',
      ],
    });
  });

  it('is there once, however many instances of the plugin there are', () => {
    expect(wrap(OWN)).toEqual({changes: {}, messages: []});
  });
});
