import {describe, expect, it} from 'vitest';
import {saysWithdrawn} from '../../../plugin/src/words/saysWithdrawn';

describe('a page says that its advisory was withdrawn', () => {
  it.each([
    ['in the words of the plugin', 'Withdrawn: path traversal', ['en'], true],
    ['in words of its own', 'We withdrew this one.', ['en'], true],
    ['by what was wrong with it', 'It was a false positive.', ['en'], true],
    ['of the CVE', 'CVE-2025-1234 was rejected by MITRE.', ['en'], true],
    ['in another language of the site', 'Zurückgezogen am 3. Mai', ['en', 'de-CH'], true],
    ['in Arabic', 'سُحب هذا التنبيه في 3 مارس 2025.', ['ar'], true],
    ['in Arabic, without signs for vowels', 'تم سحب التنبيه.', ['ar-EG'], true],
    ['with no word in Arabic', 'طلب سحب يؤدي إلى رفض الخدمة بمدخلات غير صالحة.', ['ar'], false],
    ['in a locale that is written as folders are', 'Retiré.', ['fr_CA'], true],
    ['in English on a site in another language', 'Withdrawn.', ['ja'], true],
    ['with no word', 'Old sessions were not revoked. Update to 1.2.3.', ['en', 'fr'], false],
    ['in a language of which we have no words', 'Atualize.', ['en', 'qaa-BR'], null],
  ])('%s', async (_case, text, locales, answer) => {
    expect(await saysWithdrawn(text, locales)).toBe(answer);
  });
});
