import {writeJson} from './advisoryCommand';
import {createClient} from '../github/createClient';
import {createDeadline} from '../github/deadline';
import {readManagedRepository} from '../github/readManagedRepository';
import {DUE_DAYS} from '../oversight/clocksOf';
import {mayReveal} from '../oversight/mayReveal';
import {isLate, toSourceStatus} from '../oversight/toSourceStatus';
import {countStatus} from '../oversight/statusCounts';
import {countSummary, statusSummary} from '../oversight/statusSummary';
import {countLines, statusLines} from '../oversight/statusLines';
import {compareSite} from '../sync/compareSite';
import {judge} from '../sync/failurePolicy';
import {withoutToken} from '../sync/withoutToken';
import {GitHubFailure} from '../github/GitHubFailure';
import type {SourceStatus} from '../oversight/toSourceStatus';
import type {CalledInstance, CommonFlags, ExitCode, RunParams} from './advisoryCommand';

/** What the command can be told. */
export interface StatusFlags extends CommonFlags {
  readonly summary?: boolean;
  readonly failOn?: string;
  readonly reveal?: boolean;
}

/** What `--fail-on` asks for. */
interface FailOn {
  readonly isOn: boolean;
  readonly states: readonly ('due' | 'overdue')[];
  /** How many days ahead a promise is due. */
  readonly dueDays: number;
}

/** Null for what is neither `overdue` nor `due:` and a number of days. */
function readFailOn(text: string | undefined): FailOn | null {
  if (text === undefined) {
    return {isOn: false, states: [], dueDays: DUE_DAYS};
  }
  if (text === 'overdue') {
    return {isOn: true, states: ['overdue'], dueDays: DUE_DAYS};
  }
  const [, days] = /^due:(\d{1,4})$/.exec(text) ?? [];
  return days === undefined
    ? null
    : {isOn: true, states: ['due', 'overdue'], dueDays: Number(days)};
}

/** Of one instance's sources. @throws {GitHubFailure} where one of them can't be told */
async function readStatus(
  {site, options, report}: CalledInstance,
  {now, dueDays}: {now: Date; dueDays: number},
): Promise<SourceStatus[]> {
  // A sync that only looks says nothing of what it would do.
  const quiet = {...report, info: () => undefined};
  return withoutToken({site, options, report: quiet, env: process.env}, async (safe) => {
    const comparison = await compareSite(safe);
    const verdict = judge(comparison, options);
    if (verdict.kind !== 'in sync') {
      throw new GitHubFailure({message: verdict.message});
    }
    const client = createClient(safe);
    const statuses: SourceStatus[] = [];
    for (const source of comparison.sources) {
      const [owner = '', name = ''] = source.split('/');
      report.progress(`Reading the reports of ${source}`);
      const managed = await readManagedRepository({
        client,
        repository: {owner, name},
        deadline: createDeadline(options.timeout),
      }).finally(() => {
        report.progress('');
      });
      const {published, posts} = comparison;
      const {policy} = options;
      statuses.push(toSourceStatus(managed, {published, posts, policy, now, dueDays}));
    }
    return statuses;
  });
}

const CONCEALED =
  'Which reports are open is not said here: the log of a workflow in a public repository is public. Run this in a private repository, or with --reveal where nobody else reads the log.';

async function linesOf(
  status: SourceStatus,
  {flags, now, isRevealed}: PrintParams,
): Promise<string[]> {
  if (flags.summary === true) {
    return isRevealed ? statusSummary(status, now) : countSummary(countStatus(status, now));
  }
  return isRevealed ? statusLines(status, now) : countLines(countStatus(status, now));
}

interface PrintParams {
  readonly flags: StatusFlags;
  readonly now: Date;
  /** Whether reports may be named. */
  readonly isRevealed: boolean;
}

/** What is confidential goes to the standard output, and nowhere else. */
async function print(statuses: readonly SourceStatus[], params: PrintParams): Promise<void> {
  const {flags, now, isRevealed} = params;
  if (flags.json === true) {
    const counted = statuses.map((each) => countStatus(each, now));
    writeJson(isRevealed ? {sources: statuses} : {concealed: CONCEALED, sources: counted});
    return;
  }
  const parts = await Promise.all(statuses.map((status) => linesOf(status, params)));
  // Summaries leave a line free themselves.
  const lines = parts.flatMap((part) => (flags.summary === true ? part : [...part, '']));
  process.stdout.write(`${[...lines, ...(isRevealed ? [] : ['', CONCEALED])].join('\n')}\n`);
}

/**
 * Says what is waiting and what is late, to those who answer for it. What it knows is confidential: it
 * is printed, and kept nowhere. Exits with 0, with 2 where `--fail-on` finds something, with 1 where it
 * could not be told.
 */
export async function run({instances, flags, report}: RunParams<StatusFlags>): Promise<ExitCode> {
  const failOn = readFailOn(flags.failOn);
  if (failOn === null) {
    report.error(
      `--fail-on expects "overdue", or "due:" and a number of days such as "due:3", and got ${JSON.stringify(flags.failOn)}.`,
    );
    return 1;
  }
  const now = new Date();
  const statuses: SourceStatus[] = [];
  for (const instance of instances) {
    statuses.push(...(await readStatus(instance, {now, dueDays: failOn.dueDays})));
  }
  const isRevealed = flags.reveal === true || (await mayReveal(process.env));
  await print(statuses, {flags, now, isRevealed});
  return failOn.isOn && isLate(statuses, failOn.states) ? 2 : 0;
}
