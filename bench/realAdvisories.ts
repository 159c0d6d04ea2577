import fs from 'node:fs';
import path from 'node:path';
import {readAdvisory} from '../plugin/src/github/readAdvisory';
import {buildEnvironment} from '../test/unit/build';
import type {PublishedAdvisory} from '../plugin/src/advisory';

/** Advisories of real projects, in GitHub's shape: beside the repository, and not everybody's. */
const FOLDER = path.resolve(__dirname, '../../shared/advisories/repos');

/** @throws where they are not there: a figure of other texts would not compare */
export function readRealAdvisories(): PublishedAdvisory[] {
  if (!fs.existsSync(FOLDER)) {
    throw new Error(`The real advisories are not here: ${FOLDER} is missing.`);
  }
  return fs.readdirSync(FOLDER).flatMap((file) => {
    const [owner = '', name = ''] = file.replace(/\.json$/, '').split('__');
    const repository = {owner, name};
    const items = JSON.parse(fs.readFileSync(path.join(FOLDER, file), 'utf8')) as unknown[];
    return items.flatMap((item) => {
      const rules = {environment: buildEnvironment(), collaborators: false};
      const advisory = readAdvisory({item, repository, rules});
      return advisory ? [{...advisory, publishedBy: [{repository, url: advisory.url}]}] : [];
    });
  });
}
