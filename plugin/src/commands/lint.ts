import {countFindings} from '../oversight/lint/finding';
import {FINDING_LEVELS, isAtLeast, isFindingLevel} from '../options/ruleLevels';
import {lintAdvisories} from '../oversight/lint/lintAdvisories';
import {formatAnnotations} from '../oversight/lint/output/formatAnnotations';
import {formatStylish} from '../oversight/lint/output/formatStylish';
import {mayReveal} from '../oversight/mayReveal';
import {withoutToken} from '../sync/withoutToken';
import {WrongUsage, writeJson} from './advisoryCommand';
import {gatherLinted} from './gatherLinted';
import type {Finding} from '../oversight/lint/finding';
import type {FindingLevel} from '../options/ruleLevels';
import type {Report} from '../terminal/report';
import type {CalledInstance, CommonFlags, ExitCode, RunParams} from './advisoryCommand';
import type {Unread} from './gatherLinted';

/** What the command can be told. */
export interface LintFlags extends CommonFlags {
  readonly failOn?: string;
  readonly reveal?: boolean;
}

interface Linted {
  readonly findings: readonly Finding[];
  readonly unread: readonly Unread[];
  /** Of the instance. */
  readonly report: Report;
  readonly advisories: number;
  readonly repositories: number;
}

/** @throws {WrongUsage} for anything else than a level */
function readFailOn(given = 'error'): FindingLevel {
  if (!isFindingLevel(given)) {
    throw new WrongUsage(
      `The flag --fail-on is ${JSON.stringify(given)}, but expects one of ${FINDING_LEVELS.join(', ')}.`,
    );
  }
  return given;
}

async function lintInstance(
  {site, options, report}: CalledInstance,
  isNaming: boolean,
): Promise<Linted> {
  const params = {site, options, report, env: process.env};
  return withoutToken(params, async (safe, redaction) => {
    const {published, repositories, managed, unread} = await gatherLinted(safe);
    return {
      findings: await lintAdvisories({
        published,
        repositories,
        managed,
        levels: options.lint.rules,
        promise: options.policy,
        naming: isNaming ? 'names' : 'counts',
        now: new Date(),
      }),
      unread: unread.map((each) => ({...each, message: redaction.text(each.message)})),
      report,
      advisories: published.length,
      repositories: repositories.length,
    };
  });
}

/**
 * Says what makes published advisories worse for their readers, and writes nothing. Exits with 0 when
 * nothing weighs as much as `--fail-on`, with 2 when something does, with 1 when it can't be told.
 */
export async function run({instances, flags}: RunParams<LintFlags>): Promise<ExitCode> {
  const failOn = readFailOn(flags.failOn);
  const isWorkflow = process.env.GITHUB_ACTIONS === 'true';
  // The log of a public repository's workflow is public, and credits that are offered are not.
  const isNaming = flags.reveal === true || (await mayReveal(process.env));
  const linted: Linted[] = [];
  for (const instance of instances) {
    linted.push(await lintInstance(instance, isNaming));
  }
  const findings = linted.flatMap((each) => each.findings);
  const unread = linted.flatMap((each) => each.unread);
  const sum = (of: (each: Linted) => number) => linted.reduce((all, each) => all + of(each), 0);
  if (flags.json === true) {
    writeJson({findings, counts: countFindings(findings), unread});
  } else {
    const checked = {
      advisories: sum(({advisories}) => advisories),
      repositories: sum(({repositories}) => repositories),
    };
    process.stdout.write(await formatStylish(findings, checked));
  }
  if (isWorkflow) {
    // Actions reads annotations on both streams, and JSON is alone on the one.
    const stream = flags.json === true ? process.stderr : process.stdout;
    stream.write(formatAnnotations(findings));
  }
  for (const {unread: ofInstance, report} of linted) {
    for (const {source, message} of ofInstance) {
      report.error(`${source} could not be looked at in full. ${message}`);
    }
  }
  if (unread.length > 0) {
    return 1;
  }
  return findings.some(({level}) => isAtLeast(level, failOn)) ? 2 : 0;
}
