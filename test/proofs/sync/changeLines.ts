const CHANGE =
  /^- \*\*(?:Severity (?:raised|lowered|set|no longer)|Fixed version added|Affected versions changed|CVE assigned)/;

const STATE = /^- \*\*(?:Published|Withdrawn|Closed)\*\*/;
const PUBLISHED = '- **Published**';

/** The lines that say what the advisory's state was in between: all but the first and the present one. */
function formerStates(lines: readonly string[]): Set<number> {
  const states = [...lines.keys()].filter((index) => STATE.test(lines[index] ?? ''));
  const first = states.find((index) => lines[index]?.startsWith(PUBLISHED));
  const last = states.at(-1);
  const present = lines[last ?? -1]?.startsWith(PUBLISHED) ? first : last;
  return new Set(states.filter((index) => index !== first && index !== present));
}

/**
 * A post without the lines that tell what changed since publication: a site that did not see the
 * change has no record of it.
 */
export function withoutChangeLines(text: string): string {
  const lines = text.split('\n');
  const former = formerStates(lines);
  return lines.filter((line, index) => !CHANGE.test(line) && !former.has(index)).join('\n');
}
