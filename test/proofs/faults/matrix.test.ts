import fs from 'node:fs/promises';
import path from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {PRIVILEGED_TOKEN} from '../sync/arrange';
import {withoutChangeLines} from '../sync/changeLines';
import {attempt, CALLERS, outcomeOf} from './attempt';
import {STATES} from './fault';
import {FAULTS} from './faults';
import {
  arrangeRocket,
  EDITED,
  findUnpublished,
  INJECTION,
  OVERFLOW,
  publishAndEdit,
  readAllFiles,
  TRAVERSAL,
} from './rocket';
import type {Arrangement} from '../sync/arrange';
import type {Attempt} from './attempt';
import type {PostsAfter, State} from './fault';

const FOLDER = 'blog/security-advisories';
const CACHE = 'node_modules/.cache';

type Posts = Record<string, string>;

/** The text of each post of ours, by its id. */
async function readPosts({site, posts, post}: Arrangement): Promise<Posts> {
  const ids = (await site.exists(`${FOLDER}/.gitignore`)) ? await posts() : [];
  return Object.fromEntries(
    await Promise.all(ids.map(async (id) => [id, (await post(id)) ?? ''] as const)),
  );
}

async function timesOfPosts({site, posts}: Arrangement): Promise<Record<string, bigint>> {
  const entries = (await posts()).map(async (id) => {
    const {mtimeNs} = await fs.stat(path.join(site.dir, FOLDER, `${id}.md`), {bigint: true});
    return [id, mtimeNs] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

/** Brings the site and GitHub where the fault finds them. */
async function reach(state: State, arrangement: Arrangement): Promise<void> {
  if (state === 'never synced') {
    return;
  }
  const {failure} = await attempt('command', arrangement);
  expect(failure).toBeNull();
  expect(await arrangement.posts()).toEqual(expect.arrayContaining([TRAVERSAL, INJECTION]));
  if (state === 'something new') {
    publishAndEdit(arrangement.github);
  }
}

interface Met {
  readonly before: Posts;
  /** The posts after each attempt. */
  readonly after: readonly Posts[];
}

/** Compares with what the next sync, undisturbed, makes of it. */
function expectPosts(kind: PostsAfter, {before, after}: Met, healed: Posts): void {
  for (const posts of after) {
    switch (kind) {
      case 'none':
        expect(posts).toEqual({});
        break;
      case 'untouched':
        expect(posts).toEqual(before);
        break;
      case 'as on GitHub':
        expect(posts).toEqual(healed);
        break;
      case 'as on GitHub, names as last known':
        expect(Object.keys(posts)).toEqual(Object.keys(healed));
        expect(posts[TRAVERSAL]?.includes(EDITED)).toBe(healed[TRAVERSAL]?.includes(EDITED));
        expect(posts[TRAVERSAL]).toContain('@example-ada');
        break;
      case 'old or new, each whole':
        expect(Object.keys(before).every((id) => id in posts)).toBe(true);
        for (const [id, text] of Object.entries(posts)) {
          expect([before[id], healed[id]]).toContain(text);
        }
        break;
      case 'all but the passed over':
        expect(healed).toMatchObject(posts);
        expect(Object.keys(posts)).toHaveLength(Object.keys(healed).length - 1);
        break;
    }
  }
}

async function expectNoLeak(arrangement: Arrangement, attempts: readonly Attempt[]) {
  for (const [file, text] of await readAllFiles(arrangement)) {
    expect(findUnpublished(`${file}\n${text}`), file).toEqual([]);
    expect(text, file).not.toContain(PRIVILEGED_TOKEN);
  }
  const told = [...arrangement.log, ...attempts.map(({failure, handed}) => `${failure}${handed}`)];
  expect(findUnpublished(told.join('\n'))).toEqual([]);
  expect(told.join('\n')).not.toContain(PRIVILEGED_TOKEN);
}

async function expectNoTemporaryFile({site}: Arrangement): Promise<void> {
  expect((await site.list('.')).filter((file) => file.endsWith('.tmp'))).toEqual([]);
}

/** The posts as a site has them that saw no change. */
function unrecorded(posts: Posts): Record<string, string> {
  return Object.fromEntries(
    Object.entries(posts).map(([ghsaId, text]) => [ghsaId, withoutChangeLines(text)]),
  );
}

/** What a maintainer can do, or need not. */
const WHAT_TO_DO =
  /[Bb]uild again|[Tt]ry again later|Set GITHUB_TOKEN|set a new one|Is the network there\?|set GITHUB_API_URL|Does the repository exist|Take it out|Move or remove it|Make room|made anew|waiting \d+ s|stay as they were|set the plugin's option/;

const WHAT_IT_IS_ABOUT = /paper-rocket\/rocket|security-advisories|default\.json|GitHub's/;

/** The words for the person at the terminal: of a failure, else those of the log. */
function wordsOf({failure, said}: Attempt): string {
  return failure ?? said.filter((line) => !line.startsWith('success')).join('\n');
}

function expectWords(says: RegExp | null, attempts: readonly Attempt[]): void {
  for (const each of attempts) {
    const words = wordsOf(each);
    if (says === null) {
      expect(words).toBe('');
    } else {
      expect(words).toMatch(says);
      expect(words).toMatch(WHAT_TO_DO);
      expect(words).toMatch(WHAT_IT_IS_ABOUT);
    }
  }
}

describe.each(FAULTS)('$title', ({faults}) => {
  // `$sentence` would be cut short in the test's name.
  describe.each(faults.map((fault) => [fault.sentence, fault] as const))('%s', (_name, fault) => {
    let arrangement: Awaited<ReturnType<typeof arrangeRocket>>;

    beforeEach(async () => {
      arrangement = await arrangeRocket({more: fault.more});
    });

    afterEach(async () => {
      await arrangement.release();
    });

    it.each(STATES)('%s', async (state) => {
      const expected = fault.expected[state];
      await reach(state, arrangement);
      const before = await readPosts(arrangement);
      const times = await timesOfPosts(arrangement);

      const attempts: Attempt[] = [];
      const after: Posts[] = [];
      for (const caller of CALLERS) {
        const brought = await fault.bringAbout(arrangement, state);
        let isMet: boolean | undefined;
        const tried = await attempt(caller, arrangement, brought).finally(async () => {
          isMet = brought.met?.() ?? true;
          await brought.lift();
        });
        expect(isMet, 'whether the fault was met').toBe(expected.isMet ?? true);
        expect(outcomeOf(caller, tried), `${caller}: ${wordsOf(tried)}`).toBe(expected[caller]);
        attempts.push(tried);
        after.push(await readPosts(arrangement));
      }
      expectWords(expected.isMet === false ? null : (expected.says ?? fault.says), attempts);
      await expectNoLeak(arrangement, attempts);
      await expectNoTemporaryFile(arrangement);
      if (expected.posts === 'untouched' || state === 'nothing new') {
        expect(await timesOfPosts(arrangement)).toEqual(times);
      }

      // The fault is gone: the next sync makes what a site gets that never met it.
      const healing = await attempt('command', arrangement);
      expect(healing.failure).toBeNull();
      const healed = await readPosts(arrangement);
      expectPosts(expected.posts, {before, after}, healed);
      if (state === 'nothing new') {
        expect(healed).toEqual(before);
        expect(await timesOfPosts(arrangement)).toEqual(times);
      }
      await expectNoTemporaryFile(arrangement);

      for (const folder of [FOLDER, CACHE]) {
        await fs.rm(path.join(arrangement.site.dir, folder), {recursive: true});
      }
      const undisturbed = await attempt('command', arrangement);
      expect(undisturbed.failure).toBeNull();
      expect(unrecorded(await readPosts(arrangement))).toEqual(unrecorded(healed));
      expect(Object.keys(healed)).toEqual(expect.arrayContaining([TRAVERSAL, INJECTION]));
      expect(Object.keys(healed).includes(OVERFLOW)).toBe(state === 'something new');
      expect(healed[TRAVERSAL]).toContain('Ada Example');
      await expectNoLeak(arrangement, [...attempts, healing, undisturbed]);
    });
  });
});

describe('the matrix', () => {
  const faults = FAULTS.flatMap((group) => group.faults);

  it('has many faults, each with a name of its own', () => {
    expect(faults.length).toBeGreaterThanOrEqual(32);
    expect(new Set(faults.map(({id}) => id)).size).toBe(faults.length);
    expect(new Set(faults.map(({sentence}) => sentence)).size).toBe(faults.length);
  });

  it('looks for marks that GitHub does hand to the token', async () => {
    const {github, release} = await arrangeRocket();
    try {
      const answer = await fetch(`${github.url}/repos/paper-rocket/rocket/security-advisories`, {
        headers: {authorization: `Bearer ${PRIVILEGED_TOKEN}`, 'user-agent': 'a test'},
      });
      const marks = findUnpublished(await answer.text()).join(' ');
      for (const what of ['author', 'publisher', 'fork', 'collaborator', 'team', 'pending']) {
        expect(marks).toContain(`unpublished-marker-${what}-traversal`);
      }
      for (const state of ['draft', 'triage', 'closed']) {
        expect(marks).toContain(`unpublished-marker-${state}-text`);
      }
    } finally {
      await release();
    }
  });
});
