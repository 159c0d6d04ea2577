import {sentence} from '../nodes';
import type {Labels} from '../labels';

const labels: Labels = {
  withdrawnTitle: (title) => `Zurückgezogen: ${title}`,
  closedTitle: (title) => `Geschlossen: ${title}`,
  quotedTitle: (title) => `„${title}“`,
  withdrawnNotice: (date) =>
    date === null
      ? 'Diese Sicherheitsmeldung wurde zurückgezogen. Sie gilt nicht mehr und bleibt hier nur zur Dokumentation stehen.'
      : `Diese Sicherheitsmeldung wurde am ${date} zurückgezogen. Sie gilt nicht mehr und bleibt hier nur zur Dokumentation stehen.`,
  closedNotice: (date) =>
    date === null
      ? 'Diese Sicherheitsmeldung wurde nach der Veröffentlichung geschlossen und wird nicht mehr gepflegt.'
      : `Diese Sicherheitsmeldung wurde nach der Veröffentlichung am ${date} geschlossen und wird nicht mehr gepflegt.`,
  severity: 'Schweregrad',
  severities: {critical: 'Kritisch', high: 'Hoch', medium: 'Mittel', low: 'Niedrig'},
  severityUnknown: 'Nicht bewertet',
  cvss: (version) => `CVSS ${version}`,
  cvssNotScored: 'ohne Punktzahl',
  cvssScore: ({score, version}) => `${score} von 10 (CVSS ${version})`,
  onGitHub: 'Meldung auf GitHub',
  publishedBy: 'Veröffentlicht von',
  whatToDo: 'Was ist zu tun?',
  affectedProduct: 'Betroffenes Produkt',
  affectedVersions: 'Betroffene Versionen',
  fixedIn: 'Korrigiert in',
  notStated: 'Keine Angabe',
  noFixedVersion: 'Noch keine korrigierte Version',
  fixedElsewhere: 'Für diese Versionen ist keine genannt',
  fixedLater: 'Für diese Versionen ist keine genannt. Später korrigiert, in',
  unlistedFrom: (version) =>
    `Die Meldung nennt keine korrigierte Version; Versionen ab ${version} sind nicht als betroffen aufgeführt.`,
  moreVersions: (count) => `und ${count} weitere`,
  productsBelow: (count) =>
    count === 1 ? 'Ein weiteres Produkt steht unten.' : `${count} weitere stehen unten.`,
  allProducts: 'Alle betroffenen Produkte und korrigierten Versionen',
  updateAdvice: 'Aktualisieren Sie auf eine korrigierte Version.',
  updateSomeAdvice:
    'Aktualisieren Sie, wo eine korrigierte Version genannt ist. Für die übrigen gibt es noch keine.',
  noFixAdvice: 'Es gibt noch keine korrigierte Version.',
  updateNamedAdvice:
    'Aktualisieren Sie, wo eine korrigierte Version genannt ist. Für die übrigen ist keine genannt.',
  noFixNamedAdvice: 'Die Meldung nennt keine korrigierte Version.',
  noProductAdvice: 'Die Meldung nennt kein Paket. Lesen Sie unten, was betroffen ist.',
  updateTo: (product, version) => sentence`Aktualisieren Sie ${product} auf ${version}.`,
  updateToOneOf: (product, versions) =>
    sentence`Aktualisieren Sie ${product} auf eine korrigierte Version: ${versions}.`,
  orLater: (version) => sentence`${version} oder neuer`,
  fixWritten: (product, text) =>
    sentence`Für ${product} nennt die Meldung als korrigiert: ${text}.`,
  fixInWords: (product, text) =>
    sentence`Für ${product} nennt die Meldung keine korrigierte Version. Sie sagt: ${text}.`,
  noFixOf: (product) => sentence`Für ${product} gibt es noch keine korrigierte Version.`,
  noFixForThese: (product) =>
    sentence`Für diese Versionen von ${product} nennt die Meldung keine korrigierte Version.`,
  unlistedOf: (product, version) =>
    sentence`Für ${product} nennt die Meldung keine korrigierte Version; Versionen ab ${version} sind nicht als betroffen aufgeführt.`,
  affectedAre: (range) => sentence`Betroffen: ${range}.`,
  unnamedProduct: 'das betroffene Produkt',
  withoutUpdate: 'Wenn Sie nicht aktualisieren können:',
  checkVersion: 'Prüfen Sie Ihre Version',
  allAdvisories: 'Alle Sicherheitsmeldungen',
  affectedFunctions: 'Betroffene Funktionen',
  range: {
    all: 'alle Versionen',
    from: (version) => `ab ${version}`,
    after: (version) => `nach ${version}`,
    before: (version) => `vor ${version}`,
    upTo: (version) => `bis einschließlich ${version}`,
    only: (version) => `nur ${version}`,
    between: (lower, upper) => `${lower}, ${upper}`,
    either: (one, other) => `${one}; oder ${other}`,
  },
  update: 'Aktualisieren',
  severalFixedVersions:
    'Es gibt mehrere korrigierte Versionen. Wählen Sie die, die zu Ihrer Version passt.',
  description: 'Beschreibung',
  descriptionOnGitHub:
    'Die Beschreibung kann hier nicht angezeigt werden. Lesen Sie sie auf GitHub',
  credits: 'Dank',
  roles: {
    finder: 'hat die Lücke gefunden',
    reporter: 'hat die Lücke gemeldet',
    analyst: 'hat die Lücke untersucht',
    coordinator: 'hat die Offenlegung koordiniert',
    remediation_developer: 'hat die Korrektur entwickelt',
    remediation_reviewer: 'hat die Korrektur begutachtet',
    remediation_verifier: 'hat die Korrektur bestätigt',
    tool: 'wurde als Werkzeug eingesetzt',
    sponsor: 'hat die Arbeit gefördert',
    other: 'hat geholfen',
  },
  collaborator: 'hat an der Meldung mitgearbeitet',
  bot: 'Bot',
  cvssWords: {
    heading: (version) => `CVSS ${version} in Worten`,
    metrics: {
      AV: 'Angriffsweg',
      AC: 'Komplexität des Angriffs',
      AT: 'Voraussetzungen des Angriffs',
      PR: 'Nötige Rechte',
      UI: 'Mitwirkung von Benutzern',
      S: 'Reichweite',
      C: 'Vertraulichkeit',
      I: 'Integrität',
      A: 'Verfügbarkeit',
      VC: 'Vertraulichkeit des verwundbaren Systems',
      VI: 'Integrität des verwundbaren Systems',
      VA: 'Verfügbarkeit des verwundbaren Systems',
      SC: 'Vertraulichkeit anderer Systeme',
      SI: 'Integrität anderer Systeme',
      SA: 'Verfügbarkeit anderer Systeme',
    },
    values: {
      'AV:N': 'Netzwerk: aus der Ferne, etwa über das Internet',
      'AV:A': 'Benachbart: aus demselben oder einem nahen Netz',
      'AV:L': 'Lokal: mit Zugang zum System selbst',
      'AV:P': 'Physisch: mit direktem Zugriff auf das Gerät',
      'AC:L': 'Niedrig: braucht keine besonderen Umstände',
      'AC:H': 'Hoch: braucht Umstände, die schwer herbeizuführen sind',
      'AT:N': 'Keine: gelingt bei jeder Einrichtung',
      'AT:P': 'Vorhanden: gelingt nur unter bestimmten Bedingungen',
      'PR:N': 'Keine: kein Konto nötig',
      'PR:L': 'Niedrig: ein gewöhnliches Konto genügt',
      'PR:H': 'Hoch: braucht weitreichende Rechte, etwa die der Administration',
      'UI:N': 'Keine: niemand sonst muss etwas tun',
      'UI:R': 'Nötig: jemand anderes muss etwas tun',
      'UI:P': 'Passiv: jemand anderes muss das System wie üblich benutzen',
      'UI:A': 'Aktiv: jemand anderes muss etwas Bestimmtes tun',
      'S:U': 'Unverändert: schadet nur der verwundbaren Komponente',
      'S:C': 'Verändert: schadet auch anderen Komponenten',
      'harm:H': 'Hoch: schwerer oder vollständiger Verlust',
      'harm:L': 'Niedrig: begrenzter Verlust',
      'harm:N': 'Keine: kein Verlust',
    },
  },
  weaknesses: 'Schwachstellenarten',
  timeline: 'Zeitlicher Ablauf',
  opened: 'Eröffnet',
  published: 'Veröffentlicht',
  updated: 'Zuletzt geändert',
  withdrawn: 'Zurückgezogen',
  closed: 'Geschlossen',
  severityRaised: ({from, to}) => `Schweregrad von ${from} auf ${to} erhöht`,
  severityLowered: ({from, to}) => `Schweregrad von ${from} auf ${to} gesenkt`,
  severityRated: (severity) => `Schweregrad auf ${severity} festgelegt`,
  severityDropped: 'Schweregrad nicht mehr bewertet',
  fixAdded: 'Korrigierte Version ergänzt',
  productsChanged: 'Betroffene Versionen geändert',
  cveAssigned: 'CVE zugewiesen',
  references: 'Verweise',
  reportNext: 'Noch eine Sicherheitslücke gefunden?',
  reportHow: 'So melden Sie sie',
  reportPrivately: 'Melden Sie sie vertraulich auf GitHub',
  machineReadable: 'Maschinenlesbar:',
  moreProducts: (count) => `${count} weitere`,
  summary: ({severity, products}) =>
    products === null
      ? `Sicherheitsmeldung, Schweregrad: ${severity}.`
      : `Sicherheitsmeldung, Schweregrad: ${severity}. Betrifft ${products}.`,
};

export default labels;
