import fs from 'node:fs';
import path from 'node:path';
import {extractAllSourceCodeFileTranslations, getBabelOptions} from '@docusaurus/babel';
import {TRANSLATIONS} from '../../given/languages';
import {beforeAll, describe, expect, it} from 'vitest';

const PLUGIN = path.join(__dirname, '../../../plugin');
const PLACEHOLDER = /\{\w+\}/g;

type Messages = Readonly<Record<string, string>>;

/** Every text of the theme in English, as Docusaurus' own "write-translations" finds it. */
async function readTexts(): Promise<{uses: (readonly [string, string])[]; warnings: string[]}> {
  const theme = path.join(PLUGIN, 'src/theme');
  const files = fs
    .readdirSync(theme, {recursive: true, encoding: 'utf8'})
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => path.join(theme, file));
  const found = await extractAllSourceCodeFileTranslations(
    files,
    getBabelOptions({isServer: true}),
  );
  return {
    uses: found.flatMap(({translations}) =>
      Object.entries(translations).map(([id, {message}]) => [id, message] as const),
    ),
    warnings: found.flatMap(({warnings}) => warnings),
  };
}

function readLocale(locale: string): Messages {
  const file = path.join(PLUGIN, 'locales', locale, 'security-advisories.json');
  return JSON.parse(fs.readFileSync(file, 'utf8')) as Messages;
}

function placeholdersOf(message: string): string[] {
  return [...new Set(message.match(PLACEHOLDER) ?? [])].sort();
}

/** Whether a message may be the same in two languages: without a word of its own, or with one that both have. */
function isSameWord(id: string, message: string): boolean {
  return (
    id === 'securityAdvisories.direction' ||
    ['Description', 'Repository'].includes(message) ||
    !/\p{L}{9}|\p{L} \p{L}/u.test(message.replace(PLACEHOLDER, ''))
  );
}

/** The values that each message has a place for; a pattern has none. */
function placesIn(locale: string): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(readLocale(locale))
      .filter(([id]) => !id.startsWith('securityAdvisories.pattern.'))
      .map(([id, message]) => [id, placeholdersOf(message)]),
  );
}

let texts: Awaited<ReturnType<typeof readTexts>>;

beforeAll(async () => {
  texts = await readTexts();
});

describe("the theme's texts", () => {
  it('are found by Docusaurus, each of them', () => {
    expect(texts.warnings).toEqual([]);
    expect(texts.uses.length).toBeGreaterThan(100);
  });

  it('are in the English file word for word, for who reads them without the theme', () => {
    const ofTheme = Object.entries(readLocale('en')).filter(([id]) => id.startsWith('theme.'));
    expect(Object.fromEntries(ofTheme)).toEqual(Object.fromEntries(texts.uses));
  });

  it.each([
    ['de', ', '],
    ['ar', '، '],
    ['ja', '、'],
  ])('divide the items of a list in %s by "%s"', (locale, comma) => {
    expect(readLocale(locale)['theme.securityAdvisories.comma']).toBe(comma);
  });

  it('stand wherever they are used: an English site is handed none of them', () => {
    const english = readLocale('en');
    expect(texts.uses.filter(([id, message]) => english[id] !== message)).toEqual([]);
  });
});

describe('the file of a language', () => {
  it.each(TRANSLATIONS)('has a word for each of English, and no others: %s', (locale) => {
    expect(Object.keys(readLocale(locale)).sort()).toEqual(Object.keys(readLocale('en')).sort());
  });

  it.each(TRANSLATIONS)('says with the same values what English says: %s', (locale) => {
    expect(placesIn(locale)).toEqual(placesIn('en'));
  });

  it.each(TRANSLATIONS)('leaves nothing empty, and nothing in English: %s', (locale) => {
    const english = readLocale('en');
    const entries = Object.entries(readLocale(locale));
    expect(entries.filter(([, message]) => message.trim() === '')).toEqual([]);
    const same = entries.filter(
      ([id, message]) => message === english[id] && !isSameWord(id, message),
    );
    expect(same).toEqual([]);
  });

  it.each(TRANSLATIONS)('has no more forms of a plural than its rules know: %s', (locale) => {
    const {pluralCategories} = new Intl.PluralRules(locale).resolvedOptions();
    const entries = Object.entries(readLocale(locale)).filter(
      ([id]) => !id.startsWith('securityAdvisories.pattern.'),
    );
    const tooMany = entries.filter(
      ([, message]) => message.split('|').length > pluralCategories.length,
    );
    expect(tooMany).toEqual([]);
  });

  it.each(['en', ...TRANSLATIONS])('says which way it is read, and has a pattern: %s', (locale) => {
    const messages = readLocale(locale);
    expect(['ltr', 'rtl']).toContain(messages['securityAdvisories.direction']);
    const pattern = new RegExp(messages['securityAdvisories.pattern.withdrawn'] ?? '(', 'i');
    expect(messages['securityAdvisories.post.withdrawnNotice.undated']).toMatch(pattern);
    expect('An ordinary sentence.').not.toMatch(pattern);
  });
});
