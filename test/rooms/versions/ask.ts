import {answerQuestion} from '../../../plugin/src/versions/answerQuestion';
import type {Doubt} from '../../../plugin/src/versions/verdict';

/** What an advisory says of a product, in its maintainer's words. */
export interface Row {
  readonly ecosystem?: string | null;
  readonly name: string | null;
  readonly affected: string | null;
  readonly fixed: string | null;
}

export interface Question {
  readonly ecosystem: string | null;
  /** All of one repository. */
  readonly advisories: readonly (readonly Row[])[];
  readonly product: string;
  readonly version: string;
}

export interface Told {
  readonly answer: 'affected' | 'not-affected' | 'unclear';
  readonly freeVersion: string | null;
  readonly reasons: readonly (Doubt | 'no product' | 'no version')[];
}

/** "Am I affected?", as the page answers it. */
export function ask({ecosystem, advisories, product, version}: Question): Told {
  const answer = answerQuestion({
    advisories: advisories.map((rows) => ({
      repositories: ['paper-rocket/rocket'],
      products: rows.map((row) => ({
        key: null,
        ecosystem: row.ecosystem === undefined ? ecosystem : row.ecosystem,
        name: row.name,
        affectedVersions: row.affected,
        patchedVersions: row.fixed,
      })),
    })),
    wanted: product,
    version,
  });
  if (answer.kind !== 'judged') {
    return {answer: 'unclear', freeVersion: null, reasons: [answer.kind]};
  }
  const {affecting, unclear, freeVersion} = answer;
  const reasons = unclear.map(({reason}) => reason);
  if (affecting.length > 0) {
    return {answer: 'affected', freeVersion, reasons};
  }
  return {answer: unclear.length > 0 ? 'unclear' : 'not-affected', freeVersion, reasons};
}
