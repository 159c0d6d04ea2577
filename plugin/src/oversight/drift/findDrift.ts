import {describeDifferent, describeExtra, describeMissing} from './describeDrift';
import {toPublicFacts} from '../../exports/publicFacts';
import type {Comparison} from '../../sync/compareSite';
import type {SiteReading} from '../../sync/readSite';
import type {Drift} from './describeDrift';
import type {PublicFacts} from '../../exports/publicFacts';
import type {SiteManifest} from '../../exports/siteManifest';

/** Where a deployed site differs from GitHub. @param manifest what the site publishes of itself */
export function findManifestDrift(
  {published}: Pick<SiteReading, 'published'>,
  manifest: SiteManifest,
  now: Date,
): Drift[] {
  const onSite = new Map(manifest.advisories.map((facts) => [facts.ghsaId, facts]));
  const onGitHub = new Map(published.map((advisory) => [advisory.ghsaId, toPublicFacts(advisory)]));
  const leftOut = new Set(manifest.leftOut);
  const drift = [...onGitHub.values()].map((github) => {
    const site = onSite.get(github.ghsaId);
    if (site) {
      return describeDifferent({site, github});
    }
    return leftOut.has(github.ghsaId) ? null : describeMissing(github, now);
  });
  const extra = [...onSite.keys()].filter((ghsaId) => !onGitHub.has(ghsaId));
  return [...drift.filter((each) => each !== null), ...extra.map(describeExtra)];
}

const OTHERWISE_MADE =
  'its post is not as the plugin makes it: the file was changed, or the plugin, its options or what else GitHub says of it';

/** Where the posts that lie in a checkout differ from GitHub. */
export function findPostDrift({published, known, posts}: Comparison, now: Date): Drift[] {
  const github = new Map(published.map((advisory) => [advisory.ghsaId, toPublicFacts(advisory)]));
  const site = new Map(known.map((advisory) => [advisory.ghsaId, toPublicFacts(advisory)]));
  const describeUpdated = (facts: PublicFacts): Drift => {
    const before = site.get(facts.ghsaId);
    const different = before ? describeDifferent({site: before, github: facts}) : null;
    return different ?? {ghsaId: facts.ghsaId, kind: 'different', messages: [OTHERWISE_MADE]};
  };
  return [
    ...posts.added.flatMap((id) => github.get(id) ?? []).map((each) => describeMissing(each, now)),
    ...posts.updated.flatMap((id) => github.get(id) ?? []).map(describeUpdated),
    ...posts.removed.map(describeExtra),
  ];
}
