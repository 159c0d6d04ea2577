import {beforeAll, describe, expect, it} from 'vitest';
import {compileAsDocusaurus} from '../../../given/readAsDocusaurus';
import {readFixtures, writeOutput} from './fixtures';
import {findHarm} from './harmless';
import {renderFixture} from './render';
import {visibleWords} from './visibleWords';
import type {Compatibility, Page} from '../../../given/readAsDocusaurus';

/** `UPDATE_FIXTURES=1` writes down what comes out; read every line of it before it is committed. */
const IS_UPDATE = process.env.UPDATE_FIXTURES === '1';

const COMPATIBILITIES: readonly Compatibility[] = ['v3', 'v4'];

const FIXTURES = readFixtures();

/** Texts of which the plugin shows a link only. */
const NOT_SHOWN = /^cost-.*-beyond-the-limit$/;

const plainPages = new Map<Compatibility, Page>();

beforeAll(async () => {
  const {fileText} = await renderFixture('text');
  for (const compatibility of COMPATIBILITIES) {
    plainPages.set(compatibility, await compileAsDocusaurus(fileText, compatibility));
  }
});

/** The elements and the text of a page as Docusaurus 3 or, with `future.v4`, as 4 makes it. */
async function pageOf(fileText: string, compatibility: Compatibility) {
  const page = await compileAsDocusaurus(fileText, compatibility);
  const plainPage = plainPages.get(compatibility);
  if (!plainPage) {
    throw new Error('There is no page to compare with.');
  }
  return {page, harm: findHarm(page, plainPage)};
}

/** All that a reader sees, the site's diagrams included. */
function shownText({text, elements}: Page): string {
  const diagrams = elements.filter(({tagName}) => tagName === 'mermaid');
  return [text, ...diagrams.map(({properties}) => String(properties.value))].join('\n');
}

describe.each(FIXTURES)('$name', (fixture) => {
  const isShown = !NOT_SHOWN.test(fixture.name);

  it('reads as on GitHub and does no harm', async () => {
    const {markdown, fileText, messages, violations} = await renderFixture(fixture.input);
    if (IS_UPDATE) {
      writeOutput(fixture, markdown);
    } else {
      expect.soft(markdown).toBe(fixture.output);
    }
    expect.soft(messages).toEqual(isShown ? [] : [expect.stringContaining('levels deep')]);
    expect.soft(violations).toEqual([]);
    const words = isShown ? await visibleWords(fixture.input) : [];
    for (const compatibility of COMPATIBILITIES) {
      const {page, harm} = await pageOf(fileText, compatibility);
      expect.soft(harm, compatibility).toEqual([]);
      const shown = shownText(page);
      expect
        .soft(
          words.filter((word) => !shown.includes(word)),
          `words that are lost, ${compatibility}`,
        )
        .toEqual([]);
    }
  });
});

it('covers the field', () => {
  expect(FIXTURES.length).toBeGreaterThanOrEqual(200);
});
