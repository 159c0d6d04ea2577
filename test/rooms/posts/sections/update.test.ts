import {describe, expect, it} from 'vitest';
import {ENGLISH as labels} from '../../../../plugin/src/words/loadLanguage';
import {updateSection} from '../../../../plugin/src/posts/sections/update';
import {buildAffectedProduct} from '../../../given/build';
import {renderSection} from './render';
import type {AdvisoryStatus, AffectedProduct} from '../../../../plugin/src/advisory/advisory';

const update = (
  changes: Partial<AffectedProduct>[],
  {locale = 'en', status = {state: 'published'}}: {locale?: string; status?: AdvisoryStatus} = {},
) =>
  renderSection(
    updateSection,
    {affectedProducts: changes.map(buildAffectedProduct), status},
    locale,
  );

const block = (version: string) => `\`\`\`bash\nnpm install paper-rocket@${version}\n\`\`\``;

describe('updateSection', () => {
  it('shows the command that gets the fixed version', async () => {
    expect(await update([{}])).toBe(`## Update\n\n${block('1.2.3')}`);
  });

  it('has a block for each version, since what is copied together runs together', async () => {
    expect(await update([{patchedVersions: '4.3.3, 5.2.1'}])).toBe(
      `## Update\n\n${labels.severalFixedVersions}\n\n${block('5.2.1')}\n\n${block('4.3.3')}`,
    );
  });

  it('puts the versions of a product together, however many ranges it has', async () => {
    const ranges = [{}, {patchedVersions: '2.0.1'}, {patchedVersions: '1.2.3'}];
    expect(await update(ranges)).toBe(await update([{patchedVersions: '1.2.3, 2.0.1'}]));
  });

  it('names the products where there are several', async () => {
    expect(await update([{}, {ecosystem: 'pip'}])).toBe(
      [
        '## Update',
        '`paper-rocket` (npm):',
        block('1.2.3'),
        '`paper-rocket` (pip):',
        '```bash\npip install paper-rocket==1.2.3\n```',
      ].join('\n\n'),
    );
  });

  it('names the file that something is to be written into', async () => {
    const erlang = {ecosystem: 'erlang', name: 'rocket'};
    expect(await update([erlang])).toBe(
      '## Update\n\n`mix.exs`:\n\n```elixir\n{:rocket, "~> 1.2.3"}\n```',
    );
    expect(await update([erlang, {}])).toMatch('`rocket` (erlang) · `mix.exs`:');
  });

  it.each([
    [],
    [{patchedVersions: null}],
    [{name: '$(id)'}],
    [{patchedVersions: 'soon'}],
    [{ecosystem: 'other'}],
  ])('is left out where nothing is plain: %j', async (...changes) => {
    expect(await update(changes.flat())).toBe('');
  });

  it('is left out where the advisory does not hold any more', async () => {
    expect(await update([{}], {status: {state: 'withdrawn', at: null}})).toBe('');
    expect(await update([{}], {status: {state: 'closed', at: null}})).not.toBe('');
  });

  it('speaks the language of the locale', async () => {
    expect(await update([{patchedVersions: '1.2.3, 2.0.1'}], {locale: 'de'})).toMatch(
      /^## Aktualisieren\n\nEs gibt mehrere korrigierte Versionen\./,
    );
  });
});
