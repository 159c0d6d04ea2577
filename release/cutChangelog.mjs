// @ts-check
/**
 * Gives the changes that are not released yet in `CHANGELOG.md` the version that `npx changeset version`
 * has just given the plugin, and today's date, in UTC.
 *
 * @see https://keepachangelog.com/en/1.1.0/
 */
import fs from 'node:fs';
import {fileURLToPath} from 'node:url';

const CHANGELOG = fileURLToPath(new URL('../CHANGELOG.md', import.meta.url));
const MANIFEST = fileURLToPath(new URL('../plugin/package.json', import.meta.url));
const UNRELEASED = '## [Unreleased]\n';

const text = fs.readFileSync(CHANGELOG, 'utf8');
const {version} = JSON.parse(fs.readFileSync(MANIFEST, 'utf8'));
if (text.includes(`## [${version}]`)) {
  throw new Error(`CHANGELOG.md has a version ${version} already, so nothing was changed in it.`);
}
if (!new RegExp(`${UNRELEASED.replace(/[[\]]/g, '\\$&')}\\s*###`).test(text)) {
  throw new Error(
    'CHANGELOG.md says of no change that it is unreleased. Write under "Unreleased" what users will notice, then run this again.',
  );
}
const today = new Date().toISOString().slice(0, 10);
fs.writeFileSync(
  CHANGELOG,
  text.replace(UNRELEASED, () => `${UNRELEASED}\n## [${version}] - ${today}\n`),
);
console.log(`CHANGELOG.md: the unreleased changes are now those of ${version}.`);
