import fs from 'node:fs';
import path from 'node:path';
import {readAdvisory} from '../plugin/src/github/readAdvisory';
import {buildReadingRules} from '../test/given/build';
import type {PublishedAdvisory, RepositoryName} from '../plugin/src/advisory/advisory';

/** Advisories of real projects, in GitHub's shape: beside the repository, and not everybody's. */
const FOLDER = path.resolve(__dirname, '../../shared/advisories/repos');

interface Item {
  readonly description: string;
}

interface RealItem {
  readonly repository: RepositoryName;
  readonly item: Item;
}

/** @throws where they are not there: a figure of other texts would not compare */
function listItems(): RealItem[] {
  if (!fs.existsSync(FOLDER)) {
    throw new Error(`The real advisories are not here: ${FOLDER} is missing.`);
  }
  return fs.readdirSync(FOLDER).flatMap((file) => {
    const [owner = '', name = ''] = file.replace(/\.json$/, '').split('__');
    const items = JSON.parse(fs.readFileSync(path.join(FOLDER, file), 'utf8')) as Item[];
    return items.map((item) => ({repository: {owner, name}, item}));
  });
}

/** The advisories as GitHub gives them. */
export function readRealItems(): Item[] {
  return listItems().map(({item}) => item);
}

/** The advisories as the plugin sees them. */
export function readRealAdvisories(): PublishedAdvisory[] {
  return listItems().flatMap(({repository, item}) => {
    const rules = buildReadingRules();
    const advisory = readAdvisory({item, repository, rules});
    return advisory ? [{...advisory, publishedBy: [{repository, url: advisory.url}]}] : [];
  });
}
