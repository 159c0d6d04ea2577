import {buildAdvisory, buildPrivateFork} from '../../test/github/index';
import {description} from './description';
import {ada, chiyo, securityTeam, shy, waiting} from './people';

/** What a site must never show, to whomever: each text holds the word UNPUBLISHED-MARKER. */
export const unpublished = [
  buildAdvisory({
    ghsa_id: 'GHSA-m5q9-p6r2-q7v3',
    summary: 'UNPUBLISHED-MARKER draft: keys may be readable by the group',
    description: description('draft'),
    state: 'draft',
    severity: 'high',
    created_at: '2026-10-20T08:00:00Z',
    vulnerabilities: [
      {
        package: {ecosystem: 'npm', name: '@paper-rocket/rocket'},
        vulnerable_version_range: '<= 5.3.2',
        patched_versions: '',
      },
    ],
    credits: [{user: waiting, type: 'finder', state: 'pending'}],
    author: ada,
    collaborating_users: [ada, chiyo, waiting],
    collaborating_teams: [securityTeam],
    private_fork: buildPrivateFork('paper-rocket-demo/rocket-ghsa-m5q9-p6r2-q7v3'),
  }),
  buildAdvisory({
    ghsa_id: 'GHSA-q8w4-r9x5-v2c6',
    summary: 'UNPUBLISHED-MARKER report: something about how keys are stored',
    description: description('triage'),
    state: 'triage',
    severity: null,
    created_at: '2026-10-24T19:45:10Z',
    author: waiting,
    submission: {accepted: false},
  }),
  buildAdvisory({
    ghsa_id: 'GHSA-r3f7-v4g8-w5h9',
    summary: 'UNPUBLISHED-MARKER closed: is this a vulnerability?',
    description: description('never-published'),
    state: 'closed',
    severity: 'low',
    created_at: '2025-07-01T10:00:00Z',
    closed_at: '2025-07-03T10:00:00Z',
    author: shy,
    submission: {accepted: false},
  }),
];
