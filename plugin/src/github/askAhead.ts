import {createDeadline} from './deadline';
import type {Answer, GetParams, GitHubClient} from './createClient';
import type {Deadline} from './deadline';

/** Something that was asked before and will most likely be asked again. */
export interface Question {
  readonly url: string;
  readonly etag: string;
}

/** As many as Octokit's throttling lets through at once, out of moderation. */
const CONCURRENCY = 10;

/**
 * Asks side by side what a sync would ask one after the other, because each page names the next:
 * where nothing has changed, it waits for GitHub once and not once a page.
 *
 * @param seconds that each answer may take
 * @returns a client that gives an answer of these to whoever asks the same, and asks anew for
 * anything else; and how to give up those that nobody asked for
 */
export async function askAhead({
  client,
  questions,
  seconds,
}: {
  client: GitHubClient;
  questions: readonly Question[];
  seconds: number;
}): Promise<{client: GitHubClient; giveUp: () => void}> {
  const {default: pMap} = await import('p-map');
  const asked = new Map<string, {etag: string; answer: Promise<Answer>}>();
  const deadlines: Deadline[] = [];
  const needless = new Set<string>();
  let isOver = false;

  async function ask({url, etag}: Question): Promise<void> {
    if (isOver || needless.has(url)) {
      return;
    }
    const deadline = createDeadline(seconds);
    deadlines.push(deadline);
    const answer = client.get({url, etag, deadline});
    asked.set(url, {etag, answer});
    // Whoever needs the answer hears of a failure.
    await answer.catch(() => undefined);
  }
  void pMap(questions, ask, {concurrency: CONCURRENCY});

  function get(params: GetParams): Promise<Answer> {
    const {url, etag = null, anonymous = false, query} = params;
    if (anonymous || query) {
      return client.get(params);
    }
    const known = asked.get(url);
    // An answer is good for one question: who asks again wants to know again.
    asked.delete(url);
    needless.add(url);
    return known?.etag === etag ? known.answer : client.get(params);
  }

  function giveUp(): void {
    isOver = true;
    for (const {end} of deadlines) {
      end();
    }
  }
  return {client: {...client, get}, giveUp};
}
