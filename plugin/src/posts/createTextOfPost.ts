import {pageDirection} from '../docusaurus/pageDirection';
import {findBlog} from '../docusaurus/findBlog';
import {indexPathOf} from '../docusaurus/indexPathOf';
import type {LoadContext} from '@docusaurus/types';
import type {PublishedAdvisory} from '../advisory/advisory';
import type {PluginOptions} from '../options/options';
import type {Report} from '../terminal/report';
import type {PostSettings} from './postSettings';
import type {Language} from '../words/language';

/**
 * The text of the file that the post of an advisory would have, where none is made because a page of the
 * site's own stands for it. Other advisories that it names are linked on GitHub, and the site's
 * `createPost` is not asked.
 *
 * @throws if the site has no such blog
 */
export async function createTextOfPost({
  advisory,
  site: {siteConfig, i18n},
  options,
  language,
  locale,
  machineFiles,
  report,
}: {
  advisory: PublishedAdvisory;
  site: Pick<LoadContext, 'siteConfig' | 'i18n'>;
  options: PluginOptions;
  language: Language;
  locale: string;
  machineFiles: PostSettings['machineFiles'];
  report: Report;
}): Promise<string> {
  // What renders takes a while to load, and most sites have no pages of their own.
  const {createPostFile} = await import('./createPostFile.js');
  const {blog: id, images, tag} = options;
  const {truncateMarker, admonitions} = findBlog({siteConfig, id});
  const settings: PostSettings = {
    ...{language, images, truncateMarker, admonitions, machineFiles},
    pageDirection: pageDirection(i18n, locale),
    tag: tag.label,
    author: null,
    canonical: 'site',
    posts: new Set(),
    indexPath: indexPathOf(options),
  };
  const text = await createPostFile({advisory, locale, settings, createPost: null, report});
  return text ?? '';
}
