import type {Reporter, TestModule} from 'vitest/node';

/** Says before the summary which tests were skipped; in their names they say why. */
export class SkippedNames implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const skipped = modules.flatMap(({children}) =>
      [...children.allTests('skipped')].map(({fullName}) => fullName),
    );
    if (skipped.length > 0) {
      console.warn(`\nSkipped:\n${skipped.map((name) => `- ${name}`).join('\n')}`);
    }
  }
}
