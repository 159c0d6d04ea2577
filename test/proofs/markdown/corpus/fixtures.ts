import fs from 'node:fs';
import path from 'node:path';

const FOLDER = path.join(__dirname, 'fixtures');

/** A description as a stranger may write it, and what it becomes. */
export interface Fixture {
  /** `<group>-<what it shows>` */
  readonly name: string;
  readonly input: string;
  /** Null where it was not written down yet. */
  readonly output: string | null;
}

function readIfThere(file: string): string | null {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : null;
}

/** All of the corpus, by name. Synchronously, because a test file names its tests at once. */
export function readFixtures(): Fixture[] {
  return fs
    .readdirSync(FOLDER, {withFileTypes: true})
    .filter((entry) => entry.isDirectory())
    .map(({name}) => ({
      name,
      input: fs.readFileSync(path.join(FOLDER, name, 'input.md'), 'utf8'),
      output: readIfThere(path.join(FOLDER, name, 'output.md')),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

export function writeOutput({name}: Fixture, output: string): void {
  fs.writeFileSync(path.join(FOLDER, name, 'output.md'), output);
}
