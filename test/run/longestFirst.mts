import path from 'node:path';
import {BaseSequencer} from 'vitest/node';
import type {TestSpecification} from 'vitest/node';

/** What takes minutes, the longest first: begun last, it would keep one worker busy and the others idle. */
const LONGEST = [
  'artefact/rspack',
  'browser/website',
  'artefact/webpack',
  'installed/createDocusaurus',
  'installed/newSites',
  'artefact/randomAdvisories',
  'crash/crash',
  'browser/screenshots',
];

/** As vitest has it, by what a file took the last time, but for files that are known to take minutes. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rankOf = ({moduleId}: TestSpecification): number => {
      const name = moduleId.replaceAll(path.sep, '/');
      const rank = LONGEST.findIndex((each) => name.endsWith(`${each}.test.ts`));
      return rank === -1 ? LONGEST.length : rank;
    };
    return (await super.sort(files)).sort((a, b) => rankOf(a) - rankOf(b));
  }
}
