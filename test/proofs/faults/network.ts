import {freePort} from '../../site/freePort';
import {NOT_READ} from './expectations';
import {changed, faultOfGitHub, LIST} from './faultOfGitHub';
import type {Arrangement} from '../sync/arrange';
import type {Brought, FaultGroup} from './fault';

const NO_ANSWER = /got no answer: .+ Is the network there\?/;

function gitHubAt(url: string): Brought {
  return {env: {GITHUB_API_URL: url}, lift: () => undefined};
}

/** The answer is a redirect to another place that would answer, if it were asked. */
function redirectTo(placeOf: (url: URL) => URL) {
  return (arrangement: Arrangement) =>
    faultOfGitHub({
      kind: 'redirect',
      to: placeOf(new URL(`${arrangement.github.url}/elsewhere`)).href,
      ...LIST,
    })(arrangement);
}

export const network: FaultGroup = {
  title: 'The network',
  faults: [
    {
      id: 'dns',
      sentence: "GitHub's name can't be resolved",
      bringAbout: () => gitHubAt('http://api.github.invalid'),
      says: NO_ANSWER,
      expected: NOT_READ,
    },
    {
      id: 'refused',
      sentence: 'GitHub refuses the connection',
      bringAbout: async () => gitHubAt(`http://localhost:${await freePort()}`),
      says: NO_ANSWER,
      expected: NOT_READ,
    },
    {
      id: 'no-answer-at-all',
      sentence: 'The connection is cut before an answer',
      bringAbout: faultOfGitHub({kind: 'cut', at: 'before-headers', times: 'always'}),
      says: NO_ANSWER,
      expected: NOT_READ,
    },
    {
      id: 'cut-within-headers',
      sentence: "The connection is cut within an answer's headers",
      bringAbout: faultOfGitHub({kind: 'cut', at: 'within-headers', ...LIST}),
      says: NO_ANSWER,
      expected: NOT_READ,
    },
    {
      id: 'cut-within-body',
      sentence: 'The connection is cut in the middle of the list',
      // A list that was known is answered with 304, which has no middle.
      bringAbout: faultOfGitHub({kind: 'cut', at: 'within-body', ...LIST}),
      says: /is no list, so it was not read/,
      expected: NOT_READ,
    },
    {
      id: 'late',
      sentence: 'GitHub answers later than the option `timeout` allows',
      bringAbout: faultOfGitHub({kind: 'delay', milliseconds: 5000, ...LIST}, {timeout: 0.4}),
      says: /took longer than 0\.4 s \(the option "timeout"\)/,
      expected: NOT_READ,
    },
    {
      id: 'endless',
      sentence: 'The answer is slow and has no end',
      bringAbout: faultOfGitHub(
        {kind: 'endless-body', everyMilliseconds: 20, ...LIST},
        {timeout: 0.4},
      ),
      says: /took longer than 0\.4 s \(the option "timeout"\)/,
      expected: NOT_READ,
    },
    {
      id: 'redirect-loop',
      sentence: 'GitHub redirects in a circle',
      bringAbout: (arrangement) =>
        faultOfGitHub({
          kind: 'redirect',
          to: '/repos/paper-rocket/rocket/security-advisories',
          ...LIST,
        })(arrangement),
      says: /GitHub redirects more than 5 times/,
      expected: NOT_READ,
    },
    {
      id: 'redirect-to-another-host',
      sentence: 'A redirect leads to another host',
      bringAbout: redirectTo((url) => changed(url, {hostname: 'localhost'})),
      says: /leads to another host/,
      expected: NOT_READ,
    },
    {
      id: 'redirect-to-another-port',
      sentence: 'A redirect leads to another port of the same host',
      bringAbout: redirectTo((url) => changed(url, {port: '1'})),
      says: /leads to another host/,
      expected: NOT_READ,
    },
    {
      id: 'redirect-to-another-scheme',
      sentence: 'A redirect changes between `https` and `http`',
      bringAbout: redirectTo((url) => changed(url, {protocol: 'https:'})),
      says: /leads to another host/,
      expected: NOT_READ,
    },
  ],
};
