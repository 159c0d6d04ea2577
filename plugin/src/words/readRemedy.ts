/** What a section says of: how to be safe without an update, or how to be less at risk. */
export type RemedyCategory = 'workaround' | 'mitigation';

/** What says of a remedy which one it is, in front of its name. */
const BEFORE =
  /^(?:(?:step \d+:?|the|any|all|some|our|your|patch(?:es)?|fix(?:es)?|solutions?|and|or|known|possible|potential|temporary|interim|immediate|quick|short-term|suggested|recommended|proposed|alternative|additional|available|other|manual|partial|current|official|user|[&/+,]) *)*$/iu;

/** What says what a remedy is for, behind its name. */
const BEHIND =
  /^(?:\s*$|\s*[:([–—/&+,-]|\s+(?:for|until|when|if|in|on|before|and|or|to|against|without|factors?|suggestions?|steps?|strateg(?:y|ies)|options?|measures?|advice|guidance|recommendations?|instructions?|available|\d)(?!\p{L}))/iu;

/**
 * What such a section is called. A text is in whatever language its authors speak, so besides
 * English there are the plugin's other languages, and those in which many advisories are written.
 * Maintainers speak of a "Workaround" in most of them.
 */
const CALLED: Readonly<Record<RemedyCategory, RegExp>> = {
  workaround: new RegExp(
    [
      String.raw`work-?\s?arounds?`,
      '(?:umgehung(?:s(?:lösung|möglichkeit|maßnahme))?(?:en)?)',
      "(?:(?:(?:solutions?|mesures?|moyens?) (?:de |d['’]))?contournements?)",
      '(?:soluci[oó]n(?:es)? (?:alternativas?|temporal(?:es)?|provisional(?:es)?))',
      '(?:solu(?:ção|ções) (?:alternativas?|de contorno|paliativas?|temporárias?))',
      '(?:обходн(?:ой путь|ые пути|ое решение|ые решения))',
      '(?:回避(?:策|方法)|ワークアラウンド|暫定(?:対策|対応))',
      '(?:变通(?:方法|办法|方案)|临时(?:解决|规避)?(?:方案|办法|措施)|规避(?:方法|措施|方案))',
      '(?:因應措施|變通(?:方法|辦法)|臨時解決(?:方案|辦法))',
      '(?:(?:ال)?حل(?:ول)? (?:ال)?(?:بديلة?|مؤقتة?|التفافية?))',
      String.raw`(?:임시\s?(?:해결|조치)(?:\s?방법|\s?방안|책)?|우회\s?(?:방법|책))`,
    ].join('|'),
    'iu',
  ),
  mitigation: new RegExp(
    [
      'mitigations?',
      '(?:abhilfe(?:maßnahmen?)?|(?:risiko|schadens)(?:minderung|minimierung)|gegenmaßnahmen?)',
      "(?:(?:mesures? d['’])?att[ée]nuations?)",
      '(?:(?:medidas? de )?mitigaci(?:ón|ones)|atenuación)',
      '(?:(?:medidas? de )?(?:mitigaç(?:ão|ões)|atenuação))',
      '(?:смягчение|меры (?:по )?(?:смягчени[яю]|снижени[яю] риска))',
      '(?:緩和(?:策|方法|措置)|軽減策)',
      '(?:缓解(?:措施|方法|方案|办法)|緩解(?:措施|方法|方案))',
      '(?:(?:إجراءات |تدابير )?(?:ال)?تخفيف(?: من)?(?: (?:ال)?(?:آثار|أثر|مخاطر|خطر))?)',
      String.raw`(?:완화(?:\s?(?:방법|방안|조치|책))?)`,
    ].join('|'),
    'iu',
  ),
};

/** The question of GitHub's own template, which stands where nobody answered it. */
const TEMPLATE =
  /^[_*\s]*is there a way for users to fix or remediate the vulnerability without upgrading\?[_*\s]*/i;

/**
 * A whole sentence that says that there is nothing to say. Whole, because in doubt the text stays: a
 * way around that is lost is worse than a sentence too many.
 */
const DENIALS: readonly RegExp[] = [
  /^(?:n\.?\/?a|nope|nothing|unknown|tbd|todo|no|no response|no answer|not (?:available|applicable|known|yet known)|)$/i,
  /^none(?: (?:known|available|exists?|possible|provided|needed|at (?:this|the) (?:time|moment)|currently|so far|yet|that we (?:know|are aware) of))*$/i,
  /^(?:(?:unfortunately|currently|sadly|presently|at (?:this|the) (?:time|moment|present)|as of now|for now|so far|to (?:our|my|the best of (?:our|my)) knowledge),? )*(?:(?:there(?: is| are|'s|’s)(?: (?:currently|presently|unfortunately|really))*(?: no| none| not any)|there (?:isn|aren)['’]t(?: any| a)?|there (?:is|are) not(?: any| a)|we (?:are not|aren['’]t|are currently not) aware of any|we (?:do not|don['’]t)(?: currently)? (?:know of|have) any|we (?:know of|have) no|no|none)(?: (?:currently|known|other|available|viable|practical|practicable|complete|easy|simple|official|possible|real|effective|existing|current|direct|good|general|reasonable|feasible|sufficient|work-?\s?arounds?|mitigations?|fix|fixes|solutions?|or|and|way|ways|steps?))*(?: to (?:mitigate|fix|remediate|prevent|avoid|work around|address)(?: (?:this|the|issue|vulnerability|problem|attack))*)?(?: (?:are|is|have been|were|has been))?(?: (?:known|available|exist|exists|possible|provided|identified|found|currently|yet|so far|at (?:this|the) (?:time|moment|present)|presently|to (?:our|my) knowledge|that we (?:know|are aware) of|for this(?: (?:issue|vulnerability|problem))?|(?:other than|besides|without|except(?: for)?|apart from|but)(?: to)?(?: (?:upgrading|updating|upgrade|update|patching|applying|installing|the|a|to|patch|fix|latest|patched|fixed|new|newer|version|versions|release)){1,8}))*)$/i,
  /^(?:(?:(?:es|hierfür|dafür|dazu) (?:gibt|sind|ist)(?: es)?|leider|derzeit|aktuell|uns|bisher|momentan|keine[rns]?|kein|nicht) ?)+(?:(?:bekannt|bekannte[nrs]?|verfügbar|möglich|vorhanden|workarounds?|umgehung(?:en|slösung(?:en)?|smöglichkeit(?:en)?)?|abhilfe|mitigation(?:en)?) ?)*$/i,
  /^(?:néant|sans objet|(?:(?:il n['’](?:existe|y a)|nous n['’](?:en )?(?:avons|connaissons))(?: (?:actuellement|pas))* )?(?:aucune?s?|pas)(?: (?:de|d['’]|connue?s?|solutions?|mesures?|moyens?|contournements?|workarounds?|disponibles?|à ce jour|actuellement))*)$/i,
  /^(?:no (?:aplica|disponible)|(?:no (?:hay|existen?|se conocen?) ?)?(?:ningun[oa]s?|ningún|no)?(?: ?(?:soluci[oó]n(?:es)?|alternativas?|temporal(?:es)?|provisional(?:es)?|conocid[oa]s?|disponibles?|workarounds?|mitigaci(?:ón|ones)))*)$/i,
  /^(?:não se aplica|(?:não (?:há|existem?) ?)?(?:nenhuma?s?|não)?(?: ?(?:solu(?:ção|ções)|alternativas?|de contorno|conhecid[oa]s?|disponíve(?:l|is)|workarounds?|mitigaç(?:ão|ões)))*)$/i,
  /^(?:нет(?: известных)?(?: обходн(?:ых путей|ых решений|ого пути))?|отсутству[ею]т|не (?:известн[оы]|существует)|(?:известных )?обходн(?:ых путей|ых решений) нет)$/i,
  /^(?:(?:特に)?(?:なし|無し|ありません|ございません|該当なし)|(?:現在|現時点で?は?)*(?:既知の)?(?:(?:回避策|緩和策|ワークアラウンド)は)?(?:現在|現時点で)?(?:は)?(?:あり|ござい|存在し)ません)$/,
  /^(?:目前|暂时|暫時|暂|暫|尚)?(?:无|無|没有|沒有)(?:已知的?)?(?:变通|临时|规避|缓解|解决|變通|緩解|因應)?(?:方法|办法|方案|措施|辦法)?$/,
  /^(?:(?:لا|ليس)(?: (?:يوجد|توجد|هناك|يتوفر|تتوفر))?(?: (?:أي|حاليًا|حتى الآن|حل|حلول|بديلة?|مؤقتة?|معروفة?|شيء|تخفيف))*|غير (?:متوفرة?|متاحة?|معروفة?))$/,
  /^(?:(?:알려진 )?(?:해결|우회|완화) ?(?:방법|책|방안)[이은]? )?(?:없음|없습니다|해당 ?없음)$/,
];

/** A whole sentence that says no more than to take the fixed version. */
const UPDATE =
  /^(?:(?:and|so|therefore|please|users?|customers?|you|we|everyone|it is|this is|the only|only|recommended|action|is|are|highly|strongly|recommend(?:ed|s)?|advised?|should|must|need|have|to|all|instead|solution|way|option|no,?),? )*(?:upgrad(?:e|ing)|updat(?:e|ing))(?: (?:to|your|the|a|an|any|of|latest|newest|new|newer|patched|fixed|most|recent|stable|version|versions|release|releases|or|and|later|newer|above|higher|greater|as soon as possible|asap|immediately|now|is|are|highly|strongly|recommended|advised|required|necessary|encouraged|only|way|solution|option|v?\d[\w.+-]*|[`>=]+))*$/i;

/** Longer ones are no headings. */
const LONGEST_HEADING = 100;

/** Who denies does not go on for long. */
const LONGEST_DENIAL = 400;

/** The sentences of a text, and its clauses that go on to recommend an update. */
function sentencesOf(text: string): string[] {
  return text
    .split(
      /[.!?;。！？；](?=\s|$)|[。！？；]|\n+|,\s+(?=(?:and |so |upgrad|updat|please |users? |the only |we recommend))/i,
    )
    .map((sentence) =>
      sentence.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').replace(/\s+/g, ' '),
    );
}

function isDenied(said: string): boolean {
  return (
    said.length <= LONGEST_DENIAL &&
    sentencesOf(said).every(
      (sentence) => UPDATE.test(sentence) || DENIALS.some((denial) => denial.test(sentence)),
    )
  );
}

/** What a heading says, without the number and the signs before it. */
function withoutNumber(heading: string): string {
  return heading.trim().replace(/^[^\p{L}\d]*(?:\d+[.)]\s*)*[^\p{L}]*/u, '');
}

/**
 * What a section with this heading, as plain text, is about. "Mitigation bypass" is about none: what
 * stands there is no advice.
 */
export function readRemedyHeading(heading: string): RemedyCategory | null {
  const called = withoutNumber(heading.slice(0, LONGEST_HEADING));
  for (const category of ['workaround', 'mitigation'] as const) {
    const found = CALLED[category].exec(called);
    if (found) {
      const before = called.slice(0, found.index);
      const behind = called.slice(found.index + found[0].length);
      return BEFORE.test(before) && BEHIND.test(behind) ? category : null;
    }
  }
  return null;
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
