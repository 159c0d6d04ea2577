import {describe, expect, it} from 'vitest';
import {readEnvironment} from '../../../plugin/src/github/readEnvironment';

function read(env: NodeJS.ProcessEnv, tokenEnv = ['GITHUB_TOKEN', 'GH_TOKEN']) {
  return readEnvironment({tokenEnv, env});
}

describe('readEnvironment', () => {
  it("is GitHub's own addresses and no token where nothing is set", () => {
    expect(read({})).toEqual({
      apiUrl: 'https://api.github.com',
      graphqlUrl: 'https://api.github.com/graphql',
      webUrl: 'https://github.com',
      token: null,
    });
  });

  it('counts an empty variable as unset', () => {
    const empty = {GITHUB_API_URL: '', GITHUB_GRAPHQL_URL: '', GITHUB_TOKEN: '', GH_TOKEN: ' '};
    expect(read(empty)).toEqual(read({}));
  });

  it('takes what GitHub Actions sets', () => {
    expect(
      read({
        GITHUB_API_URL: 'https://api.github.com',
        GITHUB_GRAPHQL_URL: 'https://api.github.com/graphql',
      }),
    ).toEqual(read({}));
  });

  it.each([
    ['https://api.github.com/', 'https://api.github.com/graphql'],
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080/graphql'],
    ['https://ghe.example/api/v3', 'https://ghe.example/api/graphql'],
    ['https://ghe.example/api/v3/', 'https://ghe.example/api/graphql'],
    ['https://api.octocorp.ghe.com', 'https://api.octocorp.ghe.com/graphql'],
  ])('finds GraphQL beside the REST API at %s', (api, graphql) => {
    const {apiUrl, graphqlUrl} = read({GITHUB_API_URL: api});
    expect(apiUrl).toBe(api.replace(/\/$/, ''));
    expect(graphqlUrl).toBe(graphql);
  });

  it('goes by the address of GraphQL that is set', () => {
    const env = {
      GITHUB_API_URL: 'https://ghe.example/api/v3',
      GITHUB_GRAPHQL_URL: 'https://ghe.example/graphql/',
    };
    expect(read(env).graphqlUrl).toBe('https://ghe.example/graphql');
  });

  it.each([
    ['https://ghe.example/api/v3', 'https://ghe.example'],
    ['https://api.octocorp.ghe.com', 'https://octocorp.ghe.com'],
    ['https://api.github.com', 'https://github.com'],
    ['http://127.0.0.1:8080', 'https://github.com'],
  ])('finds the pages of the GitHub whose API is at %s', (api, web) => {
    expect(read({GITHUB_API_URL: api}).webUrl).toBe(web);
  });

  it.each(['GITHUB_API_URL', 'GITHUB_GRAPHQL_URL'])('refuses a %s that is no address', (name) => {
    for (const value of ['github.com', '/api', 'ftp://github.com', 'javascript:x']) {
      expect(() => read({[name]: value})).toThrow(
        `The environment variable ${name} is ${JSON.stringify(value)}, but should be`,
      );
    }
  });

  it('takes the first token that is set', () => {
    expect(read({GITHUB_TOKEN: 'first', GH_TOKEN: 'second'}).token).toBe('first');
    expect(read({GITHUB_TOKEN: '', GH_TOKEN: 'second'}).token).toBe('second');
    expect(read({GITHUB_TOKEN: 'first', NEWS: 'mine'}, ['NEWS']).token).toBe('mine');
  });

  it('drops the line break that a secret was stored with', () => {
    expect(read({GITHUB_TOKEN: ' secret\n'}).token).toBe('secret');
  });

  it('looks at no variable that is not named', () => {
    expect(read({GITHUB_TOKEN: 'first'}, []).token).toBeNull();
  });

  it.each([
    'https://ada:hunter22@ghe.example/api/v3',
    'ada:ghp_0123456789abcdefghijklmnopqrstuvwxyz@x',
  ])('refuses an address with what is secret in it, and does not repeat it: %s', (value) => {
    for (const name of ['GITHUB_API_URL', 'GITHUB_GRAPHQL_URL']) {
      expect(() => read({[name]: value})).toThrow(
        /^(?!.*(?:hunter22|ghp_)).*The environment variable GITHUB_\w+ holds what looks like a token/,
      );
    }
  });
});
