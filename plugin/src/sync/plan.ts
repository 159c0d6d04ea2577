import {checkAuthor} from '../docusaurus/checkAuthor';
import {findBlog} from '../docusaurus/findBlog';
import {findPostFolders} from '../posts/findPostFolders';
import {cacheFile, recordFile} from './cache';
import {adviseOnInferred, inferRepository} from './inferredRepository';
import {snapshotPath} from '../store/snapshotPath';
import type {Environment} from '../github/readEnvironment';
import type {PeopleRules} from '../advisory/peopleRules';
import type {SafeParams} from './withoutToken';
import type {Blog} from '../docusaurus/findBlog';
import type {PostFolder} from '../posts/findPostFolders';
import type {SyncParams} from './syncParams';

/** What a sync needs to know before it asks anybody. */
export interface Plan {
  /** `owner/name` of each, beside those of the organisation. */
  readonly repositories: readonly string[];
  /** The one of them that nobody has named to the plugin; null where all were. */
  readonly inferred: string | null;
  readonly environment: Environment;
  /** Who asked for another name, or for none. */
  readonly people: PeopleRules;
  readonly blog: Blog;
  readonly folders: readonly PostFolder[];
  /** Absolute paths. */
  readonly files: {
    readonly snapshot: string;
    readonly cache: string;
    /** What the posts were made from. */
    readonly record: string;
  };
}

/**
 * `owner/name` of the configured repositories, or of the site's own.
 *
 * @throws if the site names none, or what can be none
 */
export function configuredRepositories({
  site,
  options,
}: Pick<SyncParams, 'site' | 'options'>): string[] {
  if (options.repositories) {
    return options.repositories;
  }
  const inferred = inferRepository(site);
  if (inferred?.isPossible) {
    return [inferred.name];
  }
  if (options.organization !== null) {
    return [];
  }
  throw new Error(
    inferred
      ? `docusaurus-plugin-security-advisories does not know which repository publishes the advisories: "${inferred.name}" can be the name of no repository on GitHub. ${adviseOnInferred(site, inferred.name)}`
      : 'docusaurus-plugin-security-advisories does not know which repository publishes the advisories: set "organizationName" and "projectName" in the site\'s configuration, or the plugin\'s option "repositories".',
  );
}

/** What reads the file takes a while to load, and most sites have none. */
async function readPeople({
  people,
  ...place
}: {
  siteDir: string;
  staticDirectories: readonly string[];
  people: string | null;
}): Promise<PeopleRules> {
  if (people === null) {
    return new Map();
  }
  const {readPeopleFile} = await import('./readPeopleFile.js');
  return readPeopleFile({...place, people});
}

/**
 * Finds out what to read and where to write.
 *
 * @throws for what a person has to mend: options, the environment, the blog, the people file
 */
export async function planSync(params: SafeParams): Promise<Plan> {
  const {site, options, report, environment} = params;
  const {siteDir, siteConfig} = site;
  const repositories = configuredRepositories(params);
  const blog = findBlog({siteConfig, id: options.blog});
  const {staticDirectories} = siteConfig;
  const people = await readPeople({siteDir, staticDirectories, people: options.people});
  await checkAuthor({siteDir, blog, author: options.author});
  const {folders, advice} = await findPostFolders({site, blog, options});
  advice.forEach(report.info);
  return {
    repositories,
    inferred: options.repositories ? null : (repositories[0] ?? null),
    environment,
    people,
    blog,
    folders,
    files: {
      snapshot: snapshotPath({siteDir, options}),
      cache: cacheFile({siteDir, id: options.id}),
      record: recordFile({siteDir, id: options.id}),
    },
  };
}
