import {formatRepositoryName} from '../advisory/advisory';
import {GitHubFailure, isGone} from '../github/GitHubFailure';
import {someNames} from '../words/someNames';
import {adviseOnInferred} from './inferredRepository';
import type {CompleteSource} from './reading';
import type {Plan} from './plan';
import type {SyncParams} from './syncParams';
import type {Sources} from './sources';

type Run = Pick<SyncParams, 'site' | 'options' | 'report'> & {readonly plan: Plan};

/** As many repositories as a line names. */
const MOST_NAMED = 10;

/**
 * Says of repositories that publish nothing that they were read, and where to look. Of those of an
 * organisation only where none publishes anything: most have no advisories.
 */
export function explainEmpty(
  {read}: Sources<CompleteSource>,
  {site, options, plan, report}: Run,
): void {
  const empty = read.filter(({advisories}) => advisories.length === 0);
  const isNothing = empty.length === read.length;
  const names = empty
    .filter(({configuredAs}) => isNothing || plan.repositories.includes(configuredAs))
    .map(({repository}) => formatRepositoryName(repository));
  const [first] = names;
  if (first === undefined) {
    return;
  }
  const {organization} = options;
  const who =
    organization !== null && isNothing
      ? `No public repository of ${organization} has`
      : `${someNames(names, MOST_NAMED)} ${names.length === 1 ? 'has' : 'have'}`;
  const none = organization !== null && isNothing ? 'a' : 'no';
  const advice = plan.inferred === null ? '' : ` ${adviseOnInferred(site, plan.inferred)}`;
  report.info(
    `${who} published ${none} security advisory yet, so there is nothing to post. Look at ${plan.environment.webUrl}/${first}/security/advisories: what GitHub shows there to everybody becomes posts, and drafts do not.${advice}`,
  );
}

function withAdvice(failure: GitHubFailure, advice: string): GitHubFailure {
  const {message, kind, status, isRateLimit, cause} = failure;
  return new GitHubFailure({message: `${message} ${advice}`, kind, status, isRateLimit, cause});
}

/** Says of what GitHub does not find which setting of the site names it. */
export function explainGone<Read>(
  sources: Sources<Read>,
  {site, options, plan}: Omit<Run, 'report'>,
): Sources<Read> {
  const {inferred, repositories} = plan;
  const advise = (configuredAs: string): string => {
    if (configuredAs === inferred) {
      const advice = adviseOnInferred(site, inferred);
      return options.organization === null
        ? advice
        : `${advice} To read the repositories of ${options.organization} alone, set "repositories: []".`;
    }
    const option = repositories.includes(configuredAs) ? 'repositories' : 'organization';
    return `The option "${option}" names it: correct the name there, or take it out.`;
  };
  const explain = (failure: GitHubFailure, configuredAs: string): GitHubFailure =>
    isGone(failure) ? withAdvice(failure, advise(configuredAs)) : failure;
  const isNamed = (name: string) => repositories.includes(name) || name === options.organization;
  return {
    ...sources,
    unread: sources.unread.map((source) =>
      isNamed(source.configuredAs)
        ? {...source, error: explain(source.error, source.configuredAs)}
        : source,
    ),
    staleListing: sources.staleListing && explain(sources.staleListing, options.organization ?? ''),
  };
}
