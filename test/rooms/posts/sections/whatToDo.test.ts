import {TRANSLATIONS} from '../../../given/languages';
import {describe, expect, it} from 'vitest';
import {whatToDoSection} from '../../../../plugin/src/posts/sections/whatToDo';
import {buildAffectedProduct} from '../../../given/build';
import {renderSection} from './render';
import type {AffectedProduct} from '../../../../plugin/src/advisory/advisory';

const tell = (changes: Partial<AffectedProduct>[], locale = 'en') =>
  renderSection(whatToDoSection, {affectedProducts: changes.map(buildAffectedProduct)}, locale);

/** Nobody names a fixed version, and the range does not end before one. */
const OPEN = {name: 'pad', affectedVersions: '<= 1.2.2', patchedVersions: null};

describe('what a post begins with', () => {
  it('names what to update, to which version, and which ones are affected', async () => {
    expect(await tell([{affectedVersions: '>= 1.0.0, < 1.2.3'}])).toBe(
      '**What to do:** Update `paper-rocket` (npm) to `1.2.3` or later. Affected: from 1.0.0, before 1.2.3.',
    );
  });

  it('links the release', async () => {
    const url = 'https://github.com/paper-rocket/rocket/releases/tag/v1.2.3';
    expect(await tell([{releases: [{version: '1.2.3', url}]}])).toContain(
      `to [\`1.2.3\`](${url}) or later.`,
    );
  });

  it('says that all versions are affected', async () => {
    expect(await tell([{affectedVersions: '>= 0', patchedVersions: null}])).toBe(
      '**What to do:** There is no fixed version of `paper-rocket` (npm) yet. Affected: all versions.',
    );
  });

  it('has a line for each branch of a product, the newest first', async () => {
    expect(
      await tell([
        {affectedVersions: '< 1.2.3', patchedVersions: '1.2.3'},
        {affectedVersions: '>= 2.0.0, < 2.1.4', patchedVersions: '2.1.4'},
      ]),
    ).toBe(
      [
        '**What to do:** Update `paper-rocket` (npm) to a fixed version: `2.1.4` or later, `1.2.3`.',
        '',
        '- Update `paper-rocket` (npm) to `2.1.4` or later. Affected: from 2.0.0, before 2.1.4.',
        '- Update `paper-rocket` (npm) to `1.2.3`. Affected: before 1.2.3.',
      ].join('\n'),
    );
  });

  it('names a fix once that two branches have', async () => {
    expect(
      await tell([
        {affectedVersions: '< 1.0.0', patchedVersions: null},
        {affectedVersions: '>= 1.0.0, < 1.2.3', patchedVersions: '1.2.3'},
      ]),
    ).toMatch(/^\*\*What to do:\*\* Update `paper-rocket` \(npm\) to `1\.2\.3` or later\.\n/);
  });

  it('names no module alone where another one of its repository has versions of its own', async () => {
    expect(
      await tell([
        {ecosystem: 'go', name: 'github.com/paper/rocket', patchedVersions: '1.2.3'},
        {
          ecosystem: 'go',
          name: 'github.com/paper/rocket/v2',
          affectedVersions: '>= 2.0.0, < 2.1.4',
          patchedVersions: '2.1.4',
        },
      ]),
    ).toMatch(/^\*\*What to do:\*\* Update to a fixed version\.\n/);
  });

  it('names all that fix one range', async () => {
    expect(await tell([{affectedVersions: '< 5.2.1', patchedVersions: '4.3.3, 5.2.1'}])).toContain(
      'Update `paper-rocket` (npm) to a fixed version: `5.2.1` or later, `4.3.3`.',
    );
  });

  it.each([
    ['the fix has an end', {affectedVersions: '<= 1.2.2', patchedVersions: '^1.2.3'}],
    ['a later version is affected', {affectedVersions: '< 1.2.3 || >= 2.0.0, < 2.1.4'}],
    ['a later one is named as not fixed', {patchedVersions: '>= 1.2.3, != 1.2.5'}],
  ])('does not say "or later" where %s', async (_case, changes) => {
    expect(await tell([changes])).not.toContain('or later');
  });

  it('says what is no list of versions as it is written', async () => {
    expect(await tell([{patchedVersions: 'the next release'}])).toContain(
      'The advisory names no fixed version of `paper-rocket` (npm). It says: `the next release`.',
    );
  });

  it('says what is more than a list of versions as it is written', async () => {
    expect(await tell([{patchedVersions: '>= 4.0.1, < 5.0.0, >= 5.0.1'}])).toContain(
      'For `paper-rocket` (npm) the advisory names as fixed: `>= 4.0.1`, `< 5.0.0`, `>= 5.0.1`.',
    );
  });

  it('leads to the fix of another branch where one has none of its own', async () => {
    expect(
      await tell([
        {affectedVersions: '< 1.0.0', patchedVersions: null},
        {affectedVersions: '>= 1.0.0, < 1.2.3', patchedVersions: '1.2.3'},
      ]),
    ).toContain('- Update `paper-rocket` (npm) to `1.2.3` or later. Affected: before 1.0.0.');
    expect(
      await tell([
        {affectedVersions: '>= 2.0.0', patchedVersions: null},
        {affectedVersions: '< 1.2.3', patchedVersions: '1.2.3'},
      ]),
    ).toContain(
      '- For these versions of `paper-rocket` (npm) the advisory names no fixed version. Affected: from 2.0.0.',
    );
  });

  it('says that there is no fixed version yet, or that none is named and where the affected ones end', async () => {
    expect(await tell([OPEN])).toContain(
      'There is no fixed version of `pad` (npm) yet. Affected: up to and including 1.2.2.',
    );
    expect(await tell([{patchedVersions: null}])).toContain(
      'The advisory names no fixed version of `paper-rocket` (npm); versions from `1.2.3` on are not listed as affected. Affected: before 1.2.3.',
    );
  });

  it('says what to do about all together', async () => {
    const unlisted = {name: 'crane', patchedVersions: null};
    expect(await tell([{}, OPEN])).toMatch(
      /^\*\*What to do:\*\* Update where a fixed version is named\. For the others there is no fixed version yet\.\n/,
    );
    expect(await tell([{}, unlisted])).toMatch(
      /^\*\*What to do:\*\* Update where a fixed version is named\. For the others none is named\.\n/,
    );
    expect(await tell([OPEN, unlisted])).toMatch(
      /^\*\*What to do:\*\* The advisory names no fixed version\.\n/,
    );
    expect(await tell([OPEN, {...OPEN, name: 'crane'}])).toMatch(
      /^\*\*What to do:\*\* There is no fixed version yet\.\n/,
    );
  });

  it('has five lines at once, and the others to open', async () => {
    const text = await tell(Array.from({length: 15}, (_, index) => ({name: `rocket-${index}`})));
    const [before = '', folded = ''] = text.split('<details>');
    expect(before.match(/^- /gm)).toHaveLength(5);
    expect(folded).toContain('<summary>10 more</summary>');
    expect(folded.match(/^- /gm)).toHaveLength(10);
  });

  it('says of an advisory without a package no more than that', async () => {
    expect(await tell([])).toBe(
      '**What to do:** The advisory names no package. Read below what is affected.',
    );
  });

  it('names a product that has no name as such', async () => {
    expect(await tell([{name: null, ecosystem: null}])).toContain(
      'Update the affected product to `1.2.3` or later.',
    );
  });

  it('has nothing to do about a withdrawn advisory', async () => {
    const text = await renderSection(whatToDoSection, {
      affectedProducts: [buildAffectedProduct()],
      status: {state: 'withdrawn', at: null},
    });
    expect(text).toBe('');
  });

  it.each(TRANSLATIONS)('speaks %s', async (locale) => {
    const text = await tell([{}], locale);
    expect(text).toContain('`paper-rocket`');
    expect(text).toContain('`1.2.3`');
    expect(text).not.toMatch(/Update|Affected/);
  });
});
