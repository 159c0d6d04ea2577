import type {Labels} from '../labels';

const labels: Labels = {
  withdrawnTitle: (title) => `Retiré : ${title}`,
  closedTitle: (title) => `Clos : ${title}`,
  withdrawnNotice: (date) =>
    date === null
      ? 'Cet avis a été retiré. Il n’est plus valable et reste ici pour mémoire.'
      : `Cet avis a été retiré le ${date}. Il n’est plus valable et reste ici pour mémoire.`,
  closedNotice: (date) =>
    date === null
      ? 'Cet avis a été clos après sa publication et n’est plus mis à jour.'
      : `Cet avis a été clos après sa publication, le ${date}, et n’est plus mis à jour.`,
  severity: 'Gravité',
  severities: {critical: 'Critique', high: 'Élevée', medium: 'Modérée', low: 'Faible'},
  severityUnknown: 'Non évaluée',
  cvss: (version) => `CVSS ${version}`,
  cvssNotScored: 'sans score',
  onGitHub: 'Avis sur GitHub',
  publishedBy: 'Publié par',
  whatToDo: 'Que faire ?',
  affectedProduct: 'Produit concerné',
  affectedVersions: 'Versions concernées',
  fixedIn: 'Corrigé dans',
  notStated: 'Non précisé',
  noFixedVersion: 'Pas encore de version corrigée',
  updateAdvice: 'Mettez à jour vers une version corrigée.',
  updateSomeAdvice:
    'Mettez à jour là où une version corrigée est indiquée. Pour les autres, il n’y en a pas encore : lisez plus bas comment vous protéger en attendant.',
  noFixAdvice:
    'Il n’y a pas encore de version corrigée. Lisez plus bas comment vous protéger en attendant.',
  noProductAdvice:
    'Cet avis ne nomme aucun paquet publié : il concerne le projet lui-même, par exemple son site, ses workflows ou son dépôt.',
  affectedFunctions: 'Fonctions concernées',
  description: 'Description',
  descriptionOnGitHub: 'La description ne peut pas être affichée ici. Lisez-la sur GitHub',
  credits: 'Remerciements',
  roles: {
    finder: 'a trouvé la faille',
    reporter: 'a signalé la faille',
    analyst: 'a analysé la faille',
    coordinator: 'a coordonné la divulgation',
    remediation_developer: 'a développé le correctif',
    remediation_reviewer: 'a relu le correctif',
    remediation_verifier: 'a vérifié le correctif',
    tool: 'est l’outil qui a aidé',
    sponsor: 'a soutenu le travail',
    other: 'a aidé',
  },
  collaborator: 'a collaboré à l’avis',
  weaknesses: 'Faiblesses',
  timeline: 'Chronologie',
  opened: 'Ouvert',
  published: 'Publié',
  updated: 'Dernière mise à jour',
  withdrawn: 'Retiré',
  closed: 'Clos',
  references: 'Références',
  summary: ({severity, products}) =>
    products === null
      ? `Avis de sécurité, gravité : ${severity}.`
      : `Avis de sécurité, gravité : ${severity}. Concerne ${products}.`,
};

export default labels;
