import path from 'node:path';
import {createDeadline} from '../github/deadline';
import {createClient} from '../github/createClient';
import {GitHubFailure} from '../github/GitHubFailure';
import {askForPrivateReporting} from '../github/askForPrivateReporting';
import {pageAddress} from '../docusaurus/pageAddress';
import {POLICY_PAGE, pagePath} from '../docusaurus/pagePath';
import {createSecurityPolicy} from '../oversight/policy/createSecurityPolicy';
import {
  findPolicyFile,
  findRepositoryFolder,
  writeNewFile,
} from '../oversight/policy/findPolicyFile';
import {readPolicyWords} from '../words/policyWords';
import {readEnvironment} from '../github/readEnvironment';
import {createErrorStreamReport} from '../terminal/report';
import {reportAddress} from '../advisory/reportAddress';
import {configuredRepositories} from '../sync/plan';
import {withoutToken} from '../sync/withoutToken';
import {WrongUsage, writeJson} from './advisoryCommand';
import type {SyncParams} from '../sync/syncParams';
import type {CommonFlags, ExitCode, Instance, RunParams} from './advisoryCommand';

/** What the command can be told. */
export interface PolicyFlags extends CommonFlags {
  readonly out?: string;
  readonly print?: boolean;
}

async function createText({site, options}: Instance, repositories: readonly string[]) {
  const {siteConfig, i18n, codeTranslations, baseUrl} = site;
  const {webUrl} = readEnvironment({tokenEnv: options.tokenEnv, env: process.env});
  const {page, ...days} = options.policy;
  const address =
    page && options.index !== false
      ? pagePath({
          baseUrl,
          routeBasePath: options.index.routeBasePath,
          page: POLICY_PAGE,
          trailingSlash: siteConfig.trailingSlash,
        })
      : null;
  return createSecurityPolicy({
    words: await readPolicyWords({locale: i18n.currentLocale, ofSite: codeTranslations}),
    days,
    forms: repositories.map((repository) => ({
      repository,
      url: reportAddress({webUrl, repository, isPrivate: true}),
    })),
    namesCollaborators: options.credits.collaborators,
    pageUrl: address === null ? null : pageAddress(address, {siteConfig, baseUrl}),
  });
}

/** The form in the policy is of use only where it is switched on; whether it is, GitHub may not tell. */
async function findClosedForms(
  params: SyncParams,
  repositories: readonly string[],
): Promise<string[]> {
  return withoutToken(params, async (safe) => {
    const {options, report} = safe;
    const client = createClient(safe);
    const closed: string[] = [];
    for (const each of repositories) {
      const [owner = '', name = ''] = each.split('/');
      const deadline = createDeadline(options.timeout);
      try {
        const repository = {owner, name};
        if ((await askForPrivateReporting({client, repository, deadline})) === false) {
          closed.push(each);
        }
      } catch (error) {
        if (!(error instanceof GitHubFailure)) {
          throw error;
        }
        report.warn(
          `Whether ${each} takes private reports could not be asked: ${error.message} The policy leads to its form; look whether that is switched on.`,
        );
      }
    }
    return closed;
  });
}

async function findFile({site: {siteDir}}: Instance, {out}: PolicyFlags) {
  if (out !== undefined) {
    return {file: path.resolve(out), existing: null};
  }
  const folder = await findRepositoryFolder(siteDir);
  return {file: path.join(folder, 'SECURITY.md'), existing: await findPolicyFile(folder)};
}

/**
 * Writes the promise of the option `policy` as a security policy for the repository, and never over one
 * that is there. Exits with 0 when it is written or printed, else with 1.
 */
export async function run({instances, flags, ...rest}: RunParams<PolicyFlags>): Promise<ExitCode> {
  const report = flags.print === true ? createErrorStreamReport() : rest.report;
  if (flags.print === true && flags.out !== undefined) {
    report.error(
      '--print writes the policy to standard output and no file, and --out names a file: use one of them.',
    );
    return 1;
  }
  const [instance, ...others] = instances;
  if (!instance || others.length > 0) {
    const ids = instances.map(({options}) => options.id).join(', ');
    throw new WrongUsage(
      `The site has several instances of the plugin (${ids}), and each has a policy of its own. Say which one with --id.`,
    );
  }
  const params = {...instance, report, env: process.env};
  const repositories = configuredRepositories(params);
  const text = await createText(instance, repositories);
  const {file, existing} = await findFile(instance, flags);
  const shown = path.relative(process.cwd(), file);
  const isWritten = flags.print !== true && existing === null && (await writeNewFile(file, text));
  if (flags.json === true) {
    writeJson({file, written: isWritten, text});
  } else if (flags.print === true) {
    process.stdout.write(text);
  }
  if (flags.print !== true && !isWritten) {
    const there = existing === null ? shown : path.relative(process.cwd(), existing);
    report.error(
      `${there} is there already and stays as it is: a security policy is never overwritten. See with --print what it would say, or write it elsewhere with --out <file>.`,
    );
    return 1;
  }
  if (isWritten) {
    report.success(
      `Wrote ${shown}. Read it, change what your project does otherwise, and commit it.`,
    );
  }
  const closed = await findClosedForms(params, repositories);
  if (closed.length > 0) {
    report.warn(
      `The policy asks for private reports, and GitHub's form for them is switched off in ${closed.join(', ')}. Switch on "Private vulnerability reporting" in the repository's settings, under "Advanced Security".`,
    );
  }
  return 0;
}
