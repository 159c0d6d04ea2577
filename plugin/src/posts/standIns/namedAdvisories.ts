import {parseGhsaId} from '../../advisory/ids';
import {readPost} from '../../docusaurus/readPost';
import type {GhsaId} from '../../advisory/advisory';

/** What the front matter of a site's own file names with `ghsa_id`. */
export interface NamedAdvisories {
  readonly ghsaIds: readonly GhsaId[];
  /** What is no id, as JSON, for messages. */
  readonly wrong: readonly string[];
}

const NONE: NamedAdvisories = {ghsaIds: [], wrong: []};

const LONGEST_WRONG = 60;

function showValue(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > LONGEST_WRONG ? `${text.slice(0, LONGEST_WRONG)}…` : text;
}

/**
 * Which advisories a file stands for, by its front matter. A draft stands for none: readers of a built
 * site do not see it. Neither does a file whose front matter can't be read, of which Docusaurus tells.
 *
 * @param head front matter with the lines around it
 */
export function readNamedAdvisories(head: string): NamedAdvisories {
  let frontMatter: Readonly<Record<string, unknown>>;
  try {
    ({frontMatter} = readPost(head));
  } catch {
    return NONE;
  }
  const {ghsa_id: named, draft} = frontMatter;
  if (draft === true || named === undefined || named === null) {
    return NONE;
  }
  const values: unknown[] = Array.isArray(named) ? named : [named];
  const ids = values.map((value) => ({
    value,
    ghsaId: typeof value === 'string' ? parseGhsaId(value.trim()) : null,
  }));
  return {
    ghsaIds: [...new Set(ids.flatMap(({ghsaId}) => ghsaId ?? []))],
    wrong: ids.flatMap(({value, ghsaId}) => (ghsaId === null ? [showValue(value)] : [])),
  };
}
