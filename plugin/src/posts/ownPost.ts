import matter from 'gray-matter';
import {parseGhsaId} from '../advisory';
import type {GhsaId} from '../advisory';

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
