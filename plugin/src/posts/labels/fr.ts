import type {Labels} from '../labels';

const labels: Labels = {
  withdrawnTitle: (title) => `Retiré : ${title}`,
  closedTitle: (title) => `Clos : ${title}`,
  quotedTitle: (title) => `« ${title} »`,
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
  fixedElsewhere: 'Aucune n’est indiquée pour ces versions',
  fixedLater: 'Aucune n’est indiquée pour ces versions. Corrigé plus tard, dans',
  unlistedFrom: (version) =>
    `L’avis n’indique aucune version corrigée ; les versions à partir de la ${version} ne figurent pas parmi les versions concernées.`,
  moreVersions: (count) => `et ${count} autres`,
  productsBelow: (count) =>
    count === 1 ? 'Un autre produit figure plus bas.' : `${count} autres figurent plus bas.`,
  allProducts: 'Tous les produits concernés et les versions corrigées',
  updateAdvice: 'Mettez à jour vers une version corrigée.',
  updateSomeAdvice:
    'Mettez à jour là où une version corrigée est indiquée. Pour les autres, il n’y en a pas encore : lisez plus bas comment vous protéger en attendant.',
  noFixAdvice:
    'Il n’y a pas encore de version corrigée. Lisez plus bas comment vous protéger en attendant.',
  updateNamedAdvice:
    'Mettez à jour là où une version corrigée est indiquée. Pour les autres, aucune n’est indiquée : lisez plus bas comment vous protéger.',
  noFixNamedAdvice:
    'L’avis n’indique aucune version corrigée. Lisez plus bas comment vous protéger.',
  noProductAdvice:
    'Cet avis ne nomme aucun paquet publié : il concerne le projet lui-même, par exemple son site, ses workflows ou son dépôt.',
  affectedFunctions: 'Fonctions concernées',
  range: {
    from: (version) => `à partir de la ${version}`,
    after: (version) => `après la ${version}`,
    before: (version) => `avant la ${version}`,
    upTo: (version) => `jusqu’à la ${version} incluse`,
    only: (version) => `uniquement la ${version}`,
    between: (lower, upper) => `${lower}, ${upper}`,
    either: (one, other) => `${one} ; ou ${other}`,
  },
  update: 'Mettre à jour',
  severalFixedVersions:
    'Il y a plusieurs versions corrigées. Choisissez celle qui convient à la version que vous utilisez.',
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
  bot: 'bot',
  cvssWords: {
    heading: (version) => `CVSS ${version} en clair`,
    metrics: {
      AV: 'Vecteur d’attaque',
      AC: 'Complexité de l’attaque',
      AT: 'Conditions de l’attaque',
      PR: 'Privilèges requis',
      UI: 'Interaction de l’utilisateur',
      S: 'Portée',
      C: 'Confidentialité',
      I: 'Intégrité',
      A: 'Disponibilité',
      VC: 'Confidentialité du système vulnérable',
      VI: 'Intégrité du système vulnérable',
      VA: 'Disponibilité du système vulnérable',
      SC: 'Confidentialité d’autres systèmes',
      SI: 'Intégrité d’autres systèmes',
      SA: 'Disponibilité d’autres systèmes',
    },
    values: {
      'AV:N': 'Réseau : à distance, par exemple par internet',
      'AV:A': 'Adjacent : depuis le même réseau ou un réseau voisin',
      'AV:L': 'Local : avec un accès au système lui-même',
      'AV:P': 'Physique : avec un accès physique à l’appareil',
      'AC:L': 'Faible : ne demande aucune circonstance particulière',
      'AC:H': 'Élevée : demande des circonstances difficiles à réunir',
      'AT:N': 'Aucune : fonctionne sur toute installation',
      'AT:P': 'Présentes : ne fonctionne que dans certaines conditions',
      'PR:N': 'Aucun : aucun compte n’est nécessaire',
      'PR:L': 'Faibles : un compte ordinaire suffit',
      'PR:H': 'Élevés : demande des droits étendus, comme ceux de l’administration',
      'UI:N': 'Aucune : personne d’autre n’a rien à faire',
      'UI:R': 'Requise : une autre personne doit faire quelque chose',
      'UI:P': 'Passive : une autre personne doit utiliser le système comme d’habitude',
      'UI:A': 'Active : une autre personne doit faire un geste précis',
      'S:U': 'Inchangée : ne nuit qu’au composant vulnérable',
      'S:C': 'Changée : nuit aussi à d’autres composants',
      'harm:H': 'Élevé : perte grave ou totale',
      'harm:L': 'Faible : perte limitée',
      'harm:N': 'Aucun : aucune perte',
    },
  },
  weaknesses: 'Faiblesses',
  timeline: 'Chronologie',
  opened: 'Ouvert',
  published: 'Publié',
  updated: 'Dernière mise à jour',
  withdrawn: 'Retiré',
  closed: 'Clos',
  severityRaised: ({from, to}) => `Gravité relevée de ${from} à ${to}`,
  severityLowered: ({from, to}) => `Gravité abaissée de ${from} à ${to}`,
  severityRated: (severity) => `Gravité fixée à ${severity}`,
  severityDropped: 'Gravité désormais non évaluée',
  fixAdded: 'Version corrigée ajoutée',
  cveAssigned: 'CVE attribuée',
  references: 'Références',
  reportNext: 'Vous avez trouvé une autre faille ?',
  reportHow: 'Comment la signaler',
  reportPrivately: 'Signalez-la en privé sur GitHub',
  machineReadable: 'Pour les programmes :',
  moreProducts: (count) => `${count} autres`,
  summary: ({severity, products}) =>
    products === null
      ? `Avis de sécurité, gravité : ${severity}.`
      : `Avis de sécurité, gravité : ${severity}. Concerne ${products}.`,
};

export default labels;
