import {GITHUB_SCHEMA} from '../../markdown';
import type {Schema} from 'hast-util-sanitize' with {'resolution-mode': 'import'};

/** Elements whose place is a page: boxes of forms, and pictures in several versions. */
const NOT_IN_FEEDS = new Set(['input', 'picture', 'source', 'section']);

/** Attributes that speak to a page's style, or give names that a reader's page may have already. */
const PAGE_ATTRIBUTES = new Set(['className', 'id', 'name', 'style']);

/** What is left of GitHub's schema in a feed. */
export function feedSchema(): Schema {
  const {tagNames, attributes} = GITHUB_SCHEMA;
  return {
    ...GITHUB_SCHEMA,
    tagNames: (tagNames ?? []).filter((name) => !NOT_IN_FEEDS.has(name)),
    attributes: Object.fromEntries(
      Object.entries(attributes ?? {}).map(([tagName, definitions]) => [
        tagName,
        definitions.filter(
          (each) => !PAGE_ATTRIBUTES.has(typeof each === 'string' ? each : each[0]),
        ),
      ]),
    ),
    protocols: {href: ['http', 'https', 'mailto'], src: ['http', 'https']},
    // What these hold is no text.
    strip: ['script', 'style', 'template'],
  };
}
