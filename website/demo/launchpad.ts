import {buildAdvisory, buildRepository} from '../../test/github/index';
import {description} from './description';
import {bruno, chiyo, dmitri, eve, farid, foundation, gustavo, layla, nobody} from './people';
import {tokenInLaunchLog} from './token-in-launch-log';
import {weaknesses} from './weaknesses';
import type {VulnerabilityInput} from '../../test/github/index';

const IMAGE = {ecosystem: 'other', name: 'ghcr.io/paper-rocket-demo/launchpad'} as const;

const sessionAfterSignOut = buildAdvisory({
  ghsa_id: 'GHSA-8mpq-9rvw-2xcf',
  summary: 'A session stays valid after signing out',
  description: description('session-after-sign-out'),
  created_at: '2024-06-10T09:00:00Z',
  published_at: '2024-06-25T09:00:00Z',
  updated_at: '2024-06-25T09:00:00Z',
  cvss: {vector_string: 'CVSS:3.1/AV:L/AC:H/PR:N/UI:R/S:U/C:L/I:L/A:N', score: 3.6},
  cwes: weaknesses('CWE-613'),
  vulnerabilities: [
    {package: IMAGE, vulnerable_version_range: '< 1.0.4', patched_versions: '1.0.4'},
  ],
  author: bruno,
  publisher: bruno,
});

const lookalikeNames = buildAdvisory({
  ghsa_id: 'GHSA-4hj5-6mp7-8qr9',
  cve_id: 'CVE-2099-10009',
  summary: 'Имена «Федор» и «Фёдор» выглядят в журнале одинаково (look-alike names)',
  description: description('lookalike-names'),
  created_at: '2025-01-28T18:00:00Z',
  published_at: '2025-02-11T18:00:00Z',
  updated_at: '2025-02-11T18:00:00Z',
  cvss: {vector_string: 'CVSS:3.1/AV:N/AC:H/PR:L/UI:N/S:U/C:L/I:L/A:N', score: 4.2},
  cwes: weaknesses('CWE-1007', 'CWE-176'),
  vulnerabilities: [
    {package: IMAGE, vulnerable_version_range: '< 1.2.0', patched_versions: '1.2.0'},
  ],
  credits: [
    {user: dmitri, type: 'finder'},
    {user: layla, type: 'analyst'},
    {user: bruno, type: 'remediation_developer'},
  ],
  author: dmitri,
  publisher: bruno,
  submission: {accepted: true},
});

/** Clients in every package registry that GitHub's advisories know, or nearly. */
const CLIENTS: VulnerabilityInput[] = [
  {package: {ecosystem: 'npm', name: '@paper-rocket/launchpad-client'}},
  {package: {ecosystem: 'pip', name: 'launchpad-client'}},
  {package: {ecosystem: 'maven', name: 'example.paperrocket:launchpad-client'}},
  {package: {ecosystem: 'nuget', name: 'PaperRocket.Launchpad.Client'}},
  {package: {ecosystem: 'rubygems', name: 'launchpad_client'}},
  {package: {ecosystem: 'composer', name: 'paper-rocket-demo/launchpad-client'}},
  {package: {ecosystem: 'go', name: 'paper-rocket.example/launchpad/client'}},
  {package: {ecosystem: 'rust', name: 'launchpad-client'}},
];

const viewerCanLaunch = buildAdvisory({
  ghsa_id: 'GHSA-9xc3-2vf5-4wg7',
  cve_id: 'CVE-2099-10019',
  summary: 'Viewers can launch by calling the API directly',
  description: description('viewer-can-launch'),
  created_at: '2025-12-20T23:58:59Z',
  published_at: '2026-01-13T10:00:00Z',
  updated_at: '2026-01-15T16:20:00Z',
  cvss: {vector_string: 'CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:U/C:H/I:H/A:N', score: 8.1},
  cwes: weaknesses('CWE-862'),
  vulnerabilities: [
    {package: IMAGE, vulnerable_version_range: '= 2.0.0', patched_versions: '2.0.1'},
    ...CLIENTS.map((client) => ({
      ...client,
      vulnerable_version_range: '>= 2.0.0, < 2.0.3',
      patched_versions: '2.0.3',
    })),
  ],
  credits: [
    {user: farid, type: 'finder'},
    {user: farid, type: 'reporter'},
    {user: bruno, type: 'remediation_developer'},
    {user: chiyo, type: 'remediation_reviewer'},
    {user: eve, type: 'remediation_verifier'},
  ],
  author: farid,
  publisher: bruno,
  submission: {accepted: true},
  global: {
    references: [
      'https://github.com/paper-rocket-demo/launchpad/security/advisories/GHSA-9xc3-2vf5-4wg7',
      'https://github.com/paper-rocket-demo/launchpad/releases/tag/v2.0.1',
    ],
  },
});

/** Withdrawn as only the date tells: its state still says published. */
const duplicateLogEscape = buildAdvisory({
  ghsa_id: 'GHSA-h5p9-j6q2-m7r3',
  summary: 'Launch logs are shown to viewers',
  description: description('duplicate-log-escape'),
  created_at: '2025-09-20T12:00:00Z',
  published_at: '2025-09-30T12:00:00Z',
  updated_at: '2025-10-01T08:30:00Z',
  withdrawn_at: '2025-10-01T08:30:00Z',
  vulnerabilities: [{package: IMAGE, vulnerable_version_range: '< 1.4.2', patched_versions: ''}],
  author: bruno,
  publisher: bruno,
});

/** Closed after it was published, and still open to every reader. */
const forgedLogLines = buildAdvisory({
  ghsa_id: 'GHSA-v3c7-w4f8-x5g9',
  summary: 'Pilots can add lines to the audit log',
  description: description('forged-log-lines'),
  state: 'closed',
  created_at: '2026-05-04T10:00:00Z',
  published_at: '2026-05-19T10:00:00Z',
  updated_at: '2026-06-02T09:15:00Z',
  closed_at: '2026-06-02T09:15:00Z',
  visibleWhenClosed: true,
  cvss: {vector_string: 'CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:U/C:N/I:L/A:N', score: 4.3},
  cwes: weaknesses('CWE-117'),
  vulnerabilities: [
    {package: IMAGE, vulnerable_version_range: '< 2.1.0', patched_versions: '2.1.0'},
  ],
  credits: [{user: nobody, type: 'reporter'}],
  author: nobody,
  publisher: bruno,
});

/** Closed after it was published, and hidden from readers since. */
const dashboardClock = buildAdvisory({
  ghsa_id: 'GHSA-w6h2-x7j3-c8m4',
  summary: 'The dashboard tells the time zone of the server',
  description: description('dashboard-clock'),
  state: 'closed',
  severity: 'low',
  created_at: '2026-05-20T10:00:00Z',
  published_at: '2026-05-26T10:00:00Z',
  updated_at: '2026-05-27T10:00:00Z',
  closed_at: '2026-05-27T10:00:00Z',
  visibleWhenClosed: false,
  author: bruno,
  publisher: bruno,
});

const launchNoteXss = buildAdvisory({
  ghsa_id: 'GHSA-g7c3-h8f4-j9g5',
  cve_id: 'CVE-2099-10027',
  summary: 'Notes of a launch can hold scripts, as in `<img src="x" onerror="…">`',
  description: description('launch-note-xss'),
  created_at: '2026-08-31T11:11:00Z',
  published_at: '2026-09-22T11:00:00Z',
  updated_at: '2026-09-22T11:00:00Z',
  cvss: {vector_string: 'CVSS:3.1/AV:N/AC:L/PR:L/UI:R/S:C/C:L/I:L/A:N', score: 5.4},
  cwes: weaknesses('CWE-79'),
  vulnerabilities: [
    {
      package: IMAGE,
      vulnerable_version_range: '< 1.5.3 || >= 2.0.0, < 2.2.1',
      patched_versions: '2.2.1, 1.5.3',
    },
  ],
  credits: [
    {user: gustavo, type: 'analyst'},
    {user: bruno, type: 'remediation_developer'},
    {user: foundation, type: 'sponsor'},
  ],
  author: bruno,
  publisher: bruno,
});

export const launchpad = buildRepository('paper-rocket-demo/launchpad', {
  description: 'The web console of Paper Rocket',
  advisories: [
    sessionAfterSignOut,
    lookalikeNames,
    tokenInLaunchLog([
      {package: IMAGE, vulnerable_version_range: '< 1.4.2', patched_versions: '1.4.2'},
    ]),
    duplicateLogEscape,
    viewerCanLaunch,
    forgedLogLines,
    dashboardClock,
    launchNoteXss,
  ],
  releases: [
    {tag_name: 'v1.0.4', published_at: '2024-06-25T08:00:00Z'},
    {tag_name: 'v1.2.0', published_at: '2025-02-11T17:00:00Z'},
    {tag_name: 'v1.4.2', published_at: '2025-09-15T15:00:00Z'},
    {tag_name: 'v2.0.1', published_at: '2026-01-13T09:00:00Z'},
    {tag_name: 'v1.5.3', published_at: '2026-09-22T09:00:00Z'},
    {tag_name: 'v2.2.1', published_at: '2026-09-22T10:00:00Z'},
  ],
});
