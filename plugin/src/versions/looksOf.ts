/** Letters of other scripts that look like a Latin one. @see https://www.unicode.org/reports/tr39/ */
const LOOKALIKES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    a: 'аαɑ',
    b: 'ьβ',
    c: 'сϲᴄ',
    d: 'ԁ',
    e: 'еєε',
    g: 'ɡց',
    h: 'һհ',
    i: 'іιı',
    j: 'јϳ',
    k: 'кκ',
    l: 'ӏ',
    m: 'м',
    n: 'ոη',
    o: 'оοօ',
    p: 'рρ',
    q: 'ԛգ',
    r: 'гɾ',
    s: 'ѕʂ',
    t: 'тτ',
    u: 'υս',
    v: 'ѵν',
    w: 'ԝωա',
    x: 'хχ',
    y: 'уγү',
    z: 'ᴢ',
  }).flatMap(([latin, others]) => Array.from(others, (other) => [other, latin] as const)),
);

/** A name as an eye reads it: in one case, without marks, in Latin letters where they look so. */
export function looksOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '');
  return Array.from(plain, (letter) => LOOKALIKES.get(letter) ?? letter).join('');
}
