import {inspect} from 'node:util';
import {describe, expect, it} from 'vitest';
import {GitHubFailure, isGone} from '../../../plugin/src/github/GitHubFailure';

describe('GitHubFailure', () => {
  it('is a passing one unless it says otherwise', () => {
    expect(new GitHubFailure({message: 'No answer.'})).toMatchObject({
      name: 'GitHubFailure',
      message: 'No answer.',
      kind: 'passing',
      status: null,
    });
  });

  it('keeps the words and the place of its cause', () => {
    const cause = new TypeError('terminated');
    const failure = new GitHubFailure({message: 'No answer.', cause});
    expect(failure.cause).toMatchObject({
      name: 'TypeError',
      message: 'terminated',
      stack: cause.stack,
    });
  });

  it('keeps nothing that its cause carries, however deep', () => {
    const secret = {authorization: 'token of-a-maintainer', body: 'an unpublished text'};
    const deeper = Object.assign(new Error('deeper'), {response: secret});
    const cause = Object.assign(new Error('outer', {cause: deeper}), {request: secret});
    const printed = inspect(new GitHubFailure({message: 'x', cause}), {depth: Infinity});
    expect(printed).toMatch('outer');
    expect(printed).toMatch('deeper');
    expect(printed).not.toMatch(/of-a-maintainer|unpublished/);
  });

  it.each(['an unpublished text', {body: 'an unpublished text'}, null])(
    'takes no cause that is no error: %j',
    (cause) => {
      expect(new GitHubFailure({message: 'x', cause}).cause).toBeUndefined();
    },
  );
});

describe('isGone', () => {
  it.each([404, 410])('says so for %i', (status) => {
    expect(isGone(new GitHubFailure({message: 'x', status}))).toBe(true);
  });

  it.each([200, 301, 403, 500, null])('does not say so for %j', (status) => {
    expect(isGone(new GitHubFailure({message: 'x', status}))).toBe(false);
  });

  it('believes nobody but GitHub', () => {
    expect(isGone(Object.assign(new Error('x'), {status: 404}))).toBe(false);
  });
});
