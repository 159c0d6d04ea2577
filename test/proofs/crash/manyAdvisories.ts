import {
  buildAdvisory,
  buildRepository,
  edit,
  numberedGhsaId,
  remove,
  withdraw,
} from '../../github/index';
import type {GitHub, Repository, StoredAdvisory} from '../../github/index';

/** The repository that `createSite` names. */
const NAME = 'paper-rocket/rocket';

function buildNumbered(number: number): StoredAdvisory {
  return buildAdvisory({
    ghsa_id: numberedGhsaId(number),
    summary: `Flaw ${number} in the launcher`,
    description: `A flaw with the number ${number}.`,
  });
}

/** A repository that has published this many advisories. */
export function buildFullRepository(count: number): Repository {
  return buildRepository(NAME, {
    advisories: Array.from({length: count}, (_, number) => buildNumbered(number)),
  });
}

/** Edits half of the advisories; of the others it withdraws some, deletes some, and adds some. */
export function changeAdvisories(github: GitHub): void {
  const repository = github.repository(NAME);
  const at = '2026-02-01T00:00:00Z';
  const present = [...repository.advisories];
  present.forEach((advisory, number) => {
    if (number % 2 === 0) {
      const changes = {description: `It is worse than it seemed: ${number}.`};
      edit({advisory, at, changes});
    } else if (number % 20 === 1) {
      withdraw({advisory, at});
    } else if (number % 20 === 11) {
      remove({repository, ghsa_id: advisory.ghsa_id});
    }
  });
  const added = Array.from({length: 10}, (_, index) => buildNumbered(present.length + index));
  repository.advisories.push(...added);
}
