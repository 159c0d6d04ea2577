import type {GhsaId} from '../../advisory/advisory';
import type {FindingLevel} from '../../options/ruleLevels';
import type {RuleName} from '../../options/ruleNames';

/** What a rule found, and where. Title and message hold strangers' words. */
export interface Finding {
  /** `owner/name` */
  readonly repository: string;
  /** Null where it is about the repository itself. */
  readonly ghsaId: GhsaId | null;
  /** Of the advisory; null where it is about the repository itself. */
  readonly title: string | null;
  /** Address on GitHub of what has to be mended. */
  readonly url: string;
  readonly rule: RuleName;
  readonly level: FindingLevel;
  readonly message: string;
}

/** How many findings there are of each level. */
export type FindingCounts = Readonly<Record<FindingLevel, number>>;

export function countFindings(findings: readonly Finding[]): FindingCounts {
  const of = (level: FindingLevel) => findings.filter((finding) => finding.level === level).length;
  return {error: of('error'), warn: of('warn'), info: of('info')};
}
