import {describe, expect, it} from 'vitest';
import {mergeByGhsaId} from '../../../plugin/src/sync/mergeByGhsaId';
import {advisoryUrl, buildAdvisoryModel, GHSA_ID, OTHER_GHSA_ID} from '../../given/build';
import type {Advisory} from '../../../plugin/src/advisory/advisory';

const rocket = {owner: 'paper-rocket', name: 'rocket'};
const pad = {owner: 'paper-rocket', name: 'pad'};

function source(repository: typeof rocket, changes: Partial<Advisory>[]) {
  const name = `${repository.owner}/${repository.name}`;
  const advisories = changes.map((each) => buildAdvisoryModel({repository, ...each}));
  return {repository: name, configuredAs: [name], advisories};
}

describe('mergeByGhsaId', () => {
  it('gives every advisory, with the repository that publishes it', () => {
    const published = mergeByGhsaId([
      source(rocket, [{ghsaId: GHSA_ID}]),
      source(pad, [{ghsaId: OTHER_GHSA_ID}]),
    ]);
    expect(published.map(({ghsaId, publishedBy}) => [ghsaId, publishedBy])).toEqual([
      [GHSA_ID, [{repository: rocket, url: advisoryUrl({repository: rocket})}]],
      [
        OTHER_GHSA_ID,
        [{repository: pad, url: advisoryUrl({ghsaId: OTHER_GHSA_ID, repository: pad})}],
      ],
    ]);
  });

  it('gives one that several publish once, with the text of the first and all their names', () => {
    const published = mergeByGhsaId([
      source(pad, [{summary: 'As the pad tells it'}]),
      source(rocket, [{summary: 'As the rocket tells it'}]),
    ]);
    expect(published).toHaveLength(1);
    expect(published[0]).toMatchObject({
      summary: 'As the pad tells it',
      repository: pad,
      publishedBy: [{repository: pad}, {repository: rocket}],
    });
  });

  it('gives nothing for nothing', () => {
    expect(mergeByGhsaId([])).toEqual([]);
  });
});
