import {buildAdvisory} from '../../test/github/index';
import {description} from './description';
import {ada, bruno, gustavo, mei} from './people';
import {weaknesses} from './weaknesses';
import type {StoredAdvisory, VulnerabilityInput} from '../../test/github/index';

/** One advisory that two repositories publish under one id, each with its own products. */
export function tokenInLaunchLog(vulnerabilities: VulnerabilityInput[]): StoredAdvisory {
  return buildAdvisory({
    ghsa_id: 'GHSA-8fj4-9gm5-2hp6',
    cve_id: 'CVE-2099-10016',
    summary: 'The log of a failed launch shows the token it was made with',
    description: description('token-in-launch-log'),
    created_at: '2025-08-27T07:12:40Z',
    published_at: '2025-09-16T09:00:00Z',
    updated_at: '2025-09-18T15:31:09Z',
    cvss: {vector_string: 'CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:C/C:H/I:N/A:N', score: 7.7},
    cwes: weaknesses('CWE-532'),
    vulnerabilities,
    credits: [
      {user: gustavo, type: 'finder'},
      {user: mei, type: 'reporter'},
      {user: ada, type: 'remediation_developer'},
      {user: bruno, type: 'remediation_developer'},
    ],
    author: ada,
    publisher: bruno,
  });
}
