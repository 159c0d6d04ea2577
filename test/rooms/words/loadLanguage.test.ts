import {LANGUAGES} from '../../given/languages';
import {describe, expect, it} from 'vitest';
import {CREDIT_ROLES, SEVERITIES} from '../../../plugin/src/advisory/advisory';
import {firstDirection} from '../../../plugin/src/markdown/nodes/direction';
import {text} from '../../../plugin/src/words/inline';
import {loadLanguage} from '../../../plugin/src/words/loadLanguage';
import type {Labels} from '../../../plugin/src/words/createLabels';

const languages = LANGUAGES;

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
  const {severities, roles, range, cvssWords, feed, ...others} = labels;
  const {metrics, values, heading} = cvssWords;
  const severityChange = {from: 'FROM', to: 'TO'};
  const made = {
    withdrawnTitle: labels.withdrawnTitle('TITLE'),
    closedTitle: labels.closedTitle('TITLE'),
    withdrawnNotice: labels.withdrawnNotice('DATE'),
    undatedWithdrawnNotice: labels.withdrawnNotice(null),
    closedNotice: labels.closedNotice('DATE'),
    undatedClosedNotice: labels.closedNotice(null),
    cvss: labels.cvss('VERSION'),
    severityRaised: labels.severityRaised(severityChange),
    severityLowered: labels.severityLowered(severityChange),
    severityRated: labels.severityRated('SEVERITY'),
    summary: labels.summary({severity: 'SEVERITY', products: 'PRODUCTS'}),
    summaryWithoutProducts: labels.summary({severity: 'SEVERITY', products: null}),
  };
  const ranges = {
    rangeFrom: range.from('VERSION'),
    rangeAfter: range.after('VERSION'),
    rangeBefore: range.before('VERSION'),
    rangeUpTo: range.upTo('VERSION'),
    rangeOnly: range.only('VERSION'),
    rangeBetween: range.between('LOWER', 'UPPER'),
    rangeEither: range.either('LOWER', 'UPPER'),
  };
  const plain = Object.entries(others).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return {
    ...Object.fromEntries(plain),
    ...severities,
    ...roles,
    feedTitle: feed.title,
    feedDescription: feed.description,
    ...metrics,
    ...values,
    cvssHeading: heading('VERSION'),
    ...made,
    ...ranges,
  };
}

describe('the languages', () => {
  it('are at least these', () => {
    expect(languages).toEqual(expect.arrayContaining(['de', 'en']));
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
      cvssHeading: expect.stringContaining('VERSION') as unknown,
      rangeFrom: expect.stringContaining('VERSION') as unknown,
      rangeAfter: expect.stringContaining('VERSION') as unknown,
      rangeBefore: expect.stringContaining('VERSION') as unknown,
      rangeUpTo: expect.stringContaining('VERSION') as unknown,
      rangeOnly: expect.stringContaining('VERSION') as unknown,
      rangeBetween: expect.stringMatching(/LOWER.*UPPER/) as unknown,
      rangeEither: expect.stringMatching(/LOWER.*UPPER/) as unknown,
      severityRaised: expect.stringMatching(/FROM.*TO/) as unknown,
      severityLowered: expect.stringMatching(/FROM.*TO/) as unknown,
      severityRated: expect.stringContaining('SEVERITY') as unknown,
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

  it('tells the ends of ranges apart, and what raises from what lowers', async () => {
    const {rangeFrom, rangeAfter, rangeBefore, rangeUpTo, rangeOnly, ...texts} = textsOf(
      await labelsOf(locale),
    );
    expect(new Set([rangeFrom, rangeAfter, rangeBefore, rangeUpTo, rangeOnly]).size).toBe(5);
    expect(texts.rangeBetween).not.toBe(texts.rangeEither);
    expect(texts.severityRaised).not.toBe(texts.severityLowered);
  });

  it('has words for every part of a CVSS vector, no two values of a metric the same', async () => {
    const {metrics, values} = (await labelsOf(locale)).cvssWords;
    expect(new Set(Object.values(metrics)).size).toBe(Object.keys(metrics).length);
    expect(new Set(Object.values(values)).size).toBe(Object.keys(values).length);
  });

  it('says in a text which way its words run', async () => {
    const {direction, ...labels} = await labelsOf(locale);
    expect(direction).toBe(firstDirection([text(labels.noFixAdvice)]));
  });

  it('names any number of versions and products in words of its own', async () => {
    const {moreVersions, productsBelow, moreProducts} = await labelsOf(locale);
    for (const words of [moreVersions, productsBelow, moreProducts]) {
      expect([3, 11, 100, 103].map((count) => /\d+/.exec(words(count))?.[0])).toEqual([
        '3',
        '11',
        '100',
        '103',
      ]);
      expect(words(1)).not.toMatch(/undefined/);
      expect(words(2)).not.toBe(words(1));
    }
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
    expect(textsOf(language.labels)).toEqual(textsOf(await labelsOf('de')));
    expect(language.locale).toBe(locale);
  });

  it.each(['qaa', 'qaa-BR', 'qab-Hans', 'd', 'den', 'labels', '../labels', 'constructor', ''])(
    'speaks English where there is no translation: %j',
    async (locale) => {
      const {locale: speaks, labels} = await loadLanguage(locale);
      expect(speaks).toBe('en');
      expect(textsOf(labels)).toEqual(textsOf(await labelsOf('en')));
    },
  );

  it('takes the words that a site gives in the place of ours, and no others', async () => {
    const {labels} = await loadLanguage('de', {
      'securityAdvisories.post.whatToDo': 'Jetzt zu tun:',
      'securityAdvisories.post.updateTo': '{version} ist da für {product}!',
    });
    expect(labels.whatToDo).toBe('Jetzt zu tun:');
    expect(labels.severity).toBe('Schweregrad');
    const words = labels.updateTo([text('rocket')], [text('1.2.3')]);
    expect(words.map((piece) => 'value' in piece && piece.value)).toEqual([
      '1.2.3',
      ' ist da für ',
      'rocket',
      '!',
    ]);
  });
});
