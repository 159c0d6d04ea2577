import {shapeLine} from '../door/shapeLine';

/** More than any title or message has. */
const LONGEST = 4000;

/**
 * Strangers' words for a log: one line, with nothing hidden in it, and without what begins a workflow
 * command of GitHub Actions anywhere in a line.
 *
 * @see https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
export function toLogLine(text: string): string {
  return (shapeLine(text, LONGEST) ?? '').replaceAll('##[', '# #[');
}

/** The other form of a workflow command begins its line, white space apart. */
export function withoutCommand(line: string): string {
  return line.replace(/^(\s*):(?=:)/, '$1: ');
}
