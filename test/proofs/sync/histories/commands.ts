import fs from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import {buildUser, close, edit, publish, remove, withdraw} from '../../../github/index';
import {PRIVILEGED_TOKEN, PUBLIC_TOKEN} from '../arrange';
import {checkCleanSync, checkSync} from './properties';
import {ADVISORY_COUNT, PEOPLE, SOURCES, now, summaryOf} from './model';
import {FAULTS, ROUTES, describeTrouble} from './weather';
import type {Credit, StoredAdvisory} from '../../../github/index';
import type {Model, ModelAdvisory, Severity, Status} from './model';
import type {Real} from './properties';
import type {Trouble} from './weather';

export type Step = fc.AsyncCommand<Model, Real>;

const CACHE = 'node_modules/.cache/docusaurus-plugin-security-advisories/default.cache.json';

function at(model: Model, place: number): ModelAdvisory {
  const advisory = model.advisories[place];
  if (!advisory) throw new Error(`There is no advisory ${place}.`);
  return advisory;
}

function nameOf(place: number): string {
  return `advisory ${place}`;
}

function repositoryOf({github}: Real, repository: number) {
  const found = github.state.repositories[repository];
  if (!found) throw new Error(`There is no repository ${repository}.`);
  return found;
}

/** The same advisory in the stand-in. */
function stored(real: Real, {ghsaId, repository}: ModelAdvisory): StoredAdvisory {
  const found = repositoryOf(real, repository).advisories.find(({ghsa_id}) => ghsa_id === ghsaId);
  if (!found) throw new Error(`The repository has no ${ghsaId}.`);
  return found;
}

/** A change of one advisory, possible in some of its states only. */
function changeOf({
  place,
  words,
  from,
  apply,
}: {
  place: number;
  words: string;
  from: readonly Status[];
  apply: (advisory: ModelAdvisory, real: Real, date: string) => void;
}): Step {
  return {
    check: (model) => from.includes(at(model, place).status),
    run: (model, real) => {
      model.changes += 1;
      apply(at(model, place), real, now(model));
      return Promise.resolve();
    },
    toString: () => words,
  };
}

const PRESENT: Status[] = ['draft', 'published', 'withdrawn', 'closed', 'closed but visible'];

/** Tells the stand-in what the model says of an advisory. */
function tell(advisory: ModelAdvisory, real: Real, date: string): void {
  const {severity, patchedVersions, cveId, revision, credits} = advisory;
  edit({
    advisory: stored(real, advisory),
    at: date,
    changes: {
      summary: summaryOf(advisory),
      description: `Says revision ${revision}.`,
      severity,
      cve_id: cveId,
      vulnerabilities: [
        {
          package: {ecosystem: 'npm', name: 'rocket'},
          vulnerable_version_range: '< 2.0.0',
          patched_versions: patchedVersions,
        },
      ],
      credits: [...credits].map(([login, state]) => ({
        user: buildUser(login),
        type: 'finder',
        state,
      })),
    },
  });
}

/** Opens an advisory that there never was. */
export function openDraft(place: number): Step {
  return changeOf({
    place,
    words: `draft ${nameOf(place)}`,
    from: ['none'],
    apply: (advisory, real, date) => {
      advisory.status = 'draft';
      repositoryOf(real, advisory.repository).advisories.push(real.draft(advisory, date));
      tell(advisory, real, date);
    },
  });
}

/** Publishes a draft, one that there never was, or one that was closed or withdrawn. */
export function publishOne(place: number): Step {
  return changeOf({
    place,
    words: `publish ${nameOf(place)}`,
    from: ['none', 'draft', 'withdrawn', 'closed', 'closed but visible'],
    apply: (advisory, real, date) => {
      if (advisory.status === 'none') {
        repositoryOf(real, advisory.repository).advisories.push(real.draft(advisory, date));
      }
      Object.assign(advisory, {status: 'published', wasPublic: true});
      tell(advisory, real, date);
      publish({advisory: stored(real, advisory), at: date});
      Object.assign(stored(real, advisory), {withdrawn_at: null, closed_at: null});
    },
  });
}

export function editOne(place: number, severity: Severity, patchedVersions: string): Step {
  return changeOf({
    place,
    words: `edit ${nameOf(place)}: ${severity}, fixed in "${patchedVersions}"`,
    from: PRESENT,
    apply: (advisory, real, date) => {
      Object.assign(advisory, {severity, patchedVersions, revision: advisory.revision + 1});
      tell(advisory, real, date);
    },
  });
}

export function assignCve(place: number): Step {
  return changeOf({
    place,
    words: `assign a CVE to ${nameOf(place)}`,
    from: PRESENT,
    apply: (advisory, real, date) => {
      advisory.cveId = `CVE-2026-${1000 + place}`;
      tell(advisory, real, date);
    },
  });
}

export function withdrawOne(place: number, state: 'withdrawn' | 'published'): Step {
  return changeOf({
    place,
    words: `withdraw ${nameOf(place)} (its state is then "${state}")`,
    from: ['published'],
    apply: (advisory, real, date) => {
      advisory.status = 'withdrawn';
      withdraw({advisory: stored(real, advisory), at: date, state});
    },
  });
}

export function closeOne(place: number, stillVisible: boolean): Step {
  return changeOf({
    place,
    words: `close ${nameOf(place)}, ${stillVisible ? 'visible to all' : 'visible to tokens only'}`,
    from: ['draft', 'published'],
    apply: (advisory, real, date) => {
      advisory.status = stillVisible && advisory.wasPublic ? 'closed but visible' : 'closed';
      close({advisory: stored(real, advisory), at: date, stillVisible});
    },
  });
}

/** All that a repository has published, at once: it looks like a mistake. */
export function closeAll(repository: number): Step {
  return {
    check: () => true,
    run: async (model, real) => {
      for (const [place, advisory] of model.advisories.entries()) {
        const step = closeOne(place, false);
        if (advisory.repository === repository && step.check(model)) await step.run(model, real);
      }
    },
    toString: () => `close all of ${SOURCES[repository] ?? ''}, visible to tokens only`,
  };
}

export function deleteOne(place: number): Step {
  return changeOf({
    place,
    words: `delete ${nameOf(place)} for good`,
    from: PRESENT,
    apply: (advisory, real) => {
      advisory.status = 'deleted';
      remove({
        repository: repositoryOf(real, advisory.repository),
        ghsa_id: advisory.ghsaId,
      });
    },
  });
}

export function credit(
  place: number,
  login: keyof typeof PEOPLE,
  state: Credit['state'] | 'taken back',
): Step {
  return changeOf({
    place,
    words: `credit of ${login} for ${nameOf(place)}: ${state}`,
    from: PRESENT,
    apply: (advisory, real, date) => {
      if (state === 'taken back') advisory.credits.delete(login);
      else advisory.credits.set(login, state);
      tell(advisory, real, date);
    },
  });
}

export function rename(repository: number): Step {
  return {
    check: () => true,
    run: (model, real) => {
      model.changes += 1;
      const name = `${SOURCES[repository] ?? ''}-${model.changes}`;
      model.repositories[repository] = name;
      const renamed = repositoryOf(real, repository);
      renamed.renamedFrom.push(renamed.full_name);
      renamed.full_name = name;
      return Promise.resolve();
    },
    toString: () => `rename ${SOURCES[repository] ?? ''}`,
  };
}

/** Names, releases and references are asked for daily. */
export function dayPasses(): Step {
  return {
    check: () => true,
    run: async (_model, {arrangement: {site}}) => {
      if (!(await site.exists(CACHE))) return;
      const cache = JSON.parse(await site.read(CACHE)) as {enrichedAt: string | null};
      const yesterday = new Date(Date.now() - 25 * 3_600_000).toISOString();
      const enrichedAt = cache.enrichedAt === null ? null : yesterday;
      await site.write(CACHE, JSON.stringify({...cache, enrichedAt}));
    },
    toString: () => 'a day passes',
  };
}

/** A cache is what may be lost at any time, and what a runner may restore from an earlier run. */
export function changeCache(to: 'lost' | 'an earlier one'): Step {
  return {
    check: () => true,
    run: async (_model, {arrangement: {site}, caches}) => {
      const earlier = caches[Math.max(0, caches.length - 3)];
      if (to === 'lost') await fs.rm(path.join(site.dir, CACHE), {force: true});
      else if (earlier !== undefined) await site.write(CACHE, earlier);
    },
    toString: () => `the cache is ${to}`,
  };
}

const TOKENS = {
  none: null,
  'of the public': PUBLIC_TOKEN,
  'with advisory access': PRIVILEGED_TOKEN,
};

type TokenName = keyof typeof TOKENS;

export function syncOnce(
  tokenName: TokenName,
  acceptRemovals: boolean,
  troubles: readonly Trouble[],
): Step {
  return {
    check: () => true,
    run: async (model, real) => {
      await checkSync({model, real, token: TOKENS[tokenName], acceptRemovals, troubles});
      const {site} = real.arrangement;
      if (await site.exists(CACHE)) real.caches.push(await site.read(CACHE));
    },
    toString: () =>
      [
        `sync (token: ${tokenName}${acceptRemovals ? ', removals accepted' : ''})`,
        ...troubles.map((trouble) => `with ${describeTrouble(trouble)}`),
      ].join(' '),
  };
}

export function syncCleanly(tokenName: TokenName): Step {
  return {
    check: () => true,
    run: (model, real) => checkCleanSync({model, real, token: TOKENS[tokenName]}),
    toString: () => `clean sync (token: ${tokenName})`,
  };
}

// Those that every history begins with more often: to others, most of it cannot happen at once.
const place = fc.oneof(fc.constantFrom(0, 1, 3), fc.nat({max: ADVISORY_COUNT - 1}));
const repository = fc.nat({max: SOURCES.length - 1});
const login = fc.constantFrom(...(Object.keys(PEOPLE) as (keyof typeof PEOPLE)[]));
// One more often than the rest: what a cache remembers holds for one token only.
const tokenName = fc.constantFrom<TokenName>(
  'none',
  'of the public',
  'of the public',
  'of the public',
  'with advisory access',
);

const trouble: fc.Arbitrary<Trouble> = fc.record({
  kind: fc.constantFrom(
    ...(Object.keys(FAULTS) as (keyof typeof FAULTS)[]),
    'half the list' as const,
    'half the list' as const,
    'no requests left' as const,
  ),
  // The list and the names more often than the rest: they are what posts are made from.
  route: fc.constantFrom('repository-advisories' as const, 'graphql' as const, ...ROUTES),
  repository,
  times: fc.constantFrom(1 as const, 'always' as const),
});

/** Everything that may happen, each as likely as it is listed. */
export const STEPS: fc.Arbitrary<Step>[] = [
  place.map(openDraft),
  place.map(publishOne),
  place.map(publishOne),
  place.map(publishOne),
  fc
    .tuple(
      place,
      fc.constantFrom<Severity>('low', 'high', 'critical'),
      fc.constantFrom('', '1.2.0', '1.2.1', '1.2.0, 2.0.0'),
    )
    .map((args) => editOne(...args)),
  place.map(assignCve),
  fc.tuple(place, fc.constantFrom('withdrawn', 'published')).map((args) => withdrawOne(...args)),
  fc.tuple(place, fc.boolean()).map((args) => closeOne(...args)),
  place.map(deleteOne),
  repository.map(closeAll),
  repository.map(rename),
  fc
    .tuple(place, login, fc.constantFrom('pending', 'accepted', 'declined', 'taken back'))
    .map((args) => credit(...args)),
  fc.tuple(place, login, fc.constantFrom('accepted', 'declined')).map((args) => credit(...args)),
  fc.constant(null).map(dayPasses),
  fc.constantFrom('lost', 'an earlier one').map(changeCache),
  fc.tuple(tokenName, fc.boolean(), fc.constant([])).map((args) => syncOnce(...args)),
  fc
    .tuple(tokenName, fc.boolean(), fc.array(trouble, {minLength: 1, maxLength: 3}))
    .map((args) => syncOnce(...args)),
  fc
    .tuple(tokenName, fc.boolean(), fc.array(trouble, {minLength: 1, maxLength: 3}))
    .map((args) => syncOnce(...args)),
  tokenName.map((name) =>
    syncOnce(name, false, [
      {kind: 'an error of GraphQL', route: 'graphql', repository: 0, times: 'always'},
    ]),
  ),
  tokenName.map(syncCleanly),
];
