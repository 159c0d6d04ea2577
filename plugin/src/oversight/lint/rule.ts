import type {PublishedAdvisory} from '../../advisory/advisory';
import type {ManagedAdvisory} from '../../github/managedAdvisory';
import type {RuleLevel} from '../../options/ruleLevels';
import type {ReadTags} from './readTags';
import type {ProductNames} from './productNames';
import type {ReadEntry} from './readEntries';
import type {RepositoryFacts} from './repositoryFacts';
import type {RuleName} from '../../options/ruleNames';
import type {Policy} from '../../options/policy';
import type {PromisedTime} from './readPolicyTimes';

/** One thing that makes an advisory, or the way to the next one, worse for its readers. */
export interface Rule<Params> {
  readonly name: RuleName;
  /** Where a site sets none. */
  readonly level: RuleLevel;
  /**
   * Says what is wrong in one or two sentences, with strangers' words in them; null where nothing is,
   * or where it cannot be told.
   */
  readonly find: (params: Params) => string | null;
}

export type AdvisoryRule = Rule<AdvisoryParams>;
export type RepositoryRule = Rule<RepositoryParams>;

/** An advisory that is in force, and all that a rule may look at. */
export interface AdvisoryParams {
  readonly advisory: PublishedAdvisory;
  /** What is said of its products; empty where there is more to compare than any advisory has. */
  readonly entries: readonly ReadEntry[];
  /** Score of its newest CVSS vector; null where it has none that can be read. */
  readonly newestScore: {readonly version: string; readonly score: number} | null;
  /** Headings of its text; null where it was not read. */
  readonly headings: readonly string[] | null;
  /** What the advisories of its repository call their products. */
  readonly names: ProductNames;
  /** Versions that the tags of its repository name; null where they are not known. */
  readonly tags: ReadTags | null;
  /** What its managers see; null where it was not seen, and then rules about that are silent. */
  readonly managed: ManagedAdvisory | null;
  /** `counts`: people are not named, because what is found may be read by everybody. */
  readonly naming: 'names' | 'counts';
  readonly now: Date;
}

/** A repository that publishes advisories, and all that a rule may look at. */
export interface RepositoryParams {
  readonly facts: RepositoryFacts;
  /** What its security policy promises; empty where it was not read. */
  readonly promised: readonly PromisedTime[];
  /** What the site promises. */
  readonly promise: Policy;
}
