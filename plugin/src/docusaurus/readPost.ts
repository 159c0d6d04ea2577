import matter from 'gray-matter';
import {parseGhsaId} from '../advisory/ids';
import type {GhsaId} from '../advisory/advisory';

// gray-matter evaluates front matter that says that it is JavaScript.
const NO_CODE = {
  engines: {
    javascript: () => {
      throw new Error('Front matter in JavaScript is not read.');
    },
  },
};

/** The id in a file's front matter, null where there is none or the file can't be read as a post. */
export function ghsaIdOfFileText(fileText: string): GhsaId | null {
  try {
    return parseGhsaId(matter(fileText, NO_CODE).data.ghsa_id);
  } catch {
    return null;
  }
}

/**
 * Reads a post's file.
 *
 * @throws for front matter that is none, or that holds code
 */
export function readPost(fileText: string): {
  frontMatter: Readonly<Record<string, unknown>>;
  content: string;
} {
  const {data, content} = matter(fileText, NO_CODE);
  return {frontMatter: data, content};
}
