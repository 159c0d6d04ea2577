/** What rules are called in options, output and documentation. */
export const RULE_NAMES = [
  'no-severity',
  'no-score',
  'severity-disagrees',
  'fix-not-named',
  'fix-in-words',
  'fix-without-release',
  'range-unreadable',
  'range-before-fix',
  'range-covers-fix',
  'no-product',
  'product-spelling',
  'no-weakness',
  'no-credit',
  'collaborator-without-credit',
  'credit-pending',
  'title-is-id',
  'title-says-withdrawn',
  'no-impact',
  'private-reporting-off',
  'no-security-policy',
  'policy-days-differ',
] as const;

export type RuleName = (typeof RULE_NAMES)[number];
