import {PRIVILEGED_TOKEN} from '../sync/arrange';
import {NOT_READ, OVERCOME} from './expectations';
import {faultOfGitHub, LIST} from './faultOfGitHub';
import type {Fault as GitHubFault} from '../../github/index';
import type {FaultGroup} from './fault';

const ONCE = {...LIST, times: 1} as const;

/** Seconds; the waiting is a thousand times shorter than GitHub's, this is not. */
const SHORT = {timeout: 1};

/** GitHub's answer to whoever has no requests left. */
function spent({inSeconds, date}: {inSeconds: number; date?: string}): GitHubFault {
  const reset = Math.floor(Date.now() / 1000) + inSeconds;
  return {
    kind: 'status',
    status: 403,
    body: {message: 'API rate limit exceeded for user ID 1.'},
    headers: {
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': String(reset),
      ...(date === undefined ? {} : {date}),
    },
  };
}

const HOURS = 3600;

function dateIn(seconds: number): string {
  return new Date(Date.now() + seconds * 1000).toUTCString();
}

export const limits: FaultGroup = {
  title: "GitHub's limits",
  faults: [
    {
      id: 'rate-limit-soon',
      sentence: 'The rate limit is reached, and ends within the `timeout`',
      bringAbout: (arrangement) => faultOfGitHub({...spent({inSeconds: 20}), ...ONCE})(arrangement),
      says: /GitHub's rate limit is reached: waiting \d+ s/,
      expected: OVERCOME,
    },
    {
      id: 'rate-limit-far',
      sentence: 'The rate limit is reached, and ends later than the `timeout`',
      bringAbout: ({github}) => {
        github.setRemaining({remaining: 0, token: PRIVILEGED_TOKEN, resetInSeconds: HOURS});
        return {
          options: SHORT,
          lift: () => {
            github.reset();
          },
        };
      },
      says: /The rate limit of the token is reached\. It ends at \d{4}-.*Build again after that/,
      expected: NOT_READ,
    },
    {
      id: 'rate-limit-anonymous',
      sentence: 'The rate limit for readers without a token is reached',
      bringAbout: ({github}) => {
        github.setRemaining({remaining: 0, resetInSeconds: HOURS});
        return {
          options: SHORT,
          env: {GITHUB_TOKEN: ''},
          lift: () => {
            github.reset();
          },
        };
      },
      says: /The rate limit for readers without a token is reached\. .*Set GITHUB_TOKEN/,
      expected: NOT_READ,
    },
    {
      id: 'clock-ahead',
      sentence: "The rate limit is reached, and the computer's clock is hours ahead of GitHub's",
      bringAbout: (arrangement) =>
        faultOfGitHub(
          {...spent({inSeconds: -5 * HOURS, date: dateIn(-6 * HOURS)}), ...LIST},
          SHORT,
        )(arrangement),
      says: /The rate limit of the token is reached/,
      expected: NOT_READ,
    },
    {
      id: 'clock-behind',
      sentence: "The rate limit is reached, and the computer's clock is hours behind GitHub's",
      bringAbout: (arrangement) =>
        faultOfGitHub(
          {...spent({inSeconds: 6 * HOURS, date: dateIn(5 * HOURS)}), ...LIST},
          SHORT,
        )(arrangement),
      says: /The rate limit of the token is reached/,
      expected: NOT_READ,
    },
    {
      id: 'secondary-limit-with-time',
      sentence: 'GitHub asks to slow down and says for how long',
      bringAbout: faultOfGitHub({kind: 'secondary-limit', retryAfter: 3, ...ONCE}),
      says: /GitHub's rate limit is reached: waiting 3 s/,
      expected: OVERCOME,
    },
    {
      id: 'secondary-limit-without-time',
      sentence: 'GitHub asks to slow down and does not say for how long',
      bringAbout: faultOfGitHub({kind: 'secondary-limit', status: 429, ...ONCE}),
      says: /GitHub's rate limit is reached: waiting 60 s/,
      expected: OVERCOME,
    },
    {
      id: 'secondary-limit-again-and-again',
      sentence: 'GitHub asks to slow down again and again',
      bringAbout: faultOfGitHub({kind: 'secondary-limit', retryAfter: 3, ...LIST}),
      says: /The rate limit of the token is reached\..* Build again/,
      expected: NOT_READ,
    },
  ],
};
