import fs from 'node:fs';
import path from 'node:path';

/** Beside the repository, not in it. */
const SHARED = path.resolve(__dirname, '../../../shared');

/** Something beside the repository, which is not there for everybody. */
export interface Beside {
  /** Absolute path. */
  readonly file: string;
  readonly isHere: boolean;
  /** The name of tests that need it: of those that are skipped for want of it, the name says so. */
  readonly nameOf: (tests: string) => string;
}

function lookFor(place: string): Beside {
  const file = path.join(SHARED, place);
  const isHere = fs.existsSync(file);
  const reason = `SKIPPED, because ../shared/${place} is not here`;
  return {file, isHere, nameOf: (tests) => (isHere ? tests : `${tests} (${reason})`)};
}

/** Real advisories of real projects, in GitHub's shape: a file for each repository. */
export const REAL_ADVISORIES = lookFor('advisories/repos');

/** Which of them are hard to turn into a page, and why. */
export const NASTY_ADVISORIES = lookFor('advisories/nasty.json');

/** Questions about versions that were once answered wrongly. */
export const FAILED_CASES = lookFor('cases/answers.json');

export const OSV_SCHEMA = lookFor('schemas/osv.schema.json');

/** Those of CSAF, and the standard's examples. */
export const CSAF_SCHEMAS = lookFor('schemas');
