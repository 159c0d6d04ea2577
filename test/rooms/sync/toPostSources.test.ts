import {describe, expect, it} from 'vitest';
import {holdAdvisory} from '../../../plugin/src/sync/heldAdvisory';
import {toPostSources} from '../../../plugin/src/sync/toPostSources';
import {buildAdvisoryModel} from '../../given/build';
import type {Advisory} from '../../../plugin/src/advisory/advisory';

const rocket = {owner: 'paper-rocket', name: 'rocket'};
const pad = {owner: 'paper-rocket', name: 'pad'};

function source(repository: typeof rocket, changes: Partial<Advisory>[]) {
  const name = `${repository.owner}/${repository.name}`;
  const advisories = changes.map((each) => holdAdvisory(buildAdvisoryModel({repository, ...each})));
  return {repository: name, configuredAs: [name], advisories};
}

describe('toPostSources', () => {
  it('gives a digest that is another one when any copy, or how to report, is another', () => {
    const digests = [
      [source(rocket, [{}])],
      [source(rocket, [{summary: 'Another'}])],
      [source(rocket, [{}]), source(pad, [{}])],
      [source(rocket, [{}]), source(pad, [{summary: 'Another'}])],
      [{...source(rocket, [{}]), privateReporting: true}],
    ].map((sources) => toPostSources(sources)[0]?.digest);
    expect(new Set(digests).size).toBe(digests.length);
  });
});
