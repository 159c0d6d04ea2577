import fs from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {CREDIT_ROLES, SEVERITIES} from '../../../plugin/src/advisory';
import {loadLanguage} from '../../../plugin/src/posts/labels';
import type {Labels} from '../../../plugin/src/posts/labels';

const FOLDER = path.join(__dirname, '../../../plugin/src/posts/labels');

const languages = fs.readdirSync(FOLDER).map((file) => path.parse(file).name);

async function labelsOf(locale: string): Promise<Labels> {
  return (await loadLanguage(locale)).labels;
}

/** The kind of every label, and of what is in it. */
function kindsOf(labels: unknown): unknown {
  return typeof labels === 'object' && labels !== null
    ? Object.fromEntries(Object.entries(labels).map(([name, label]) => [name, kindsOf(label)]))
    : typeof labels;
}

/** Every text of a language, with what the functions make of their words. */
function textsOf(labels: Labels): Record<string, string> {
  const {severities, roles, ...others} = labels;
  const made = {
    withdrawnTitle: labels.withdrawnTitle('TITLE'),
    closedTitle: labels.closedTitle('TITLE'),
    withdrawnNotice: labels.withdrawnNotice('DATE'),
    undatedWithdrawnNotice: labels.withdrawnNotice(null),
    closedNotice: labels.closedNotice('DATE'),
    undatedClosedNotice: labels.closedNotice(null),
    cvss: labels.cvss('VERSION'),
    summary: labels.summary({severity: 'SEVERITY', products: 'PRODUCTS'}),
    summaryWithoutProducts: labels.summary({severity: 'SEVERITY', products: null}),
  };
  const plain = Object.entries(others).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return {...Object.fromEntries(plain), ...severities, ...roles, ...made};
}

describe('the languages', () => {
  it('are at least these', () => {
    expect(languages).toEqual(expect.arrayContaining(['de', 'en', 'es', 'fr', 'ja']));
  });
});

describe.each(languages)('the language %s', (locale) => {
  it('has every label, of the right kind', async () => {
    expect(kindsOf(await labelsOf(locale))).toEqual(kindsOf(await labelsOf('en')));
  });

  it('has a word for every severity and role, no two of them the same', async () => {
    const {severities, roles} = await labelsOf(locale);
    expect(Object.keys(severities).sort()).toEqual([...SEVERITIES].sort());
    expect(Object.keys(roles).sort()).toEqual([...CREDIT_ROLES].sort());
    expect(new Set(Object.values(severities)).size).toBe(SEVERITIES.length);
    expect(new Set(Object.values(roles)).size).toBe(CREDIT_ROLES.length);
  });

  it('has no text that is empty or that is not plain', async () => {
    for (const [name, text] of Object.entries(textsOf(await labelsOf(locale)))) {
      expect(text, name).not.toBe('');
      expect(text, name).toBe(text.trim());
      expect(text, name).not.toMatch(/[<>{}[\]*_`\\\n]|undefined|null/);
    }
  });

  it('says the words that it is given', async () => {
    const texts = textsOf(await labelsOf(locale));
    expect(texts).toMatchObject({
      withdrawnTitle: expect.stringContaining('TITLE') as unknown,
      closedTitle: expect.stringContaining('TITLE') as unknown,
      withdrawnNotice: expect.stringContaining('DATE') as unknown,
      closedNotice: expect.stringContaining('DATE') as unknown,
      cvss: expect.stringContaining('VERSION') as unknown,
      summary: expect.stringMatching(/SEVERITY.*PRODUCTS/) as unknown,
      summaryWithoutProducts: expect.stringContaining('SEVERITY') as unknown,
    });
  });

  it('tells a withdrawn advisory from a closed one', async () => {
    const texts = textsOf(await labelsOf(locale));
    expect(texts.withdrawnTitle).not.toBe(texts.closedTitle);
    expect(texts.withdrawnNotice).not.toBe(texts.closedNotice);
    expect(texts.withdrawn).not.toBe(texts.closed);
  });

  it('is translated', async () => {
    if (locale !== 'en') {
      const {noFixAdvice} = await labelsOf(locale);
      expect(noFixAdvice).not.toBe((await labelsOf('en')).noFixAdvice);
    }
  });
});

describe('loadLanguage', () => {
  it('speaks the language of a locale', async () => {
    expect((await loadLanguage('de')).labels.severity).toBe('Schweregrad');
  });

  it.each(['de-AT', 'de-CH-1996', 'de-Latn-DE'])('speaks German for %s', async (locale) => {
    const language = await loadLanguage(locale);
    expect(language.labels).toEqual(await labelsOf('de'));
    expect(language.locale).toBe(locale);
  });

  it.each(['pt', 'pt-BR', 'zh-Hans', 'd', 'den', 'labels', '../labels', 'constructor', ''])(
    'speaks English where there is no translation: %j',
    async (locale) => {
      expect(await loadLanguage(locale)).toEqual({locale: 'en', labels: await labelsOf('en')});
    },
  );
});
