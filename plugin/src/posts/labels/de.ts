import type {Labels} from '../labels';

const labels: Labels = {
  withdrawnTitle: (title) => `Zurückgezogen: ${title}`,
  closedTitle: (title) => `Geschlossen: ${title}`,
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
  onGitHub: 'Meldung auf GitHub',
  publishedBy: 'Veröffentlicht von',
  whatToDo: 'Was ist zu tun?',
  affectedProduct: 'Betroffenes Produkt',
  affectedVersions: 'Betroffene Versionen',
  fixedIn: 'Behoben in',
  notStated: 'Keine Angabe',
  noFixedVersion: 'Noch keine behobene Version',
  updateAdvice: 'Aktualisieren Sie auf eine behobene Version.',
  updateSomeAdvice:
    'Aktualisieren Sie, wo eine behobene Version genannt ist. Für die übrigen gibt es noch keine: Lesen Sie unten, wie Sie sich bis dahin schützen.',
  noFixAdvice:
    'Es gibt noch keine behobene Version. Lesen Sie unten, wie Sie sich bis dahin schützen.',
  noProductAdvice:
    'Diese Meldung nennt kein veröffentlichtes Paket: Es geht um das Projekt selbst, etwa seine Website, seine Workflows oder sein Repository.',
  affectedFunctions: 'Betroffene Funktionen',
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
    tool: 'war das Werkzeug, das half',
    sponsor: 'hat die Arbeit gefördert',
    other: 'hat geholfen',
  },
  collaborator: 'hat an der Meldung mitgearbeitet',
  weaknesses: 'Schwachstellenarten',
  timeline: 'Zeitlicher Ablauf',
  opened: 'Eröffnet',
  published: 'Veröffentlicht',
  updated: 'Zuletzt geändert',
  withdrawn: 'Zurückgezogen',
  closed: 'Geschlossen',
  references: 'Verweise',
  summary: ({severity, products}) =>
    products === null
      ? `Sicherheitsmeldung, Schweregrad: ${severity}.`
      : `Sicherheitsmeldung, Schweregrad: ${severity}. Betrifft ${products}.`,
};

export default labels;
