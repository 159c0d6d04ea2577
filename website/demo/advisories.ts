import {launchpad} from './launchpad';
import {organizations, users} from './people';
import {rocket} from './rocket';
import {rocketWebsite} from './rocket-website';
import type {StateInput} from '../../test/github/index';

/**
 * What the stand-in for GitHub knows in the demo: a project that does not exist, with an advisory
 * of every kind. Start it with `tsx test/github/main.ts --data website/demo/advisories.ts`.
 */
const demo: StateInput = {
  repositories: [rocket, launchpad, rocketWebsite],
  users,
  organizations,
  tokens: [
    {token: 'demo-token-of-a-reader', access: 'none'},
    {token: 'demo-token-of-a-maintainer', access: 'advisories'},
  ],
};

export default demo;
