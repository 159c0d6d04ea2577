/** A workflow command as the runner of GitHub Actions takes it out of a line of a log. */
export interface WorkflowCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

function unescape(text: string): string {
  return text
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%25', '%');
}

/**
 * Reads a line as the runner does: `::name key=value::data` where the line begins, white space apart,
 * else `##[name key=value;]data` wherever in it.
 *
 * @returns null for a line that is shown as it is
 * @see https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
export function readWorkflowCommand(line: string): WorkflowCommand | null {
  const text = line.trimStart();
  const end = text.indexOf('::', 2);
  if (!text.startsWith('::') || end === -1) {
    const [, name] = /##\[([^\] ]+)[^\]]*\]/.exec(line) ?? [];
    return name === undefined ? null : {name, properties: {}, data: ''};
  }
  const [name = '', ...rest] = text.slice(2, end).trim().split(' ');
  const properties = rest
    .join(' ')
    .split(',')
    .map((pair) => pair.split('='))
    .map(([key = '', ...value]) => [key.trim(), unescape(value.join('='))]);
  return {
    name,
    properties: Object.fromEntries(properties) as Record<string, string>,
    data: unescape(text.slice(end + 2)),
  };
}
