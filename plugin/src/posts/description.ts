import {webUrlOf} from '../advisory/webUrlOf';
import {baseDirection, htmlFlowElement, loadMarkdown} from '../markdown';
import {truncateComment, withoutMarker} from './truncateMarker';
import {withoutSameHeading} from './withoutSameHeading';
import type {RootContent} from 'mdast';
import type {Direction, HtmlFlowElement, WrittenMarkdown} from '../markdown';
import type {GhsaId, PublishedAdvisory} from '../advisory/advisory';
import type {PostSettings} from './postSettings';

/** Begins every id in a description: two posts may stand in one page. */
export function idPrefixOf({ghsaId}: {ghsaId: GhsaId}): string {
  return ghsaId.toLowerCase();
}

/**
 * The block that holds a stranger's text and nothing else, with a line along its side, in the
 * page's margin. No text can have its class or style: so nothing in it can look as if it stood outside.
 * It runs as the text does, whichever way the page runs; what has no words, such as code, from left
 * to right.
 */
export function descriptionBlock(
  content: RootContent[],
  dir: Direction = baseDirection(content) ?? 'ltr',
): HtmlFlowElement {
  return htmlFlowElement(
    'div',
    {
      className: ['security-advisory-description'],
      dir,
      style:
        'border-inline-start: 2px solid var(--ifm-color-emphasis-300); margin-inline-start: -14px; padding-inline-start: 12px',
    },
    content,
  );
}

/** A description as it stands below a heading of ours. */
interface ShownDescription {
  /** The text alone; empty where there is none. */
  readonly content: readonly RootContent[];
  /** In its block. */
  readonly blocks: readonly RootContent[];
  /** The block as it is written. */
  readonly written: WrittenMarkdown;
}

export type Description =
  | {
      readonly rendered: true;
      /** @param heading the words of ours that it stands below */
      readonly below: (heading: string) => Promise<ShownDescription>;
    }
  | {
      readonly rendered: false;
      /** Why it can't be shown. */
      readonly reason: string;
    };

/** What a description depends on, beside its advisory. The words around it are none of it. */
type DescriptionSettings = Pick<
  PostSettings,
  'admonitions' | 'images' | 'posts' | 'truncateMarker'
>;

async function renderDescription(
  advisory: PublishedAdvisory,
  {admonitions, images, posts, truncateMarker}: DescriptionSettings,
): Promise<Description> {
  const {affectedProducts, description, repository} = advisory;
  const markdown = await loadMarkdown();
  const result = markdown.renderDescription(description, {
    repository,
    webUrl: webUrlOf(advisory),
    posts,
    admonitions,
    images,
    products: new Set(affectedProducts.map(({name}) => name).filter((name) => name !== null)),
    idPrefix: idPrefixOf(advisory),
    topHeading: 3,
  });
  if (!result.rendered) {
    return result;
  }
  // Ours stands before, if the blog cuts at it.
  const isCutBefore = truncateComment(truncateMarker).search(truncateMarker) !== -1;
  const nodes = isCutBefore ? result.nodes : withoutMarker(result.nodes, truncateMarker);
  const shown = new Map<number, ShownDescription>();
  return {
    rendered: true,
    below: async (heading) => {
      const content = await withoutSameHeading(nodes, heading);
      // It is one of two: with its own first heading, or without it.
      const known = shown.get(content.length);
      if (known) {
        return known;
      }
      const blocks = content.length === 0 ? [] : [descriptionBlock(content)];
      const made = {content, blocks, written: markdown.writeMarkdown(blocks)};
      shown.set(content.length, made);
      return made;
    },
  };
}

/** Gives the description of an advisory for the posts of a folder. */
export type OpenDescription = (settings: DescriptionSettings) => Promise<Description>;

/**
 * Opens the description of an advisory. It is rendered once for all the folders that show it alike: those
 * of a blog's locales do.
 */
export function openDescription(advisory: PublishedAdvisory): OpenDescription {
  let last: {settings: DescriptionSettings; description: Promise<Description>} | null = null;
  const isLast = (settings: DescriptionSettings) =>
    last !== null &&
    (['admonitions', 'images', 'posts', 'truncateMarker'] as const).every(
      (name) => last?.settings[name] === settings[name],
    );
  return (settings) => {
    if (!last || !isLast(settings)) {
      last = {settings, description: renderDescription(advisory, settings)};
    }
    return last.description;
  };
}
