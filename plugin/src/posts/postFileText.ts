import {isDeepStrictEqual} from 'node:util';
import matter from 'gray-matter';
import {dump, load} from 'js-yaml';
import type {Post} from '../options/options';

const FORMAT = {lineWidth: -1, noRefs: true};

/**
 * Writes every text in quotes. Docusaurus reads YAML 1.2, and gray-matter writes YAML 1.1: to the
 * one the bare title `0o17` is a number, and to the other it is none.
 */
const QUOTED = {
  engines: {
    yaml: {
      parse: (text: string) => load(text) as object,
      stringify: (data: object) => dump(data, {...FORMAT, forceQuotes: true}),
    },
  },
};

function write(post: Post, options: object): string {
  // Given as an object: gray-matter would look for front matter in a text.
  const text = matter.stringify({content: post.content.trim()}, post.frontMatter, options);
  // Half a character cannot be written, and would make the file look changed at every sync.
  return text.toWellFormed();
}

/** The front matter of a text that we wrote, as Docusaurus' YAML reads it. */
function readFrontMatter(fileText: string): unknown {
  return load(fileText.slice(4, fileText.indexOf('\n---\n', 4)));
}

/** Writes a post as the text of its file. Same post, same bytes. */
export function postFileText(post: Post): string {
  const text = write(post, FORMAT);
  return isDeepStrictEqual(readFrontMatter(text), post.frontMatter) ? text : write(post, QUOTED);
}
