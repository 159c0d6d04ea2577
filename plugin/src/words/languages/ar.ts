// A draft: nobody who speaks Arabic has checked these words yet. Corrections are welcome, also of those
// in plugin/locales/ar/, which say the same on the readers' pages.
import {markedLeftToRight as ltr} from '../markedLeftToRight';
import {sentence} from '../sentence';
import type {Labels} from '../language';

const rules = new Intl.PluralRules('ar');

/** What Arabic says of a number: one and two are words, and the noun's form follows the number. */
function counted(
  count: number,
  words: {one: string; two: string; few: string; many: string; other: string},
): string {
  const form = rules.select(count);
  return words[form === 'zero' ? 'other' : form];
}

const labels: Labels = {
  direction: 'rtl',
  withdrawnTitle: (title) => `مسحوب: ${title}`,
  closedTitle: (title) => `مغلق: ${title}`,
  quotedTitle: (title) => `«${title}»`,
  withdrawnNotice: (date) =>
    date === null
      ? 'سُحب هذا التنبيه. لم يعد ساريًا، ويبقى هنا للتوثيق.'
      : `سُحب هذا التنبيه في ${date}. لم يعد ساريًا، ويبقى هنا للتوثيق.`,
  closedNotice: (date) =>
    date === null
      ? 'أُغلق هذا التنبيه بعد نشره، ولم يعد يُحدَّث.'
      : `أُغلق هذا التنبيه بعد نشره، في ${date}، ولم يعد يُحدَّث.`,
  comma: '،',
  severity: 'درجة الخطورة',
  severities: {critical: 'حرجة', high: 'عالية', medium: 'متوسطة', low: 'منخفضة'},
  severityUnknown: 'غير مقيّمة',
  cvss: (version) => `CVSS ${version}`,
  cvssNotScored: 'بلا نقاط',
  cvssScore: ({score, version}) => `${score} من 10 (CVSS ${version})`,
  onGitHub: 'التنبيه على GitHub',
  publishedBy: 'الناشر',
  whatToDo: 'ما العمل:',
  affectedProduct: 'المنتج المتأثر',
  affectedVersions: 'الإصدارات المتأثرة',
  fixedIn: 'أُصلح في',
  notStated: 'غير مذكور',
  noFixedVersion: 'لا يوجد إصدار مُصلَح بعد',
  fixedElsewhere: 'لم يُذكر إصلاح لهذه الإصدارات',
  fixedLater: 'لم يُذكر إصلاح لهذه الإصدارات. أُصلح لاحقًا في',
  unlistedFrom: (version) =>
    `لا يذكر التنبيه إصدارًا مُصلَحًا، ولا ترد الإصدارات بدءًا من ${ltr(version)} بين المتأثرة.`,
  moreVersions: (count) =>
    counted(count, {
      one: 'وإصدار آخر',
      two: 'وإصداران آخران',
      few: `و${count} إصدارات أخرى`,
      many: `و${count} إصدارًا آخر`,
      other: `و${count} إصدار آخر`,
    }),
  productsBelow: (count) =>
    counted(count, {
      one: 'يرد أدناه منتج آخر.',
      two: 'يرد أدناه منتجان آخران.',
      few: `ترد أدناه ${count} منتجات أخرى.`,
      many: `يرد أدناه ${count} منتجًا آخر.`,
      other: `يرد أدناه ${count} منتج آخر.`,
    }),
  allProducts: 'كل المنتجات المتأثرة والإصدارات المُصلَحة',
  updateAdvice: 'حدّث إلى إصدار مُصلَح.',
  updateSomeAdvice: 'حدّث حيث يُذكر إصدار مُصلَح. أما البقية فلا يوجد لها إصدار مُصلَح بعد.',
  noFixAdvice: 'لا يوجد إصدار مُصلَح بعد.',
  updateNamedAdvice: 'حدّث حيث يُذكر إصدار مُصلَح. أما البقية فلم يُذكر لها إصدار مُصلَح.',
  noFixNamedAdvice: 'لا يذكر التنبيه إصدارًا مُصلَحًا.',
  noProductAdvice: 'لا يذكر التنبيه أي حزمة. اقرأ أدناه ما هو متأثر.',
  updateTo: (product, version) => sentence`حدّث ${product} إلى ${version}.`,
  updateToOneOf: (product, versions) => sentence`حدّث ${product} إلى إصدار مُصلَح: ${versions}.`,
  orLater: (version) => sentence`${version} أو أحدث`,
  fixWritten: (product, text) => sentence`الإصدار المُصلَح من ${product} كما يذكره التنبيه: ${text}.`,
  fixInWords: (product, text) =>
    sentence`لا يذكر التنبيه إصدارًا مُصلَحًا من ${product}، بل يقول: ${text}.`,
  noFixOf: (product) => sentence`لا يوجد إصدار مُصلَح من ${product} بعد.`,
  noFixForThese: (product) => sentence`لا يذكر التنبيه إصدارًا مُصلَحًا لهذه الإصدارات من ${product}.`,
  unlistedOf: (product, version) =>
    sentence`لا يذكر التنبيه إصدارًا مُصلَحًا من ${product}، ولا ترد الإصدارات بدءًا من ${version} بين المتأثرة.`,
  affectedAre: (range) => sentence`الإصدارات المتأثرة: ${range}.`,
  unnamedProduct: 'المنتج المتأثر',
  withoutUpdate: 'إذا تعذّر عليك التحديث:',
  checkVersion: 'تحقّق من إصدارك',
  allAdvisories: 'كل التنبيهات الأمنية',
  affectedFunctions: 'الدوال المتأثرة',
  range: {
    all: 'كل الإصدارات',
    from: (version) => `بدءًا من ${ltr(version)}`,
    after: (version) => `بعد ${ltr(version)}`,
    before: (version) => `قبل ${ltr(version)}`,
    upTo: (version) => `حتى ${ltr(version)} ضمنًا`,
    only: (version) => `${ltr(version)} فقط`,
    between: (lower, upper) => `${lower}، ${upper}`,
    either: (one, other) => `${one}؛ أو ${other}`,
  },
  update: 'التحديث',
  severalFixedVersions: 'توجد عدة إصدارات مُصلَحة. اختر ما يناسب الإصدار الذي تستخدمه.',
  description: 'الوصف',
  descriptionOnGitHub: 'لا يمكن عرض الوصف هنا. اقرأه على GitHub',
  credits: 'شكر وتقدير',
  roles: {
    finder: 'اكتشاف الثغرة',
    reporter: 'الإبلاغ عن الثغرة',
    analyst: 'تحليل الثغرة',
    coordinator: 'تنسيق الإفصاح',
    remediation_developer: 'تطوير الإصلاح',
    remediation_reviewer: 'مراجعة الإصلاح',
    remediation_verifier: 'التحقق من الإصلاح',
    tool: 'أداة مستخدَمة',
    sponsor: 'رعاية العمل',
    other: 'المساعدة',
  },
  collaborator: 'المشاركة في إعداد التنبيه',
  bot: 'روبوت',
  cvssWords: {
    heading: (version) => `شرح CVSS ${version}`,
    metrics: {
      AV: 'متجه الهجوم',
      AC: 'تعقيد الهجوم',
      AT: 'متطلبات الهجوم',
      PR: 'الصلاحيات المطلوبة',
      UI: 'تفاعل المستخدم',
      S: 'النطاق',
      C: 'السرية',
      I: 'السلامة',
      A: 'التوافر',
      VC: 'سرية النظام المتأثر',
      VI: 'سلامة النظام المتأثر',
      VA: 'توافر النظام المتأثر',
      SC: 'سرية الأنظمة الأخرى',
      SI: 'سلامة الأنظمة الأخرى',
      SA: 'توافر الأنظمة الأخرى',
    },
    values: {
      'AV:N': 'الشبكة: عن بُعد، عبر الإنترنت مثلًا',
      'AV:A': 'مجاور: من الشبكة نفسها أو من شبكة قريبة',
      'AV:L': 'محلي: بالوصول إلى النظام نفسه',
      'AV:P': 'مادي: بالوصول إلى الجهاز باليد',
      'AC:L': 'منخفض: لا يحتاج إلى شروط خاصة',
      'AC:H': 'عالٍ: يحتاج إلى شروط يصعب تحقيقها',
      'AT:N': 'لا شيء: ينجح في أي بيئة',
      'AT:P': 'موجودة: لا ينجح إلا بتوفر شروط معينة',
      'PR:N': 'لا شيء: لا حاجة إلى حساب',
      'PR:L': 'منخفضة: يكفي حساب عادي',
      'PR:H': 'عالية: تلزم صلاحيات واسعة، كصلاحيات المسؤول',
      'UI:N': 'لا شيء: لا يلزم أن يفعل أي شخص آخر شيئًا',
      'UI:R': 'مطلوب: يلزم أن يفعل شخص آخر شيئًا',
      'UI:P': 'سلبي: يلزم أن يستخدم شخص آخر النظام كالمعتاد',
      'UI:A': 'نشط: يلزم أن يقوم شخص آخر بخطوة معينة',
      'S:U': 'لم يتغير: لا يضر غير المكوّن المتأثر',
      'S:C': 'متغير: يضر مكوّنات أخرى أيضًا',
      'harm:H': 'عالٍ: فقدان كبير أو كامل',
      'harm:L': 'منخفض: فقدان محدود',
      'harm:N': 'لا شيء: بلا فقدان',
    },
  },
  weaknesses: 'نقاط الضعف',
  timeline: 'التسلسل الزمني',
  opened: 'فُتح',
  published: 'نُشر',
  updated: 'آخر تحديث',
  withdrawn: 'مسحوب',
  closed: 'مغلق',
  severityRaised: ({from, to}) => `رُفعت درجة الخطورة من ${from} إلى ${to}`,
  severityLowered: ({from, to}) => `خُفضت درجة الخطورة من ${from} إلى ${to}`,
  severityRated: (severity) => `حُددت درجة الخطورة: ${severity}`,
  severityDropped: 'لم تعد درجة الخطورة مقيّمة',
  fixAdded: 'أُضيف إصدار مُصلَح',
  productsChanged: 'تغيّرت الإصدارات المتأثرة',
  cveAssigned: 'خُصص معرّف CVE',
  references: 'المراجع',
  reportNext: 'هل وجدت ثغرة أخرى؟',
  reportHow: 'كيفية الإبلاغ عنها',
  reportPrivately: 'أبلِغ عنها بسرية على GitHub',
  machineReadable: 'بصيغ تقرؤها البرامج:',
  moreProducts: (count) =>
    counted(count, {
      one: 'واحد غيرها',
      two: 'اثنان غيرها',
      few: `${count} غيرها`,
      many: `${count} غيرها`,
      other: `${count} غيرها`,
    }),
  summary: ({severity, products}) =>
    products === null
      ? `تنبيه أمني، درجة الخطورة: ${severity}.`
      : `تنبيه أمني، درجة الخطورة: ${severity}. المنتجات المتأثرة: ${products}.`,
};

export default labels;
