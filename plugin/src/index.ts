import path from 'node:path';
import {addSyncCommand} from './commands/sync';
import {detectCommand} from './command';
import {createReport} from './report';
import {syncSite} from './sync/syncSite';
import type {LoadContext, Plugin} from '@docusaurus/types';
import type {PluginOptions} from './options';

/**
 * Every security advisory that a project publishes on GitHub is a post in the site's News.
 *
 * The posts are written here, in the factory, because Docusaurus awaits all factories before any
 * plugin loads its content: the blog finds them like any other post.
 */
export default async function pluginSecurityAdvisories(
  context: LoadContext,
  options: PluginOptions,
): Promise<Plugin> {
  const command = detectCommand(process.argv);
  const params = {site: context, options, report: createReport(), env: process.env};
  if (command !== 'other') {
    await syncSite(command, params);
  }
  let isLoaded = false;
  return {
    name: 'docusaurus-plugin-security-advisories',
    ...(options.canonical === 'github'
      ? {getThemePath: () => path.join(__dirname, 'theme-canonical')}
      : {}),
    getPathsToWatch: () =>
      options.people === null ? [] : [path.resolve(context.siteDir, options.people)],
    async loadContent() {
      // The first time is right behind the sync above; each other time a watched file has changed.
      if (isLoaded && command === 'start') {
        await syncSite(command, params);
      }
      isLoaded = true;
    },
    extendCli(cli) {
      addSyncCommand(cli, {site: context, options});
    },
  };
}

export {createEditUrl} from './editUrl';
export {validateOptions} from './options';
export type {
  Account,
  Advisory,
  AdvisoryStatus,
  AffectedProduct,
  Change,
  Collaborators,
  Credit,
  CreditRole,
  CvssScore,
  NameOnly,
  Person,
  PublishedAdvisory,
  Release,
  Severity,
  Weakness,
} from './advisory';
export type {CreateEditUrlOptions} from './editUrl';
export type {CreatePost, CreatePostParams, Options, PluginOptions, Post} from './options';
