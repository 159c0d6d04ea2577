import {COLLABORATOR_WITHOUT_CREDIT} from './rules/collaboratorWithoutCredit';
import {CREDIT_PENDING} from './rules/creditPending';
import {FIX_IN_WORDS} from './rules/fixInWords';
import {FIX_NOT_NAMED} from './rules/fixNotNamed';
import {FIX_WITHOUT_RELEASE} from './rules/fixWithoutRelease';
import {NO_CREDIT} from './rules/noCredit';
import {NO_IMPACT} from './rules/noImpact';
import {NO_PRODUCT} from './rules/noProduct';
import {NO_SCORE} from './rules/noScore';
import {NO_SECURITY_POLICY} from './rules/noSecurityPolicy';
import {NO_SEVERITY} from './rules/noSeverity';
import {NO_WEAKNESS} from './rules/noWeakness';
import {POLICY_DAYS_DIFFER} from './rules/policyDaysDiffer';
import {PRIVATE_REPORTING_OFF} from './rules/privateReportingOff';
import {PRODUCT_SPELLING} from './rules/productSpelling';
import {RANGE_BEFORE_FIX} from './rules/rangeBeforeFix';
import {RANGE_COVERS_FIX} from './rules/rangeCoversFix';
import {RANGE_UNREADABLE} from './rules/rangeUnreadable';
import {SEVERITY_DISAGREES} from './rules/severityDisagrees';
import {TITLE_IS_ID} from './rules/titleIsId';
import {TITLE_SAYS_WITHDRAWN} from './rules/titleSaysWithdrawn';
import type {AdvisoryRule, RepositoryRule} from './rule';

/** In the order in which findings are shown. */
export const ADVISORY_RULES: readonly AdvisoryRule[] = [
  NO_SEVERITY,
  NO_SCORE,
  SEVERITY_DISAGREES,
  FIX_NOT_NAMED,
  FIX_IN_WORDS,
  FIX_WITHOUT_RELEASE,
  RANGE_UNREADABLE,
  RANGE_BEFORE_FIX,
  RANGE_COVERS_FIX,
  NO_PRODUCT,
  PRODUCT_SPELLING,
  NO_WEAKNESS,
  NO_CREDIT,
  COLLABORATOR_WITHOUT_CREDIT,
  CREDIT_PENDING,
  TITLE_IS_ID,
  TITLE_SAYS_WITHDRAWN,
  NO_IMPACT,
];

export const REPOSITORY_RULES: readonly RepositoryRule[] = [
  PRIVATE_REPORTING_OFF,
  NO_SECURITY_POLICY,
  POLICY_DAYS_DIFFER,
];
