import {readFileSync} from 'node:fs';
import path from 'node:path';

/** The text of an advisory, with the line ends that GitHub's form sends. */
export function description(name: string): string {
  const file = path.join(__dirname, 'descriptions', `${name}.md`);
  return readFileSync(file, 'utf8').replaceAll('\n', '\r\n');
}
