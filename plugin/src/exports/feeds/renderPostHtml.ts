import {loadMarkdown} from '../../markdown';
import {feedSchema} from './feedSchema';
import {takeOffHeadingIds} from './takeOffHeadingIds';
import {toAbsolute} from './toAbsolute';
import {toTitledQuotes} from './toTitledQuotes';
import type {Root} from 'hast';

type PostAddress = Parameters<typeof toAbsolute>[0];

/** A task's box would be a form in a feed; the sign says the same. */
async function showTasks(tree: Root): Promise<void> {
  const {visit} = await import('unist-util-visit');
  visit(tree, 'element', (element, index, parent) => {
    if (element.tagName === 'input' && parent && index !== undefined) {
      parent.children[index] = {type: 'text', value: element.properties.checked ? '☑' : '☐'};
    }
  });
}

async function resolveAddresses(tree: Root, base: Omit<PostAddress, 'address'>): Promise<void> {
  const {visit} = await import('unist-util-visit');
  visit(tree, 'element', ({properties}) => {
    for (const name of ['href', 'src'] as const) {
      const {[name]: address} = properties;
      if (typeof address === 'string') {
        properties[name] = toAbsolute({address, ...base});
      }
    }
  });
}

/**
 * A post's Markdown as HTML for a feed, where there is neither Docusaurus nor a style: admonitions
 * are quotes with a title, every address is a whole one, and there is no comment, class, style or
 * id. It is sanitised once more, whoever made the post safe before.
 *
 * @param content of the post's file, behind its front matter
 * @param permalinkUrl absolute address of the post
 * @param siteUrl absolute, with the base URL and the locale
 * @see https://validator.w3.org/feed/docs/warning/SecurityRisk.html
 */
export async function renderPostHtml({
  content,
  ...base
}: {
  content: string;
  permalinkUrl: string;
  siteUrl: string;
}): Promise<string> {
  const [{readAsDocusaurus}, {raw}, {sanitize}, {toHtml}, {toHast}] = await Promise.all([
    loadMarkdown(),
    import('hast-util-raw'),
    import('hast-util-sanitize'),
    import('hast-util-to-html'),
    import('mdast-util-to-hast'),
  ]);
  const markdown = toTitledQuotes(readAsDocusaurus(content));
  await takeOffHeadingIds(markdown);
  const tree = raw(toHast(markdown, {allowDangerousHtml: true})) as Root;
  await showTasks(tree);
  await resolveAddresses(tree, base);
  return toHtml(sanitize(tree, feedSchema())).trim();
}
