const CHANGE =
  /^- \*\*(?:Severity (?:raised|lowered|set|no longer)|Fixed version added|Affected versions changed|CVE assigned)/;

/**
 * A post without the lines that tell what changed since publication: a site that did not see the
 * change has no record of it.
 */
export function withoutChangeLines(text: string): string {
  return text
    .split('\n')
    .filter((line) => !CHANGE.test(line))
    .join('\n');
}
