import {TRANSLATIONS} from '../../../given/languages';
import {describe, expect, it} from 'vitest';
import {BASE_METRICS} from '../../../../plugin/src/words/cvssMetrics';
import {cvssSection} from '../../../../plugin/src/posts/sections/cvss';
import {renderSection} from './render';
import type {CvssScore} from '../../../../plugin/src/advisory/advisory';

const V3 = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:C/C:H/I:L/A:N';
const V4 = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:A/VC:H/VI:N/VA:N/SC:N/SI:N/SA:L';

const scoreOf = (vector: string): CvssScore => ({
  version: vector.slice('CVSS:'.length, 'CVSS:3.1'.length),
  vector,
  score: 7.5,
});

const cvss = (vectors: string[], locale = 'en') =>
  renderSection(cvssSection, {cvss: vectors.map(scoreOf)}, locale);

describe('cvssSection', () => {
  it('says in words what a vector of CVSS 3 says', async () => {
    expect(await cvss([V3])).toMatchInlineSnapshot(`
      "<details>

      <summary>CVSS 3.1 in words</summary>

      [\`CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:C/C:H/I:L/A:N\`](https://www.first.org/cvss/calculator/3.1#CVSS\\:3.1/AV\\:N/AC\\:L/PR\\:N/UI\\:R/S\\:C/C\\:H/I\\:L/A\\:N)

      - \`AV:N\` Attack vector – Network: from afar, such as over the internet
      - \`AC:L\` Attack complexity – Low: needs no special conditions
      - \`PR:N\` Privileges required – None: no account is needed
      - \`UI:R\` User interaction – Required: somebody else has to do something
      - \`S:C\` Scope – Changed: also harms other components
      - \`C:H\` Confidentiality – High: serious or total loss
      - \`I:L\` Integrity – Low: limited loss
      - \`A:N\` Availability – None: no loss

      </details>"
    `);
  });

  it('says in words what a vector of CVSS 4 says', async () => {
    expect(await cvss([V4])).toMatchInlineSnapshot(`
      "<details>

      <summary>CVSS 4.0 in words</summary>

      [\`CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:A/VC:H/VI:N/VA:N/SC:N/SI:N/SA:L\`](https://www.first.org/cvss/calculator/4.0#CVSS\\:4.0/AV\\:N/AC\\:L/AT\\:N/PR\\:N/UI\\:A/VC\\:H/VI\\:N/VA\\:N/SC\\:N/SI\\:N/SA\\:L)

      - \`AV:N\` Attack vector – Network: from afar, such as over the internet
      - \`AC:L\` Attack complexity – Low: needs no special conditions
      - \`AT:N\` Attack requirements – None: works on any deployment
      - \`PR:N\` Privileges required – None: no account is needed
      - \`UI:A\` User interaction – Active: somebody else has to take a particular step
      - \`VC:H\` Confidentiality of the vulnerable system – High: serious or total loss
      - \`VI:N\` Integrity of the vulnerable system – None: no loss
      - \`VA:N\` Availability of the vulnerable system – None: no loss
      - \`SC:N\` Confidentiality of other systems – None: no loss
      - \`SI:N\` Integrity of other systems – None: no loss
      - \`SA:L\` Availability of other systems – Low: limited loss

      </details>"
    `);
  });

  it('has a list for each vector', async () => {
    expect((await cvss([V3, V4])).match(/CVSS .* in words/g)).toEqual([
      'CVSS 3.1 in words',
      'CVSS 4.0 in words',
    ]);
  });

  it('tells other metrics by the words of the standard', async () => {
    expect((await cvss([`${V4}/E:P/S:P`])).match(/^- `(?:E|S):.*$/gm)).toEqual([
      '- `E:P` Exploit Maturity – POC',
      '- `S:P` Safety – Present',
    ]);
  });

  it.each(TRANSLATIONS)('has its own words for every base metric in %s', async (locale) => {
    const linesIn = async (language: string) =>
      (await cvss([V3, V4], language)).split('\n').filter((line) => line.startsWith('- '));
    const [ours, english] = [await linesIn(locale), await linesIn('en')];
    expect(ours).toHaveLength(BASE_METRICS['3'].length + BASE_METRICS['4'].length);
    // A metric's name may be the same in two languages, but not what it says.
    const valueOf = (line = '') => line.split(' – ')[1];
    ours.forEach((line, index) => {
      expect(valueOf(line)).not.toBe(valueOf(english[index]));
    });
  });

  it('shows no score: that is for the status', async () => {
    expect(await cvss([V3])).not.toMatch('7.5');
  });

  it.each(['CVSS:3.1/AV:N', 'CVSS:3.1/<b>', 'CVSS:2.0/AV:N'])(
    'shows a vector that does not hold as it is, and says no more of it: %j',
    async (vector) => {
      const text = await cvss([vector]);
      expect(text).toContain(`\`${vector}\``);
      expect(text).not.toMatch(/^- |in words/m);
    },
  );

  it('is left out where there is no vector', async () => {
    expect(await cvss([])).toBe('');
    expect(
      await renderSection(cvssSection, {cvss: [{version: '3.1', vector: null, score: 5}]}),
    ).toBe('');
  });
});
