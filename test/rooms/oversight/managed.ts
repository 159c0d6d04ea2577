import {buildAffectedProduct} from '../../given/build';
import type {ManagedAdvisory} from '../../../plugin/src/github/managedAdvisory';

/** A report that has just come in; what is given is different. */
export function buildManaged(changes: Partial<ManagedAdvisory> = {}): ManagedAdvisory {
  return {
    ghsaId: 'GHSA-2222-3333-4444',
    cveId: null,
    url: 'https://github.com/paper-rocket/rocket/security/advisories/GHSA-2222-3333-4444',
    summary: 'Path traversal in the launch pad',
    state: 'triage',
    severity: 'high',
    cvss: [],
    affectedProducts: [buildAffectedProduct({patchedVersions: null})],
    openedBy: 'hunter',
    isReport: true,
    hasPrivateFork: false,
    createdAt: '2026-03-01T12:00:00.000Z',
    publishedAt: null,
    updatedAt: null,
    credits: [],
    collaborators: [],
    ...changes,
  };
}
