import type {Labels} from '../labels';

const labels: Labels = {
  withdrawnTitle: (title) => `Withdrawn: ${title}`,
  closedTitle: (title) => `Closed: ${title}`,
  withdrawnNotice: (date) =>
    date === null
      ? 'This advisory was withdrawn. It no longer holds and stays here for the record.'
      : `This advisory was withdrawn on ${date}. It no longer holds and stays here for the record.`,
  closedNotice: (date) =>
    date === null
      ? 'This advisory was closed after publication and is no longer kept up to date.'
      : `This advisory was closed after publication, on ${date}, and is no longer kept up to date.`,
  severity: 'Severity',
  severities: {critical: 'Critical', high: 'High', medium: 'Moderate', low: 'Low'},
  severityUnknown: 'Not rated',
  cvss: (version) => `CVSS ${version}`,
  cvssNotScored: 'not scored',
  onGitHub: 'Advisory on GitHub',
  publishedBy: 'Published by',
  whatToDo: 'What to do:',
  affectedProduct: 'Affected product',
  affectedVersions: 'Affected versions',
  fixedIn: 'Fixed in',
  notStated: 'Not stated',
  noFixedVersion: 'No fixed version yet',
  updateAdvice: 'Update to a fixed version.',
  updateSomeAdvice:
    'Update where a fixed version is named. For the others there is no fixed version yet: read below how to protect yourself meanwhile.',
  noFixAdvice: 'There is no fixed version yet. Read below how to protect yourself meanwhile.',
  noProductAdvice:
    'This advisory names no released package: it is about the project itself, such as its website, its workflows or its repository.',
  affectedFunctions: 'Affected functions',
  description: 'Description',
  descriptionOnGitHub: 'The description can’t be shown here. Read it on GitHub',
  credits: 'Credits',
  roles: {
    finder: 'found it',
    reporter: 'reported it',
    analyst: 'analysed it',
    coordinator: 'coordinated the disclosure',
    remediation_developer: 'developed the fix',
    remediation_reviewer: 'reviewed the fix',
    remediation_verifier: 'verified the fix',
    tool: 'was the tool that helped',
    sponsor: 'sponsored the work',
    other: 'helped',
  },
  collaborator: 'collaborated on the advisory',
  weaknesses: 'Weaknesses',
  timeline: 'Timeline',
  opened: 'Opened',
  published: 'Published',
  updated: 'Last updated',
  withdrawn: 'Withdrawn',
  closed: 'Closed',
  references: 'References',
  summary: ({severity, products}) =>
    products === null
      ? `Security advisory, severity: ${severity}.`
      : `Security advisory, severity: ${severity}. Affects ${products}.`,
};

export default labels;
