import {setTimeout as sleep} from 'node:timers/promises';
import {describe, expect, it} from 'vitest';
import {askAhead} from '../../../plugin/src/github/askAhead';
import {createDeadline} from '../../../plugin/src/github/deadline';
import {buildEnvironment} from '../../given/build';
import type {Answer, GetParams, GitHubClient} from '../../../plugin/src/github/createClient';

const NOT_MODIFIED: Answer = {modified: false};

/** A client that writes down what it is asked, and answers as the test says. */
function recordClient(answer: (params: GetParams) => Promise<Answer>) {
  const asked: GetParams[] = [];
  const client: GitHubClient = {
    environment: buildEnvironment(),
    count: {requests: 0, notModified: 0},
    graphql: null,
    get: (params) => {
      asked.push(params);
      return answer(params);
    },
  };
  return {client, asked, urls: () => asked.map(({url}) => url)};
}

const questionsOf = (...urls: string[]) => urls.map((url) => ({url, etag: `"${url}"`}));

const ask = (client: GitHubClient, url: string, more: Partial<GetParams> = {}) =>
  client.get({url, etag: `"${url}"`, deadline: createDeadline(10), ...more});

describe('askAhead', () => {
  it('has asked before anybody does, and asks nothing twice', async () => {
    const {client, urls} = recordClient(() => Promise.resolve(NOT_MODIFIED));
    const ahead = await askAhead({client, questions: questionsOf('/a', '/b'), seconds: 10});
    await sleep(0);
    expect(urls()).toEqual(['/a', '/b']);
    expect(await ask(ahead.client, '/b')).toBe(NOT_MODIFIED);
    expect(await ask(ahead.client, '/a')).toBe(NOT_MODIFIED);
    expect(urls()).toEqual(['/a', '/b']);
  });

  it('asks at most ten things at once', async () => {
    const {client, urls} = recordClient(() => new Promise(() => undefined));
    const questions = questionsOf(...Array.from({length: 12}, (_, index) => `/${index}`));
    await askAhead({client, questions, seconds: 10});
    await sleep(0);
    expect(urls()).toHaveLength(10);
  });

  it('leaves to whoever needs it what it has not asked yet', async () => {
    let end: () => void = () => undefined;
    const first = new Promise<Answer>((resolve) => {
      end = () => {
        resolve(NOT_MODIFIED);
      };
    });
    const {client, urls} = recordClient(({url}) =>
      url === '/last' ? Promise.resolve(NOT_MODIFIED) : first,
    );
    const before = Array.from({length: 10}, (_, index) => `/${index}`);
    const questions = questionsOf(...before, '/last');
    const ahead = await askAhead({client, questions, seconds: 10});
    await ask(ahead.client, '/last');
    end();
    await sleep(0);
    expect(urls().filter((url) => url === '/last')).toHaveLength(1);
  });

  it.each<[string, Partial<GetParams>]>([
    ['has another validator', {etag: '"other"'}],
    ['has none', {etag: null}],
    ['is anonymous', {anonymous: true}],
    ['has a query', {query: {page: 2}}],
  ])('asks anew for a question that %s', async (_case, more) => {
    const {client, asked} = recordClient(() => Promise.resolve(NOT_MODIFIED));
    const ahead = await askAhead({client, questions: questionsOf('/a'), seconds: 10});
    await sleep(0);
    await ask(ahead.client, '/a', more);
    expect(asked).toHaveLength(2);
    expect(asked[1]).toMatchObject(more);
  });

  it('answers once: who asks again wants to know again', async () => {
    const {client, asked} = recordClient(() => Promise.resolve(NOT_MODIFIED));
    const ahead = await askAhead({client, questions: questionsOf('/a'), seconds: 10});
    await sleep(0);
    await ask(ahead.client, '/a');
    await ask(ahead.client, '/a');
    expect(asked).toHaveLength(2);
  });

  it('tells of a failure whoever needs the answer, and nobody else', async () => {
    const {client} = recordClient(({url}) => Promise.reject(new Error(`no ${url}`)));
    const ahead = await askAhead({client, questions: questionsOf('/a', '/b'), seconds: 10});
    await expect(ask(ahead.client, '/a')).rejects.toThrow('no /a');
  });

  it('gives up what nobody has asked for', async () => {
    const {client, asked} = recordClient(() => new Promise(() => undefined));
    const questions = questionsOf(...Array.from({length: 11}, (_, index) => `/${index}`));
    const {giveUp} = await askAhead({client, questions, seconds: 10});
    await sleep(0);
    giveUp();
    expect(asked.every(({deadline}) => deadline.signal.aborted)).toBe(true);
    expect(asked).toHaveLength(10);
  });
});
