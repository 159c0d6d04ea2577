// What a site imports from the theme has its types by this: an import would be one of Node's as well.
// eslint-disable-next-line @typescript-eslint/triple-slash-reference
/// <reference path="./theme.d.ts" preserve="true" />

import path from 'node:path';
import {addCommands} from './commands/addCommands';
import {detectCommand, detectLocales} from './docusaurus/runningCommand';
import {resolveBlogClient} from './docusaurus/resolveBlogClient';
import {joinChanges} from './docusaurus/bundlerConfig';
import {createDocVersionBanner} from './docusaurus/createDocVersionBanner';
import {replaceHtmlMinifier} from './docusaurus/replaceHtmlMinifier';
import {instancePrefix} from './docusaurus/findOwnInstances';
import {createMdxRule} from './pages/mdx/createMdxRule';
import {findContradictions} from './options/findContradictions';
import {PLUGIN_NAME} from './options/pluginName';
import {beginMessages, createReport} from './terminal/report';
import {readThemeTranslations} from './words/readThemeMessages';
import type {LoadContext, Plugin} from '@docusaurus/types';
import type {RunningCommand} from './docusaurus/runningCommand';
import type {PluginOptions} from './options/options';
import type {FinishBuild, SitePagesParams} from './pages/createSitePages';
import type {Wish} from './pages/findOwner';
import type {SiteSync} from './sync/siteSync';
import type {SyncParams} from './sync/syncParams';

/** What reads GitHub takes a while to load, and many commands of Docusaurus' need nothing of it. */
async function openSiteSync(
  command: Exclude<RunningCommand, 'other'>,
  params: SyncParams,
): Promise<SiteSync> {
  const {createSiteSync} = await import('./sync/siteSync.js');
  return createSiteSync(command, params);
}

/**
 * Every security advisory that a project publishes on GitHub is a post in the site's News.
 *
 * The posts are written here, in the factory, because Docusaurus awaits all factories before any
 * plugin loads its content: the blog finds them like any other post.
 */
export default async function pluginSecurityAdvisories(
  context: LoadContext,
  options: PluginOptions,
): Promise<Plugin<Wish>> {
  const command = detectCommand(process.argv);
  const params = {
    site: context,
    options,
    report: beginMessages(createReport(), instancePrefix(context.siteConfig, options.id)),
    env: process.env,
    locales: detectLocales(process.argv),
  };
  const siteSync = command === 'other' ? null : await openSiteSync(command, params);
  await siteSync?.begin();
  let isLoaded = false;
  if (command !== 'other' && context.i18n.currentLocale === context.i18n.defaultLocale) {
    findContradictions(options).forEach(params.report.warn);
  }
  if (command === 'build') {
    replaceHtmlMinifier({
      siteConfig: context.siteConfig,
      env: process.env,
      report: createReport(),
    });
  }
  let finishBuild: FinishBuild | null = null;
  async function makePages({
    allContent,
    actions,
  }: Pick<SitePagesParams, 'allContent' | 'actions'>): Promise<void> {
    // The blog has read its posts anew, and another process may have made them.
    const synced = await siteSync?.latest();
    if (synced) {
      const {createSitePages} = await import('./pages/createSitePages.js');
      finishBuild = await createSitePages({
        ...{site: context, options, synced, allContent, actions},
        report: params.report,
      });
    }
  }
  // One behind the other: `start` loads the blog for each of its files that changes, at the same time,
  // and what was read last is to stay.
  let making = Promise.resolve();
  const isCanonicalGitHub = options.canonical === 'github';
  const themePath = path.join(
    __dirname,
    'browser',
    isCanonicalGitHub ? 'theme-canonical' : 'theme',
  );
  const wrapDocVersionBanner = createDocVersionBanner(
    path.join(__dirname, 'browser/theme-docs'),
    params.report,
  );
  const createMdxChanges = createMdxRule(context, {id: options.id, report: params.report});
  return {
    name: PLUGIN_NAME,
    getThemePath: () => themePath,
    getTypeScriptThemePath: () => path.join(__dirname, '../src/theme'),
    getDefaultCodeTranslationMessages: () => readThemeTranslations(context.i18n.currentLocale),
    getPathsToWatch: () =>
      options.people === null ? [] : [path.resolve(context.siteDir, options.people)],
    configureWebpack: (config, isServer) =>
      joinChanges([
        createMdxChanges(config, isServer),
        isCanonicalGitHub ? resolveBlogClient(themePath, config) : {},
        options.docs === null ? {} : wrapDocVersionBanner(config),
      ]) as ReturnType<NonNullable<Plugin['configureWebpack']>>,
    async loadContent() {
      // The first time is right behind the sync above; each other time a watched file has changed.
      if (isLoaded && command === 'start') {
        await siteSync?.again();
      }
      isLoaded = true;
      return {routeBasePath: options.index === false ? null : options.index.routeBasePath};
    },
    async allContentLoaded(loaded) {
      const made = making.then(() => makePages(loaded));
      making = made.catch(() => undefined);
      await made;
    },
    async postBuild(props) {
      await finishBuild?.(props);
    },
    extendCli(cli) {
      addCommands(cli, {site: context, options});
    },
  };
}

export {createDatedPost} from './options/createDatedPost';
export {createEditUrl} from './docusaurus/createEditUrl';
export {createRedirects} from './exports/createAliases';
export {validateOptions} from './options/validateOptions';
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
} from './advisory/advisory';
export type {CreateEditUrlOptions} from './docusaurus/createEditUrl';
export type {
  ExportedAdvisory,
  ExportFile,
  ExportFormat,
  ExportParams,
} from './options/exportFormat';
export {getSwizzleConfig} from './docusaurus/getSwizzleConfig';
export type {CreatePost, CreatePostParams, Options, PluginOptions, Post} from './options/options';
