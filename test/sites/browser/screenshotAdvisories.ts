import {
  buildAdvisory,
  buildOrganization,
  buildRepository,
  buildTeam,
  buildUser,
  edit,
  withdraw,
} from '../../github/index';
import type {GitHub, StateInput} from '../../github/index';

/** The posts, each of another kind. */
export const COMPLETE = 'GHSA-2222-3333-4444';
export const WITHDRAWN = 'GHSA-8888-8888-8888';
export const UNFIXED = 'GHSA-5555-6666-7777';
export const WITHOUT_PRODUCT = 'GHSA-9999-2222-3333';
export const LONG = 'GHSA-cccc-ffff-gggg';
const ARABIC = 'GHSA-hhhh-jjjj-mmmm';

/** One with access to the advisories: collaborators are named to no other. */
export const TOKEN = 'token-of-a-maintainer';

const NPM = {ecosystem: 'npm', name: '@paper-rocket/rocket'} as const;
const PIP = {ecosystem: 'pip', name: 'paper-rocket'} as const;

const ada = buildUser('example-ada', {name: 'Ada Example'});
const layla = buildUser('example-layla', {name: 'ليلى مثال'});
const bruno = buildUser('example-bruno', {name: 'Bruno Beispiel'});
const nameless = buildUser('example-with-a-login-as-long-as-may-be39');
const fuzzer = buildUser('example-fuzzer[bot]', {type: 'Bot'});
const cert = buildUser('example-cert', {type: 'Organization'});

const LONG_DESCRIPTION = `### Impact

A plan that holds a *hook* may run it **before** its signature is checked. ~~All~~ Most versions are
affected; see [the notes](https://example.com/notes) and GHSA-2222-3333-4444.

| Version | Platform | Affected | What happens |
| :------ | :------: | -------: | ------------ |
| 4.x     | Linux    |      yes | The hook runs as the user who launches |
| 5.x     | Windows  |      yes | The hook runs as the service \`paper-rocket-launch-service\` |
| 6.x     | any      |       no | Nothing |

\`\`\`js
// A line that is far too long for any screen: it has to scroll inside its box, and not the page with it, however narrow it is.
const plan = await rocket.plan({hooks: ['before-launch'], signature: null});
\`\`\`

> [!WARNING]
> The agent listens on all addresses unless \`--listen\` says otherwise.

### Patches

1. Update to 5.2.1.
   - Restart the agent.
   - Look for lines with \`hook:\` in the journal:

     \`\`\`console
     $ journalctl --unit paper-rocket-agent | grep 'hook:'
     \`\`\`
2. Sign all plans anew.

- [x] The command line
- [ ] The dashboard

/opt/paper-rocket/releases/2025-01-20T09-00-00Z/node_modules/@paper-rocket/rocket/lib/hooks/before-launch/index.js

---

### قبل التحديث

أوقف الوكيل قبل تحديث \`rocket\`، ثم شغّله من جديد.

<details><summary>How we found it</summary>By reading.</details>
`;

/** What a stand-in for GitHub knows at first; `changeAdvisories` tells the rest of the story. */
export function createAdvisories(): StateInput {
  return {
    users: [ada, layla, bruno, nameless, fuzzer],
    organizations: [
      buildOrganization('paper-rocket', {name: 'Paper Rocket'}),
      buildOrganization(cert.login, {name: 'Example Coordination Centre'}),
    ],
    tokens: [{token: TOKEN, access: 'advisories'}],
    repositories: [
      buildRepository('paper-rocket/rocket', {
        releases: [{tag_name: 'v4.1.3'}, {tag_name: 'v5.2.1'}],
        advisories: [
          buildAdvisory({
            ghsa_id: COMPLETE,
            summary: 'Unpacking an archive can write outside the target folder',
            description:
              '### Impact\n\nAn archive with `../` in a name writes where it wants.\n\n### Workarounds\n\nUnpack only archives that you made yourself.\n',
            severity: 'high',
            created_at: '2024-12-02T10:00:00Z',
            published_at: '2025-01-20T09:00:00Z',
            cvss_severities: {
              cvss_v3: {
                vector_string: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H',
                score: 9.8,
              },
              cvss_v4: {
                vector_string: 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N',
                score: 9.3,
              },
            },
            cwes: [
              {
                cwe_id: 'CWE-22',
                name: "Improper Limitation of a Pathname to a Restricted Directory ('Path Traversal')",
              },
              {
                cwe_id: 'CWE-59',
                name: "Improper Link Resolution Before File Access ('Link Following')",
              },
            ],
            vulnerabilities: [
              {
                package: NPM,
                vulnerable_version_range: '>= 4.0.0, < 4.1.3 || >= 5.0.0, < 5.2.1',
                patched_versions: '5.2.1, 4.1.3',
                vulnerable_functions: ['rocket.unpack', 'rocket.Archive.extractAll'],
              },
              {package: PIP, vulnerable_version_range: '< 4.1.3'},
            ],
            credits: [
              {user: ada, type: 'finder'},
              {user: ada, type: 'reporter'},
              {user: layla, type: 'analyst'},
              {user: cert, type: 'coordinator'},
              {user: bruno, type: 'remediation_developer'},
              {user: nameless, type: 'remediation_reviewer'},
              {user: fuzzer, type: 'tool'},
            ],
            collaborating_users: [bruno],
            collaborating_teams: [buildTeam('paper-rocket/security', {name: 'Security'})],
            author: ada,
            publisher: bruno,
            global: {
              references: [
                'https://github.com/paper-rocket/rocket/releases/tag/v5.2.1',
                'https://example.com/a/long/address/of/a/page/that/tells/how/the/flaw/was/found?and=more',
              ],
            },
          }),
          buildAdvisory({
            ghsa_id: WITHDRAWN,
            summary: 'Folding a very deep folder crashes',
            cvss: {vector_string: 'CVSS:3.1/AV:L/AC:L/PR:N/UI:R/S:U/C:N/I:N/A:H', score: 5.5},
            created_at: '2023-02-10T11:00:00Z',
            published_at: '2023-02-24T11:00:00Z',
            vulnerabilities: [
              {package: NPM, vulnerable_version_range: '<= 3.2.7', patched_versions: '3.2.8'},
            ],
            credits: [{user: bruno, type: 'reporter'}],
          }),
          buildAdvisory({
            ghsa_id: UNFIXED,
            cve_id: 'CVE-2025-10022',
            summary: 'The Python client runs code from its cache of plans',
            description: '### Workarounds\n\nGive the cache to nobody else.\n',
            published_at: '2025-03-31T08:00:00Z',
            cvss: {vector_string: 'CVSS:3.1/AV:L/AC:L/PR:L/UI:N/S:U/C:H/I:H/A:H', score: 7.8},
            cwes: [{cwe_id: 'CWE-502', name: 'Deserialization of Untrusted Data'}],
            vulnerabilities: [{package: PIP, vulnerable_version_range: '>= 3.0.0'}],
            credits: [{user: layla, type: 'finder'}],
          }),
          buildAdvisory({
            ghsa_id: LONG,
            summary: 'Plans with `hooks` run before their signature "<…>" is checked',
            description: LONG_DESCRIPTION,
            severity: null,
            created_at: '2024-05-14T14:00:00Z',
            published_at: '2024-06-10T14:00:00Z',
            vulnerabilities: [
              {package: NPM, vulnerable_version_range: '< 5.2.1', patched_versions: '5.2.1'},
            ],
          }),
        ],
      }),
      buildRepository('paper-rocket/launchpad', {
        advisories: [
          buildAdvisory({
            ghsa_id: WITHOUT_PRODUCT,
            summary: "The website's search could lead to another site",
            severity: 'low',
            published_at: '2025-03-18T12:00:00Z',
            cwes: [
              {cwe_id: 'CWE-601', name: "URL Redirection to Untrusted Site ('Open Redirect')"},
            ],
            vulnerabilities: [],
            credits: [{user: nameless, type: 'finder'}],
          }),
          buildAdvisory({
            ghsa_id: ARABIC,
            summary: 'تجاوز المسار عند فك أرشيف (path traversal, v1.2)',
            severity: 'medium',
            published_at: '2025-02-11T18:00:00Z',
            vulnerabilities: [
              {
                package: {ecosystem: 'maven', name: 'example.paperrocket:launchpad-client'},
                vulnerable_version_range: '< 1.2.0',
                patched_versions: '1.2.0',
              },
            ],
            credits: [{user: layla, type: 'reporter'}],
          }),
        ],
      }),
    ],
  };
}

/** What happened after publication, as a site sees it that syncs before and after. */
export function changeAdvisories(github: GitHub): void {
  withdraw({advisory: github.advisory(WITHDRAWN), at: '2023-03-05T10:00:00Z'});
  edit({
    advisory: github.advisory(COMPLETE),
    at: '2025-02-03T15:30:00Z',
    changes: {
      severity: 'critical',
      cve_id: 'CVE-2025-10001',
      vulnerabilities: [
        {
          package: NPM,
          vulnerable_version_range: '>= 4.0.0, < 4.1.3 || >= 5.0.0, < 5.2.1',
          patched_versions: '5.2.1, 4.1.3',
          vulnerable_functions: ['rocket.unpack', 'rocket.Archive.extractAll'],
        },
        {package: PIP, vulnerable_version_range: '< 4.1.3', patched_versions: '4.1.3'},
        {
          package: {ecosystem: 'rust', name: 'paper-rocket-archive'},
          vulnerable_version_range: '<= 0.9.0',
          patched_versions: '0.9.1',
        },
      ],
    },
  });
}
