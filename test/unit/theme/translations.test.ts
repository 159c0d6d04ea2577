import fs from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';

const PLUGIN = path.join(__dirname, '../../../plugin');

/** Where the theme names a text: as the id of a call or of an element. */
const ID = /\bid(?:: '|=")(theme\.securityAdvisories(?:\.\w+)+)['"]/g;
const PLACEHOLDER = /\{\w+\}/g;

interface Text {
  readonly id: string;
  readonly placeholders: readonly string[];
}

/** Every text of the theme, with what is put into it. */
function readTexts(): Text[] {
  const theme = path.join(PLUGIN, 'src/theme');
  return fs
    .readdirSync(theme, {recursive: true, encoding: 'utf8'})
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) => {
      const code = fs.readFileSync(path.join(theme, file), 'utf8');
      return [...code.matchAll(ID)].map(({1: id = '', index}) => {
        const message = /message:\s*(['"])(.*?)\1,\n/.exec(code.slice(index, index + 400))?.[2];
        return {id, placeholders: [...new Set(message?.match(PLACEHOLDER) ?? [])].sort()};
      });
    });
}

const TEXTS = readTexts();
const LOCALES = fs.readdirSync(path.join(PLUGIN, 'locales'));

describe("the theme's texts", () => {
  it('are found', () => {
    expect(TEXTS.length).toBeGreaterThan(60);
    expect(TEXTS.find(({id}) => id.endsWith('.count'))?.placeholders).toEqual(['{all}', '{shown}']);
  });

  it.each(LOCALES)('are all translated, and no others: %s', (locale) => {
    const file = path.join(PLUGIN, 'locales', locale, 'security-advisories.json');
    const translated = JSON.parse(fs.readFileSync(file, 'utf8')) as Record<string, string>;
    const ids = [...new Set(TEXTS.map(({id}) => id))].sort();
    expect(Object.keys(translated).sort()).toEqual(ids);
    for (const {id, placeholders} of TEXTS) {
      const forms = translated[id]?.split('|') ?? [];
      const used = new Set(forms.flatMap((form) => form.match(PLACEHOLDER) ?? []));
      // A form for one may leave the number out.
      expect([...used].filter((each) => !placeholders.includes(each))).toEqual([]);
      expect(placeholders.filter((each) => !used.has(each))).toEqual([]);
    }
  });
});
