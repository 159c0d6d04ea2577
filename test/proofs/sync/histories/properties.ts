import {expect} from 'vitest';
import {buildAdvisory, buildRepository, buildUser} from '../../../github/index';
import {PRIVILEGED_TOKEN, arrange} from '../arrange';
import {PEOPLE, SOURCES, postsOf, readInFull, smells, summaryOf} from './model';
import {readEnrichment, readPost, withoutEnrichment} from './postFacts';
import {withoutChangeLines} from '../changeLines';
import {brew} from './weather';
import type {GitHub, StoredAdvisory} from '../../../github/index';
import type {Arrangement} from '../arrange';
import type {Model, ModelAdvisory} from './model';
import type {PostFacts} from './postFacts';
import type {Trouble} from './weather';

/** The plugin, its site and the stand-in for GitHub that a history runs on. */
export interface Real {
  readonly arrangement: Arrangement;
  readonly github: GitHub;
  /** The caches that the syncs so far have left. */
  readonly caches: string[];
  /** A draft as the stand-in keeps it. */
  readonly draft: (advisory: ModelAdvisory, date: string) => StoredAdvisory;
  readonly release: () => Promise<void>;
}

const CONFIGURED = {repositories: SOURCES};

/** Starts what a history runs on. */
export async function createReal({withdrawnStayListed}: Model): Promise<Real> {
  const arrangement = await arrange({
    withdrawnStayListed,
    repositories: SOURCES.map((name) =>
      buildRepository(name as `${string}/${string}`, {
        releases: [{tag_name: 'v1.2.0'}, {tag_name: 'v2.0.0'}],
      }),
    ),
    users: Object.entries(PEOPLE).map(([login, name]) => buildUser(login, {name})),
  });
  return {
    arrangement,
    github: arrangement.github,
    caches: [],
    draft: (advisory, date) =>
      buildAdvisory({
        ghsa_id: advisory.ghsaId,
        summary: summaryOf(advisory),
        state: 'draft',
        created_at: date,
        global: {references: ['https://example.org/write-up']},
      }),
    release: arrangement.release,
  };
}

/** The text of every post by its id. */
async function textsOf({posts, post}: Arrangement): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const ghsaId of await posts()) {
    texts.set(ghsaId, (await post(ghsaId)) ?? '');
  }
  return texts;
}

function readAll(texts: ReadonlyMap<string, string>): Record<string, PostFacts> {
  return Object.fromEntries([...texts].map(([ghsaId, text]) => [ghsaId, readPost(text)]));
}

/** Nobody but those whose accepted credit a post shows is named in any file, cache included. */
async function expectNobodyElse({site}: Arrangement, posts: Iterable<PostFacts>): Promise<void> {
  const credited = new Set([...posts].flatMap(({credits}) => credits));
  const others = Object.entries(PEOPLE).filter(([login]) => !credited.has(login));
  const files = (await site.list('.')).filter((file) => !file.endsWith('.config.js'));
  for (const file of files) {
    const text = await site.read(file);
    for (const word of others.flat()) {
      expect(text.includes(word), `${word} in ${file}`).toBe(false);
    }
  }
}

/** What a sync could not ask for keeps its last value, as long as the post still speaks of it. */
function expectNothingForgotten(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): void {
  for (const [ghsaId, text] of after) {
    const past = before.get(ghsaId);
    // Another repository may give the text now, which has releases of its own.
    if (past === undefined || !isBySameSource(past, text)) continue;
    const {credits, fixedIn} = readPost(text);
    const spokenOf = new Set([
      ...credits.map((login) => `name of ${login}`),
      ...fixedIn.map((version) => `release of ${version}`),
      'example.org/write-up',
    ]);
    const known = readEnrichment(past).filter((each) => spokenOf.has(each));
    expect(readEnrichment(text), `what was known of ${ghsaId}`).toEqual(
      expect.arrayContaining(known),
    );
  }
}

function isBySameSource(one: string, other: string): boolean {
  const sourceOf = (text: string) =>
    SOURCES.find((name) => readPost(text).publishedBy[0]?.startsWith(name));
  return sourceOf(one) === sourceOf(other);
}

/**
 * Syncs, in whatever weather, and looks whether the posts are, repository by repository, those of
 * the last complete answer or those of the present one.
 */
export async function checkSync({
  model,
  real: {arrangement, github},
  token,
  acceptRemovals,
  troubles,
}: {
  model: Model;
  real: Real;
  token: string | null;
  acceptRemovals: boolean;
  troubles: readonly Trouble[];
}): Promise<void> {
  // Every hour brings new requests; nobody in a history is in a hurry.
  github.reset();
  const failed = troubles.map((trouble) => brew({trouble, model, github, token}));
  const before = await textsOf(arrangement);
  const {unread} = await arrangement.sync({...CONFIGURED, acceptRemovals}, token);
  const after = await textsOf(arrangement);

  const removable = new Set<string>();
  const unreadNames = new Set(unread.map(({configuredAs}) => configuredAs));
  SOURCES.forEach((name, repository) => {
    const isHeldBack =
      !acceptRemovals && smells({model, repository, seesClosed: token === PRIVILEGED_TOKEN});
    if (unreadNames.has(name)) {
      expect(troubles.length > 0 || isHeldBack, `reason not to read ${name}`).toBe(true);
    } else {
      const wasReadable = troubles.every(
        (trouble, index) => trouble.repository !== repository || failed[index]?.() === false,
      );
      expect(wasReadable && !isHeldBack, `${name} could be read`).toBe(true);
      const known = model.answers[repository] ?? null;
      for (const ghsaId of known?.keys() ?? []) removable.add(ghsaId);
      model.answers[repository] = readInFull({model, repository, known});
    }
  });

  const expected = postsOf(model.answers);
  // As long as a source was never read, nothing goes but what a source that was read had before.
  const isNeverRead = model.answers.includes(null);
  const leftOver = [...before].filter(
    ([ghsaId]) => isNeverRead && !expected.has(ghsaId) && !removable.has(ghsaId),
  );
  expect(readAll(after)).toEqual({
    ...readAll(new Map(leftOver)),
    ...Object.fromEntries(expected),
  });
  for (const [ghsaId, text] of leftOver) expect(after.get(ghsaId)).toBe(text);
  expectNothingForgotten(before, after);
  await expectNobodyElse(arrangement, [
    ...Object.values(readAll(new Map(leftOver))),
    ...model.answers.flatMap((answer) => [...(answer?.values() ?? [])]),
  ]);
}

/**
 * Syncs in good weather, with removals accepted: the posts are then what a new site would have,
 * and a second sync changes nothing.
 */
export async function checkCleanSync({
  model,
  real,
  token,
}: {
  model: Model;
  real: Real;
  token: string | null;
}): Promise<void> {
  const {arrangement, github} = real;
  await checkSync({model, real, token, acceptRemovals: true, troubles: []});
  const texts = await textsOf(arrangement);
  const fingerprint = await arrangement.fingerprint();
  const {posts} = await arrangement.sync({...CONFIGURED, acceptRemovals: true}, token);
  expect({...posts, unchanged: posts.unchanged.length}).toEqual({
    added: [],
    updated: [],
    removed: [],
    replaced: [],
    unchanged: texts.size,
  });
  expect(await arrangement.fingerprint()).toEqual(fingerprint);

  const fresh = await arrange({running: github});
  try {
    await fresh.sync(CONFIGURED, token);
    const freshTexts = await textsOf(fresh);
    const expected = postsOf(
      SOURCES.map((_name, repository) => readInFull({model, repository, known: null})),
    );
    expect(readAll(freshTexts)).toEqual(Object.fromEntries(expected));
    for (const [ghsaId, freshText] of freshTexts) {
      const text = withoutChangeLines(texts.get(ghsaId) ?? '');
      // One that is closed but visible gives the text on a site that knew it, and is not there for
      // a new one: the list leaves it out. Another repository may publish it all the same.
      if (!isSameFacts(readPost(text), readPost(freshText))) continue;
      // Without a token a new site knows no names; the old one keeps those that it knew.
      if (token === null) expect(withoutEnrichment(text)).toBe(withoutEnrichment(freshText));
      else expect(text).toBe(freshText);
    }
  } finally {
    await fresh.release();
  }
}

function isSameFacts(one: PostFacts, other: PostFacts): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
