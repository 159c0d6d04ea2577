import {GHSA_PATTERN} from '../../../advisory/ids';
import {quote} from '../listWords';
import type {AdvisoryRule} from '../rule';

/** GHSA-2222-3333-4444, CVE-2025-1234, PYSEC-2025-12, CWE-79 */
const IDS = new RegExp(
  String.raw`\b(?:${GHSA_PATTERN}|[A-Z]{2,12}-\d{4}-\d{1,19}|CWE-\d+)\b`,
  'gi',
);

/** Words that say no more than an id. */
const EMPTY = /\b(?:advisory|security|vulnerability|vuln|issue|fix|fixes|fixed|for|the|a|of)\b/gi;

export const TITLE_IS_ID: AdvisoryRule = {
  name: 'title-is-id',
  level: 'error',
  find({advisory: {summary}}) {
    const withoutIds = summary.replace(IDS, '');
    const rest = withoutIds.replace(EMPTY, '');
    return withoutIds !== summary && !/[\p{L}\p{N}]/u.test(rest)
      ? `Its title is only an id: ${quote(summary)}. Nobody can see what it is about.`
      : null;
  },
};
