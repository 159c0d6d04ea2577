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
  const report = createReport();
  if (command !== 'other') {
    if (options.people !== null) {
      report.warn(
        'The option "people" is not used yet: this version credits people as GitHub does. To leave somebody out now, use the option "createPost".',
      );
    }
    await syncSite(command, {site: context, options, report, env: process.env});
  }
  return {
    name: 'docusaurus-plugin-security-advisories',
    extendCli(cli) {
      addSyncCommand(cli, {site: context, options});
    },
  };
}

export {validateOptions} from './options';
export type {
  Advisory,
  AdvisoryStatus,
  AffectedProduct,
  Change,
  Collaborators,
  Credit,
  CreditRole,
  CvssScore,
  Person,
  PublishedAdvisory,
  Release,
  Severity,
  Weakness,
} from './advisory';
export type {CreatePost, CreatePostParams, Options, PluginOptions, Post} from './options';
