import {calculateCvssScore} from '../../advisory/cvssVector';
import type {CvssScore} from '../../advisory/advisory';

/** GitHub's bands are those of CVSS 3 and 4; CVSS 2 has others. */
const OLDEST_MAJOR = 3;

/**
 * The score of the newest CVSS vector of an advisory: the one that GitHub gives with it, else what
 * the vector stands for. A score without a vector counts where there is no vector at all.
 */
export async function findNewestScore(
  cvss: readonly CvssScore[],
): Promise<{version: string; score: number} | null> {
  const newestFirst = cvss
    .filter(({version}) => Number(version) >= OLDEST_MAJOR)
    .sort((one, other) => Number(other.version) - Number(one.version));
  const withVector = newestFirst.filter(({vector}) => vector !== null);
  for (const {version, vector, score} of withVector.length > 0 ? withVector : newestFirst) {
    // GitHub writes 0 for "not scored".
    const known = score === 0 ? null : score;
    const shown = known ?? (await calculateCvssScore({version, vector}));
    if (shown !== null) {
      return {version, score: shown};
    }
  }
  return null;
}
