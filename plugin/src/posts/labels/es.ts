import type {Labels} from '../labels';

const labels: Labels = {
  withdrawnTitle: (title) => `Retirado: ${title}`,
  closedTitle: (title) => `Cerrado: ${title}`,
  withdrawnNotice: (date) =>
    date === null
      ? 'Este aviso fue retirado. Ya no es válido y se conserva aquí como constancia.'
      : `Este aviso fue retirado el ${date}. Ya no es válido y se conserva aquí como constancia.`,
  closedNotice: (date) =>
    date === null
      ? 'Este aviso se cerró después de su publicación y ya no se actualiza.'
      : `Este aviso se cerró después de su publicación, el ${date}, y ya no se actualiza.`,
  severity: 'Gravedad',
  severities: {critical: 'Crítica', high: 'Alta', medium: 'Moderada', low: 'Baja'},
  severityUnknown: 'Sin valorar',
  cvss: (version) => `CVSS ${version}`,
  cvssNotScored: 'sin puntuación',
  onGitHub: 'Aviso en GitHub',
  publishedBy: 'Publicado por',
  whatToDo: 'Qué hacer:',
  affectedProduct: 'Producto afectado',
  affectedVersions: 'Versiones afectadas',
  fixedIn: 'Corregido en',
  notStated: 'Sin indicar',
  noFixedVersion: 'Aún no hay versión corregida',
  updateAdvice: 'Actualice a una versión corregida.',
  updateSomeAdvice:
    'Actualice donde se indique una versión corregida. Para los demás aún no la hay: lea más abajo cómo protegerse mientras tanto.',
  noFixAdvice: 'Aún no hay una versión corregida. Lea más abajo cómo protegerse mientras tanto.',
  noProductAdvice:
    'Este aviso no nombra ningún paquete publicado: trata del propio proyecto, por ejemplo de su sitio web, sus flujos de trabajo o su repositorio.',
  affectedFunctions: 'Funciones afectadas',
  description: 'Descripción',
  descriptionOnGitHub: 'La descripción no se puede mostrar aquí. Léala en GitHub',
  credits: 'Agradecimientos',
  roles: {
    finder: 'encontró la vulnerabilidad',
    reporter: 'informó de la vulnerabilidad',
    analyst: 'analizó la vulnerabilidad',
    coordinator: 'coordinó la divulgación',
    remediation_developer: 'desarrolló la corrección',
    remediation_reviewer: 'revisó la corrección',
    remediation_verifier: 'verificó la corrección',
    tool: 'fue la herramienta que ayudó',
    sponsor: 'patrocinó el trabajo',
    other: 'ayudó',
  },
  collaborator: 'colaboró en el aviso',
  weaknesses: 'Debilidades',
  timeline: 'Cronología',
  opened: 'Abierto',
  published: 'Publicado',
  updated: 'Última actualización',
  withdrawn: 'Retirado',
  closed: 'Cerrado',
  references: 'Referencias',
  summary: ({severity, products}) =>
    products === null
      ? `Aviso de seguridad, gravedad: ${severity}.`
      : `Aviso de seguridad, gravedad: ${severity}. Afecta a ${products}.`,
};

export default labels;
