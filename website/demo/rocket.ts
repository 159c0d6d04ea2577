import {buildAdvisory, buildRepository} from '../../test/github/index';
import {description} from './description';
import {
  ada,
  bruno,
  cert,
  chiyo,
  dmitri,
  eve,
  farid,
  foundation,
  fuzzer,
  gustavo,
  haruki,
  layla,
  mei,
  nobody,
  securityTeam,
  shy,
  waiting,
} from './people';
import {tokenInLaunchLog} from './token-in-launch-log';
import {unpublished} from './unpublished';
import {weaknesses} from './weaknesses';

const NPM = {ecosystem: 'npm', name: '@paper-rocket/rocket'} as const;
const PIP = {ecosystem: 'pip', name: 'paper-rocket'} as const;

const pathTraversalOnUnpack = buildAdvisory({
  ghsa_id: 'GHSA-23cf-45gh-67jm',
  cve_id: 'CVE-2099-10001',
  summary: 'Unpacking an archive can write outside the target folder',
  description: description('path-traversal-on-unpack'),
  created_at: '2024-02-20T10:04:12Z',
  published_at: '2024-03-12T09:00:00Z',
  updated_at: '2024-03-20T11:40:51Z',
  cvss: {vector_string: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:U/C:H/I:H/A:N', score: 8.1},
  cwes: weaknesses('CWE-22', 'CWE-59'),
  vulnerabilities: [
    {package: NPM, vulnerable_version_range: '>= 2.0.0, < 4.1.3', patched_versions: '4.1.3'},
    {
      package: PIP,
      vulnerable_version_range: '< 4.1.3',
      patched_versions: '4.1.3',
      vulnerable_functions: ['paper_rocket.unpack'],
    },
  ],
  credits: [
    {user: farid, type: 'finder'},
    {user: farid, type: 'reporter'},
    {user: ada, type: 'remediation_developer'},
  ],
  author: farid,
  publisher: ada,
  submission: {accepted: true},
  global: {
    references: [
      'https://github.com/paper-rocket-demo/rocket/security/advisories/GHSA-23cf-45gh-67jm',
      'https://github.com/paper-rocket-demo/rocket/releases/tag/v4.1.3',
    ],
  },
});

const slowIgnorePatterns = buildAdvisory({
  ghsa_id: 'GHSA-3gh4-5jm6-7pq8',
  summary: 'Some patterns in `.rocketignore` take minutes to match',
  description: description('slow-ignore-patterns'),
  created_at: '2024-09-30T06:00:00Z',
  published_at: '2024-10-08T12:00:00Z',
  updated_at: '2024-10-08T12:00:00Z',
  cvss: {vector_string: 'CVSS:3.1/AV:L/AC:L/PR:N/UI:R/S:U/C:N/I:N/A:H', score: 5.5},
  cwes: weaknesses('CWE-1333'),
  vulnerabilities: [
    {package: NPM, vulnerable_version_range: '>= 3.4.0, < 4.2.1', patched_versions: '4.2.1'},
  ],
  credits: [
    {user: fuzzer, type: 'tool'},
    {user: waiting, type: 'finder', state: 'pending'},
    {user: chiyo, type: 'remediation_developer'},
  ],
  author: ada,
  publisher: ada,
});

const unsignedResume = buildAdvisory({
  ghsa_id: 'GHSA-9vw2-3xc4-5fg6',
  cve_id: 'CVE-2099-10007',
  summary: 'A launch that is resumed is not checked against its signature',
  description: description('unsigned-resume'),
  created_at: '2025-01-03T17:20:00Z',
  published_at: '2025-01-21T10:30:00Z',
  updated_at: '2025-01-21T10:30:00Z',
  cvss_severities: {
    cvss_v3: {vector_string: 'CVSS:3.1/AV:N/AC:H/PR:N/UI:N/S:U/C:H/I:H/A:H', score: 8.1},
    cvss_v4: null,
  },
  cwes: weaknesses('CWE-347'),
  vulnerabilities: [
    {package: NPM, vulnerable_version_range: '>= 5.0.0, < 5.0.2', patched_versions: '5.0.2'},
  ],
  credits: [
    {user: eve, type: 'finder'},
    {user: chiyo, type: 'remediation_developer'},
    {user: ada, type: 'remediation_reviewer'},
  ],
  author: eve,
  publisher: ada,
  submission: {accepted: true},
  global: {
    references: [
      'https://github.com/paper-rocket-demo/rocket/security/advisories/GHSA-9vw2-3xc4-5fg6',
    ],
  },
});

const hookCommandInjection = buildAdvisory({
  ghsa_id: 'GHSA-7rjx-4m9q-p3hv',
  cve_id: 'CVE-2099-10012',
  summary: 'Command injection in `rocket agent`: hook names such as "$(…)" are run',
  description: description('hook-command-injection'),
  created_at: '2025-05-14T22:31:05Z',
  published_at: '2025-06-10T14:00:00Z',
  updated_at: '2025-08-10T08:15:00Z',
  cvss_severities: {
    cvss_v3: {vector_string: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', score: 9.8},
    cvss_v4: {
      vector_string: 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N',
      score: 9.3,
    },
  },
  cwes: weaknesses('CWE-78', 'CWE-306', 'CWE-696'),
  vulnerabilities: [
    {
      package: NPM,
      vulnerable_version_range: '>= 4.2.0, < 4.3.3 || >= 5.0.0, < 5.2.1',
      patched_versions: '5.2.1, 4.3.3',
    },
    {
      package: PIP,
      vulnerable_version_range: '>= 4.2.0, < 4.3.3 || >= 5.0.0, < 5.2.1',
      patched_versions: '5.2.1, 4.3.3',
      vulnerable_functions: ['paper_rocket.Agent.serve', 'paper_rocket.Archive.hooks'],
    },
  ],
  credits: [
    {user: layla, type: 'finder'},
    {user: dmitri, type: 'finder'},
    {user: layla, type: 'reporter'},
    {user: mei, type: 'analyst'},
    {user: cert, type: 'coordinator'},
    {user: ada, type: 'remediation_developer'},
    {user: bruno, type: 'remediation_reviewer'},
    {user: gustavo, type: 'remediation_verifier'},
    {user: fuzzer, type: 'tool'},
    {user: foundation, type: 'sponsor'},
    {user: nobody, type: 'other'},
    {user: waiting, type: 'analyst', state: 'pending'},
    {user: shy, type: 'remediation_verifier', state: 'declined'},
  ],
  author: layla,
  publisher: ada,
  submission: {accepted: true},
  collaborating_users: [ada, bruno, chiyo, waiting, shy],
  collaborating_teams: [securityTeam],
  global: {
    references: [
      'https://github.com/paper-rocket-demo/rocket/security/advisories/GHSA-7rjx-4m9q-p3hv',
      'https://github.com/paper-rocket-demo/rocket/commit/0b1c2d3e4f5061728394a5b6c7d8e9f001122334',
      'https://example.com/paper-rocket-hooks',
    ],
  },
});

const japaneseFileNames = buildAdvisory({
  ghsa_id: 'GHSA-6qv8-7wx9-2ch3',
  summary: '濁点を含むファイル名で署名の検証が回避される (file names with combining marks)',
  description: description('japanese-file-names'),
  created_at: '2025-07-18T03:00:00Z',
  published_at: '2025-08-05T02:00:00Z',
  updated_at: '2025-08-05T02:00:00Z',
  cvss_severities: {
    cvss_v3: null,
    cvss_v4: {
      vector_string: 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:L/VI:N/VA:N/SC:N/SI:N/SA:N',
      score: 6.9,
    },
  },
  cwes: weaknesses('CWE-347', 'CWE-176'),
  vulnerabilities: [
    {package: NPM, vulnerable_version_range: '< 5.2.3', patched_versions: '5.2.3'},
    {package: PIP, vulnerable_version_range: '< 5.2.3', patched_versions: '5.2.3'},
  ],
  credits: [
    {user: haruki, type: 'finder'},
    {user: haruki, type: 'reporter'},
    {user: chiyo, type: 'remediation_developer'},
  ],
  author: haruki,
  publisher: chiyo,
  submission: {accepted: true},
});

const workflowSecrets = buildAdvisory({
  ghsa_id: 'GHSA-2jq7-3mr8-4pv9',
  summary: 'Pull requests from forks could read the secrets of a workflow',
  description: description('workflow-secrets'),
  created_at: '2025-11-01T21:09:33Z',
  published_at: '2025-11-11T16:00:00Z',
  updated_at: '2025-11-12T09:24:18Z',
  cvss_severities: {
    cvss_v3: null,
    cvss_v4: {
      vector_string: 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:N/VA:N/SC:N/SI:N/SA:N',
      score: 8.7,
    },
  },
  cwes: weaknesses('CWE-829'),
  vulnerabilities: [{package: {ecosystem: 'other', name: null}, patched_versions: ''}],
  credits: [
    {user: nobody, type: 'finder'},
    {user: cert, type: 'coordinator'},
  ],
  author: ada,
  publisher: ada,
});

const deepFolders = buildAdvisory({
  ghsa_id: 'GHSA-c2h6-f3j7-g4m8',
  cve_id: 'CVE-2099-10021',
  summary: 'Folding a very deep folder crashes',
  description: description('deep-folders'),
  state: 'withdrawn',
  created_at: '2026-02-10T13:13:13Z',
  published_at: '2026-02-24T11:00:00Z',
  updated_at: '2026-03-05T10:02:47Z',
  withdrawn_at: '2026-03-05T10:02:47Z',
  cvss: {vector_string: 'CVSS:3.1/AV:L/AC:L/PR:N/UI:R/S:U/C:N/I:N/A:H', score: 5.5},
  cwes: weaknesses('CWE-400'),
  vulnerabilities: [
    {package: NPM, vulnerable_version_range: '<= 5.2.7', patched_versions: '5.2.8'},
  ],
  credits: [{user: gustavo, type: 'reporter'}],
  author: gustavo,
  publisher: chiyo,
});

const planCachePickle = buildAdvisory({
  ghsa_id: 'GHSA-p8v4-q9w5-r2x6',
  cve_id: 'CVE-2099-10022',
  summary: 'The Python client runs code from its cache of plans',
  description: description('plan-cache-pickle'),
  created_at: '2025-12-02T08:00:00Z',
  published_at: '2026-03-31T08:00:00Z',
  updated_at: '2026-04-02T12:51:00Z',
  cvss_severities: {
    cvss_v3: {vector_string: 'CVSS:3.1/AV:L/AC:L/PR:L/UI:N/S:U/C:H/I:H/A:H', score: 7.8},
    cvss_v4: {
      vector_string: 'CVSS:4.0/AV:L/AC:L/AT:N/PR:L/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N',
      score: 8.5,
    },
  },
  cwes: weaknesses('CWE-502'),
  vulnerabilities: [{package: PIP, vulnerable_version_range: '>= 3.0.0', patched_versions: ''}],
  credits: [
    {user: mei, type: 'finder'},
    {user: cert, type: 'coordinator'},
    {user: shy, type: 'reporter', state: 'declined'},
  ],
  author: mei,
  publisher: chiyo,
  submission: {accepted: true},
  global: {
    references: [
      'https://github.com/paper-rocket-demo/rocket/security/advisories/GHSA-p8v4-q9w5-r2x6',
    ],
  },
});

const earlyChecksum = buildAdvisory({
  ghsa_id: 'GHSA-x9p5-c2q6-f3r7',
  summary: 'Checksums of plans are not compared in constant time',
  description: description('early-checksum'),
  severity: null,
  created_at: '2026-06-11T15:00:00Z',
  published_at: '2026-06-30T15:00:00Z',
  updated_at: '2026-06-30T15:00:00Z',
  cwes: weaknesses('CWE-208'),
  vulnerabilities: [{package: NPM, vulnerable_version_range: '< 5.2.9', patched_versions: '5.2.9'}],
  credits: [
    {user: eve, type: 'reporter'},
    {user: ada, type: 'remediation_developer'},
  ],
  author: ada,
  publisher: ada,
});

const agentReadsFiles = buildAdvisory({
  ghsa_id: 'GHSA-j2h6-m3j7-p4m8',
  summary: 'The agent hands out files from outside the folder of a launch',
  description: description('agent-reads-files'),
  created_at: '2026-09-21T05:47:29Z',
  published_at: '2026-10-13T13:00:00Z',
  updated_at: '2026-10-13T13:00:00Z',
  cvss_severities: {
    cvss_v3: null,
    cvss_v4: {
      vector_string: 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:N/VA:N/SC:N/SI:N/SA:N',
      score: 8.7,
    },
  },
  cwes: weaknesses('CWE-22'),
  vulnerabilities: [
    {package: NPM, vulnerable_version_range: '>= 5.0.0, < 5.3.2', patched_versions: '5.3.2'},
  ],
  credits: [
    {user: dmitri, type: 'finder'},
    {user: dmitri, type: 'reporter'},
    {user: chiyo, type: 'remediation_developer'},
    {user: ada, type: 'remediation_reviewer'},
  ],
  author: dmitri,
  publisher: chiyo,
  submission: {accepted: true},
});

export const rocket = buildRepository('paper-rocket-demo/rocket', {
  description: 'Folds a folder into one signed archive and launches it to your servers',
  renamedFrom: 'paper-rocket-demo/paper-plane',
  advisories: [
    pathTraversalOnUnpack,
    slowIgnorePatterns,
    unsignedResume,
    hookCommandInjection,
    japaneseFileNames,
    tokenInLaunchLog([
      {
        package: NPM,
        vulnerable_version_range: '< 4.3.5 || >= 5.0.0, < 5.2.5',
        patched_versions: '5.2.5, 4.3.5',
      },
    ]),
    workflowSecrets,
    deepFolders,
    planCachePickle,
    earlyChecksum,
    agentReadsFiles,
    ...unpublished,
  ],
  releases: [
    {tag_name: 'v4.1.3', published_at: '2024-03-11T16:00:00Z'},
    {tag_name: 'v4.2.1', published_at: '2024-10-07T16:00:00Z'},
    {tag_name: 'v5.0.2', published_at: '2025-01-20T16:00:00Z'},
    {tag_name: 'v4.3.3', published_at: '2025-06-10T12:30:00Z'},
    {tag_name: 'v5.2.1', published_at: '2025-06-10T13:00:00Z'},
    {tag_name: 'v5.2.3', published_at: '2025-08-04T07:00:00Z'},
    {tag_name: 'v5.2.5', published_at: '2025-09-15T14:00:00Z'},
    {tag_name: 'v5.2.9', published_at: '2026-06-29T12:00:00Z'},
    {tag_name: 'v5.3.2', published_at: '2026-10-13T11:00:00Z'},
  ],
  // Released as a tag only, so that this version has nothing to link to.
  tags: ['v4.3.5'],
});
