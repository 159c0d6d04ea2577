/** What a section says of: how to be safe without an update, or how to be less at risk. */
export type RemedyCategory = 'workaround' | 'mitigation';

/**
 * What such a section is called. A text is in whatever language its authors speak, so besides
 * English there are the plugin's other languages, and those in which many advisories are written.
 * Maintainers speak of a "Workaround" in most of them.
 */
const CALLED: Readonly<Record<RemedyCategory, readonly RegExp[]>> = {
  workaround: [
    /^(?:[a-z]+ )?work-?\s?arounds?\b/iu,
    /^umgehung(?:s(?:lösung|möglichkeit|maßnahme))?(?:en)?(?!\p{L})/iu,
    /^(?:(?:solutions?|mesures?|moyens?) (?:de |d['’]))?contournements?(?!\p{L})/iu,
    /^(?:soluci[oó]n(?:es)? (?:alternativas?|temporal(?:es)?|provisional(?:es)?)|rodeos?)(?!\p{L})/iu,
    /^(?:solu(?:ção|ções) (?:alternativas?|de contorno|paliativas?|temporárias?)|contornos?)(?!\p{L})/iu,
    /^(?:обходн(?:ой путь|ые пути|ое решение|ые решения))(?!\p{L})/iu,
    /^(?:回避(?:策|方法)|ワークアラウンド|暫定(?:対策|対応|的?な?回避策))/u,
    /^(?:变通(?:方法|办法|方案)|临时(?:解决|规避)?(?:方案|办法|措施)|规避(?:方法|措施|方案))/u,
    /^(?:因應措施|變通(?:方法|辦法)|臨時解決(?:方案|辦法))/u,
    /^(?:임시\s?(?:해결|조치)(?:\s?방법|\s?방안|책)?|우회\s?(?:방법|책))/u,
  ],
  mitigation: [
    /^(?:[a-z]+ )?mitigations?\b/iu,
    /^(?:abhilfe(?:maßnahmen?)?|(?:risiko|schadens)(?:minderung|minimierung)|gegenmaßnahmen?|schadensbegrenzung)(?!\p{L})/iu,
    /^(?:mesures? d['’])?att[ée]nuations?(?!\p{L})/iu,
    /^(?:(?:medidas? de )?mitigaci(?:ón|ones)|atenuación)(?!\p{L})/iu,
    /^(?:medidas? de )?(?:mitigaç(?:ão|ões)|atenuação)(?!\p{L})/iu,
    /^(?:смягчение|меры (?:по )?(?:смягчени[яю]|снижени[яю] риска))(?!\p{L})/iu,
    /^(?:緩和(?:策|方法|措置)|軽減策)/u,
    /^(?:缓解(?:措施|方法|方案|办法)|緩解(?:措施|方法|方案))/u,
    /^(?:완화(?:\s?(?:방법|방안|조치|책))?)/u,
  ],
};

/** The question of GitHub's own template, which stands where nobody answered it. */
const TEMPLATE =
  /^[_*\s]*is there a way for users to fix or remediate the vulnerability without upgrading\?[_*\s]*/i;

/** How a text begins that has nothing to tell. */
const DENIAL =
  /^\W*(?:(?:none|n\/?a|no|unknown|tbd|not available)\W*$|none\b|(?:(?:there|we|at)\b[^.!?:;,]{0,60}\b)?(?:no|not)\b[^.!?:;,]{0,60}\b(?:work-?\s?arounds?|mitigations?)\b)/i;

/**
 * All that a text in another language says where it says nothing. Whole texts, because "none" in
 * front of a word may be advice: "Keine Anfragen von außen annehmen."
 */
const FOREIGN_DENIALS: readonly RegExp[] = [
  /^(?:es (?:gibt|sind|ist) )?(?:(?:derzeit|aktuell|uns|bisher|momentan) )*(?:keine[rns]?|nicht)(?: (?:bekannt|bekannte[nrs]?|verfügbar|möglich|vorhanden|workarounds?|umgehung(?:en|slösung(?:en)?|smöglichkeit(?:en)?)?|abhilfe|mitigation(?:en)?))*$/iu,
  /^(?:néant|sans objet|(?:(?:il n['’](?:existe|y a)|nous n['’](?:en )?(?:avons|connaissons))(?: (?:actuellement|pas))* )?(?:aucune?s?|pas)(?: (?:de|d['’]|connue?s?|solutions?|mesures?|moyens?|contournements?|workarounds?|disponibles?|à ce jour|actuellement))*)$/iu,
  /^(?:no (?:aplica|disponible)|(?:no (?:hay|existen?|se conocen?) ?)?(?:ningun[oa]s?|ningún|no)?(?: ?(?:soluci[oó]n(?:es)?|alternativas?|temporal(?:es)?|provisional(?:es)?|conocid[oa]s?|disponibles?|workarounds?|mitigaci(?:ón|ones)))*)$/iu,
  /^(?:não se aplica|(?:não (?:há|existem?) ?)?(?:nenhuma?s?|não)?(?: ?(?:solu(?:ção|ções)|alternativas?|de contorno|conhecid[oa]s?|disponíve(?:l|is)|workarounds?|mitigaç(?:ão|ões)))*)$/iu,
  /^(?:нет|отсутству[ею]т|не (?:известн[оы]|существует)|обходных путей нет)$/iu,
  /^(?:(?:特に)?(?:なし|無し|ありません|ございません|該当なし)|(?:現在)?(?:既知の)?(?:回避策|緩和策|ワークアラウンド)は(?:現在)?(?:あり|ござい|存在し)ません)$/u,
  /^(?:目前|暂时|暫時|暂|暫|尚)?(?:无|無|没有|沒有)(?:已知的?)?(?:变通|临时|规避|缓解|解决|變通|緩解|因應)?(?:方法|办法|方案|措施|辦法)?$/u,
  /^(?:(?:알려진 )?(?:해결|우회|완화) ?(?:방법|책|방안)[이은]? )?(?:없음|없습니다|해당 ?없음)$/u,
];

/** What turns a denial round: "no workaround, but …". */
const TURN =
  /\b(?:however|but|mitigat\w*|except|unless|besides|can|may|could|if|apart|other than)\b/i;

/** Who denies does not go on for long. */
const LONGEST_DENIAL = 300;

function isForeignDenial(said: string): boolean {
  const words = said.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  return words !== '' && FOREIGN_DENIALS.some((denial) => denial.test(words));
}

function isDenied(said: string): boolean {
  if (said.length > LONGEST_DENIAL) {
    return false;
  }
  const denial = DENIAL.exec(said);
  return (denial !== null && !TURN.test(said.slice(denial[0].length))) || isForeignDenial(said);
}

/** What a heading says, without the number and the signs before it. */
function withoutNumber(heading: string): string {
  return heading.trim().replace(/^[^\p{L}\d]*(?:\d+[.)]\s*)*[^\p{L}]*/u, '');
}

/** Whether a section with this heading, as plain text, says what this category is about. */
export function isRemedyHeading(heading: string, category: RemedyCategory): boolean {
  const called = withoutNumber(heading);
  return CALLED[category].some((words) => words.test(called));
}

/**
 * What a section has to say.
 *
 * @param section its text without marks
 * @returns the text without the question of GitHub's template; null where it says that nothing can
 *   be done, or nothing at all
 */
export function readRemedy(section: string): string | null {
  const said = section.replace(TEMPLATE, '').trim();
  return said === '' || isDenied(said) ? null : said;
}
