import fs from 'node:fs';
import path from 'node:path';
import demo from '../../website/demo/advisories';
import type {StoredAdvisory} from '../../test/github/index';

/** Advisories of real projects, in GitHub's shape: beside the repository, and not everybody's. */
const FOLDER = path.resolve(__dirname, '../../../shared/advisories/repos');

/** What the sites of the bench are made of, and where it comes from. */
export interface Texts {
  readonly source: 'real advisories' | 'advisories of the demo';
  readonly advisories: readonly StoredAdvisory[];
}

function readReal(): StoredAdvisory[] {
  return fs
    .readdirSync(FOLDER)
    .sort()
    .flatMap(
      (file) => JSON.parse(fs.readFileSync(path.join(FOLDER, file), 'utf8')) as StoredAdvisory[],
    )
    .filter(({state}) => state === 'published');
}

/** The real advisories, or those of the demo where the former are not at hand. */
export function readTexts(): Texts {
  if (fs.existsSync(FOLDER)) {
    return {source: 'real advisories', advisories: readReal()};
  }
  const advisories = (demo.repositories ?? []).flatMap((repository) => repository.advisories);
  return {
    source: 'advisories of the demo',
    advisories: advisories.filter(({state}) => state === 'published'),
  };
}
