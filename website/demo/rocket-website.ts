import {buildAdvisory, buildRepository} from '../../test/github/index';
import {description} from './description';
import {ada, bruno, chiyo, eve, shy} from './people';
import {weaknesses} from './weaknesses';

/** Flaws of a website: there is no package to update. */
export const rocketWebsite = buildRepository('paper-rocket-demo/rocket-website', {
  description: 'The website of the project',
  advisories: [
    buildAdvisory({
      ghsa_id: 'GHSA-5vx2-6cg3-7hm4',
      summary: "The website's search could lead to another site",
      description: description('website-open-redirect'),
      severity: 'low',
      created_at: '2025-03-14T07:50:00Z',
      published_at: '2025-03-18T12:00:00Z',
      updated_at: '2025-03-18T12:00:00Z',
      cwes: weaknesses('CWE-601'),
      vulnerabilities: [],
      credits: [
        {user: eve, type: 'finder'},
        {user: shy, type: 'reporter', state: 'declined'},
        {user: bruno, type: 'remediation_developer'},
      ],
      author: eve,
      publisher: bruno,
      submission: {accepted: true},
    }),
    buildAdvisory({
      ghsa_id: 'GHSA-f4v8-g5w9-h6x2',
      summary: "Previews of pull requests ran under the website's own address",
      description: description('preview-builds'),
      created_at: '2026-07-07T16:42:00Z',
      published_at: '2026-07-14T09:00:00Z',
      updated_at: '2026-07-14T09:00:00Z',
      cvss_severities: {
        cvss_v3: null,
        cvss_v4: {
          vector_string: 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:A/VC:N/VI:N/VA:N/SC:L/SI:L/SA:N',
          score: 5.1,
        },
      },
      cwes: null,
      vulnerabilities: null,
      credits: [{user: chiyo, type: 'remediation_developer'}],
      author: ada,
      publisher: ada,
    }),
  ],
});
