import {formatRepositoryName} from '../../advisory/advisory';
import {findNewestScore} from './findNewestScore';
import {listHeadings} from './listHeadings';
import {readProductNames} from './productNames';
import {readEntries} from './readEntries';
import {readPolicyTimes} from './readPolicyTimes';
import {createReadTags} from './readTags';
import {ADVISORY_RULES, REPOSITORY_RULES} from './rules';
import type {GhsaId, PublishedAdvisory} from '../../advisory/advisory';
import type {ManagedAdvisory} from '../../github/managedAdvisory';
import type {Finding} from './finding';
import type {RuleLevels} from '../../options/ruleLevels';
import type {Policy} from '../../options/policy';
import type {ProductNames} from './productNames';
import type {ReadTags} from './readTags';
import type {RepositoryFacts} from './repositoryFacts';
import type {AdvisoryParams, RepositoryParams, Rule} from './rule';

export interface LintParams {
  readonly published: readonly PublishedAdvisory[];
  readonly repositories: readonly RepositoryFacts[];
  /** What managers see of advisories; of those that are not here nothing is known. */
  readonly managed: ReadonlyMap<GhsaId, ManagedAdvisory>;
  readonly levels: RuleLevels;
  readonly promise: Policy;
  readonly naming: AdvisoryParams['naming'];
  readonly now: Date;
}

type Place = Omit<Finding, 'rule' | 'level' | 'message'>;

function apply<Params>({
  rules,
  params,
  levels,
  place,
}: {
  rules: readonly Rule<Params>[];
  params: Params;
  levels: RuleLevels;
  place: Place;
}): Finding[] {
  return rules.flatMap(({name, level: usual, find}) => {
    const level = levels[name] ?? usual;
    const message = level === 'off' ? null : find(params);
    return level === 'off' || message === null ? [] : [{...place, rule: name, level, message}];
  });
}

function nameOf({repository}: Pick<RepositoryFacts, 'repository'>): string {
  return formatRepositoryName(repository);
}

async function lintRepository(
  facts: RepositoryFacts,
  {levels, promise}: LintParams,
): Promise<Finding[]> {
  const text = facts.policy?.kind === 'found' ? facts.policy.text : null;
  const params: RepositoryParams = {
    facts,
    promised: text === null ? [] : await readPolicyTimes(text),
    promise,
  };
  const place = {repository: nameOf(facts), ghsaId: null, title: null, url: facts.url};
  return apply({rules: REPOSITORY_RULES, params, levels, place});
}

async function lintAdvisory(
  advisory: PublishedAdvisory,
  {tags, names, params}: {tags: ReadTags | null; names: ProductNames; params: LintParams},
): Promise<Finding[]> {
  const {managed, levels, naming, now} = params;
  const {ghsaId, summary, url} = advisory;
  return apply({
    rules: ADVISORY_RULES,
    params: {
      advisory,
      entries: readEntries(advisory.affectedProducts),
      newestScore: await findNewestScore(advisory.cvss),
      headings: await listHeadings(advisory.description),
      names,
      tags,
      managed: managed.get(ghsaId) ?? null,
      naming,
      now,
    },
    levels,
    place: {repository: nameOf(advisory), ghsaId, title: summary, url},
  });
}

/** In force: what is withdrawn or closed tells its readers not to act, and needs no mending. */
function isInForce({status}: PublishedAdvisory): boolean {
  return status.state === 'published';
}

/**
 * What makes published advisories, and the way to the next one, worse for their readers.
 *
 * @returns repository by repository; the findings about one itself come before those of its advisories
 */
export async function lintAdvisories(params: LintParams): Promise<Finding[]> {
  const findings: Finding[] = [];
  const facts = new Map(params.repositories.map((each) => [nameOf(each), each]));
  const names = new Set([...facts.keys(), ...params.published.map(nameOf)]);
  for (const name of names) {
    const known = facts.get(name);
    const all = params.published.filter((each) => nameOf(each) === name && isInForce(each));
    const products = readProductNames(all);
    const tags = known?.tags ? createReadTags(known.tags) : null;
    if (known) {
      findings.push(...(await lintRepository(known, params)));
    }
    for (const advisory of all) {
      findings.push(...(await lintAdvisory(advisory, {tags, names: products, params})));
    }
  }
  return findings;
}
