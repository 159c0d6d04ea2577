/**
 * Words that say that something does not hold any more. Any of them counts, whatever it stands in: a
 * page that says so in words of its own must not be taken for one that does not.
 */
const WORDS: Readonly<Record<string, RegExp>> = {
  en: /withdr[ae]w|retract|rescind|false.positive|no longer (?:hold|valid|appl)|not an? (?:\w+ )?(?:vulnerability|security issue)|(?:advisory|CVE|report|GHSA)[^.\n]{0,80}\b(?:revoked|rejected|invalid|disputed|cancell?ed|void|closed)/i,
  ar: /مسحوب|سُحِ?ب|(?:تم|جرى) سحب|(?:سحب(?:نا|ت)?|إلغاء|أُ?لغيت?) (?:هذا |هذه )?(?:ال)?(?:تنبيه|تحذير|نشرة|بلاغ|ثغرة|CVE|GHSA)|(?:لم يعد|لم تعد) (?:ساري|صالح|قائم)|إنذار كاذب|إيجابية? (?:كاذبة?|خاطئة?)|ليست? ثغرة|لا (?:[يت]ُ?عد|[يت]ُ?مثل) ثغرة/,
  de: /zurückgezogen|zurückgenommen|widerrufen|hinfällig|ungültig|gilt nicht mehr|keine (?:Schwachstelle|Sicherheitslücke)/i,
  es: /retirad|retract|revocad|rechazad|anulad|falso positivo|ya no (?:es válid|se aplica)|no es una vulnerabilidad/i,
  fr: /retiré|rétract|révoqu|rejeté|annulé|faux positif|n'est plus valable|n’est plus valable|pas une (?:vulnérabilité|faille)/i,
  ja: /取り下げ|取下げ|撤回|無効|誤検知|脆弱性では(?:ない|ありません)/,
};

/**
 * Whether a page says in any way that an advisory was withdrawn.
 *
 * @param locales of the site
 * @returns null where that can't be told: the site has a language whose words we don't know
 */
export function saysWithdrawn(text: string, locales: readonly string[]): boolean | null {
  const words = locales.map((locale) => WORDS[locale.toLowerCase().split(/[-_]/)[0] ?? '']);
  if (words.some((each) => each === undefined)) {
    return null;
  }
  return [WORDS.en, ...words].some((each) => each?.test(text) === true);
}
