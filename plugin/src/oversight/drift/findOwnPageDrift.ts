import path from 'node:path';
import {aliasedSitePathToRelativePath} from '@docusaurus/utils';
import {readFileIfExists} from '../../store/atomicFile';
import {describeReplaced, describeUnsaidWithdrawal} from './describeDrift';
import {saysWithdrawn} from '../../words/saysWithdrawn';
import type {Site} from '../../posts/findPostFolders';
import type {StandIn} from '../../posts/standIns/standIn';
import type {Comparison} from '../../sync/compareSite';
import type {Drift} from './describeDrift';

/** The text of a page in all its versions and languages. */
async function readPage({sources}: StandIn, siteDir: string): Promise<string> {
  const files = sources.map((source) => path.join(siteDir, aliasedSitePathToRelativePath(source)));
  const texts = await Promise.all(files.map(readFileIfExists));
  return texts.filter((text) => text !== null).join('\n');
}

/**
 * Where the site's own pages about advisories differ from GitHub, as far as that can be told of a text of
 * any form: that an advisory was withdrawn. And which of them still have a post beside them.
 */
export async function findOwnPageDrift(
  {published, standIns, posts}: Pick<Comparison, 'published' | 'standIns' | 'posts'>,
  {siteDir, i18n: {locales}}: Site,
): Promise<Drift[]> {
  const drift: Drift[] = [];
  for (const {ghsaId, status} of published) {
    const standIn = standIns.get(ghsaId);
    if (standIn && status.state === 'withdrawn') {
      const text = await readPage(standIn, siteDir);
      if ((await saysWithdrawn(text, locales)) === false) {
        drift.push(describeUnsaidWithdrawal(ghsaId, standIn.file));
      }
    }
  }
  const replaced = posts.replaced.map((ghsaId) =>
    describeReplaced(ghsaId, standIns.get(ghsaId)?.file ?? 'a page of its own'),
  );
  return [...replaced, ...drift];
}
