import type {RuleName} from './ruleNames';

/** How much a finding weighs, the lightest first. */
export const FINDING_LEVELS = ['info', 'warn', 'error'] as const;

export type FindingLevel = (typeof FINDING_LEVELS)[number];

/** What a site can set for a rule. */
export const RULE_LEVELS = ['off', ...FINDING_LEVELS] as const;

export type RuleLevel = (typeof RULE_LEVELS)[number];

/** Levels that a site sets; each other rule has its own. */
export type RuleLevels = Partial<Record<RuleName, RuleLevel>>;

export function isFindingLevel(value: unknown): value is FindingLevel {
  return FINDING_LEVELS.some((level) => level === value);
}

/** Whether a level weighs as much as another one, or more. */
export function isAtLeast(level: FindingLevel, least: FindingLevel): boolean {
  return FINDING_LEVELS.indexOf(level) >= FINDING_LEVELS.indexOf(least);
}
