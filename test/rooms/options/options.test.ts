import {inspect, stripVTControlCharacters} from 'node:util';
import {normalizePluginOptions} from '@docusaurus/utils-validation';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {DEFAULT_OPTIONS} from '../../../plugin/src/options/options';
import {validateOptions} from '../../../plugin/src/options/validateOptions';
import {RULE_LEVELS} from '../../../plugin/src/options/ruleLevels';
import {RULE_NAMES} from '../../../plugin/src/options/ruleNames';
import type {Options, PluginOptions} from '../../../plugin/src/options/options';

/** Validates as Docusaurus does: a site may write anything, so anything is taken. */
function testValidate(options?: unknown): PluginOptions {
  return validateOptions({
    validate: normalizePluginOptions as never,
    options: options as Options | undefined,
  });
}

function failureOf(options: unknown): Error {
  try {
    testValidate(options);
  } catch (error) {
    if (error instanceof Error) {
      return error;
    }
    throw error;
  }
  throw new Error('The options are valid.');
}

const BEGINNING = 'docusaurus-plugin-security-advisories: ';

/** Behind the name of the plugin. */
function messageOf(options: unknown): string {
  const message = stripVTControlCharacters(failureOf(options).message);
  expect(message.startsWith(BEGINNING)).toBe(true);
  return message.slice(BEGINNING.length);
}

describe('validateOptions', () => {
  it.each([undefined, {}])('fills in the defaults for %o', (options) => {
    expect(testValidate(options)).toEqual(DEFAULT_OPTIONS);
  });

  it('has the defaults that its documentation names', () => {
    expect(testValidate()).toMatchInlineSnapshot(`
      {
        "acceptRemovals": false,
        "author": null,
        "avatars": "github",
        "blog": "default",
        "canonical": "site",
        "commit": false,
        "createPost": null,
        "credits": {
          "collaborators": false,
        },
        "docs": null,
        "exports": {
          "csaf": false,
          "csv": true,
          "custom": [],
          "osv": true,
          "securityTxt": false,
        },
        "feedOptions": {
          "limit": 20,
        },
        "folder": "security-advisories",
        "id": "default",
        "images": "keep",
        "index": {
          "routeBasePath": "security",
        },
        "lint": {
          "rules": {},
        },
        "maxAge": null,
        "onSyncError": "warn",
        "organization": null,
        "people": null,
        "policy": {
          "acknowledge": 7,
          "disclose": 120,
          "fix": 30,
          "page": false,
        },
        "repositories": null,
        "snapshot": null,
        "tag": {
          "label": "Security Advisory",
          "permalink": "/security-advisory",
        },
        "timeout": 60,
        "tokenEnv": [
          "GITHUB_TOKEN",
          "GH_TOKEN",
        ],
      }
    `);
  });

  it('keeps what a site sets', () => {
    const options: Options = {
      id: 'second',
      repositories: ['paper-rocket/rocket', 'Paper-Rocket/launch.pad_2'],
      organization: 'paper-rocket',
      tokenEnv: ['NEWS_TOKEN'],
      blog: 'news',
      folder: 'security/advisories',
      tag: {label: 'Sicherheit', permalink: '/sicherheit'},
      author: 'security-team',
      snapshot: './data/advisories.json',
      timeout: 7.5,
      acceptRemovals: true,
      maxAge: 14,
      onSyncError: 'throw',
      credits: {collaborators: true},
      commit: true,
      createPost: () => null,
      index: {routeBasePath: ''},
      feedOptions: {limit: 100},
      people: './data/people.yml',
      canonical: 'github',
      images: 'link',
      avatars: 'none',
      policy: {acknowledge: 3, fix: 60, disclose: 90, page: true},
      exports: {
        osv: false,
        csv: false,
        csaf: {
          publisher: {
            name: 'Paper Rocket',
            namespace: 'https://rocket.example',
            category: 'coordinator',
            contactDetails: 'security@rocket.example',
            issuingAuthority: 'Paper Rocket answers for it.',
          },
          signingKeyEnv: 'CSAF_KEY',
        },
        securityTxt: {
          contact: ['mailto:security@rocket.example'],
          encryption: ['https://rocket.example/key.asc'],
          preferredLanguages: ['en', 'de-AT'],
        },
        custom: [{name: 'list', create: () => []}],
      },
      lint: {rules: {'no-credit': 'off', 'no-score': 'error'}},
      docs: {product: 'npm:rocket', versions: {'1.x': '1.4.6', '0.x': false}, plugin: 'api'},
    };
    expect(testValidate(options)).toEqual(options);
  });

  it('makes no page of the policy where there is no page for it to be below', () => {
    expect(() => testValidate({policy: {page: true}, index: false})).toThrow(
      'The option `policy.page` is true, but `index` is false',
    );
    expect(testValidate({policy: {page: false}, index: false}).index).toBe(false);
  });

  it.each([
    [{securityTxt: {contact: ['security@example.org']}}, 'securityTxt.contact[0]', '"mailto:'],
    [{securityTxt: {contact: 'http://rocket.example'}}, 'securityTxt.contact[0]', '"mailto:'],
    [{securityTxt: {encryption: 'key.asc'}}, 'securityTxt.encryption[0]', 'the address of a key'],
    [{securityTxt: {preferredLanguages: ['']}}, 'securityTxt.preferredLanguages[0]', '"pt-BR"'],
    [
      {csaf: {publisher: {name: 'Paper Rocket', namespace: 'rocket'}}},
      'csaf.publisher.namespace',
      'an address of yours',
    ],
  ])('says what an address in the exports may be: %j', (settings, place, expected) => {
    expect(() => testValidate({exports: settings})).toThrow(
      new RegExp(
        `\`exports\\.${place.replaceAll(/[.[\]]/g, '\\$&')}\` is .* expects .*${expected}`,
      ),
    );
  });

  it.each([
    [{csaf: true}],
    [{csaf: {publisher: {namespace: 'https://rocket.example'}}}],
    [{securityTxt: 'yes'}],
    [{custom: [{name: 'list'}]}],
    [{osv: 'yes'}],
    [{vex: true}],
  ])('refuses exports that it can not make, and says what it expects: %j', (settings) => {
    expect(() => testValidate({exports: settings})).toThrow(/`exports` expects \{\w+, /);
  });

  it('takes a short form of the exports that have one', () => {
    expect(
      testValidate({
        exports: {
          securityTxt: true,
          csaf: {publisher: {name: 'Paper Rocket', namespace: 'https://rocket.example'}},
        },
      }).exports,
    ).toEqual({
      osv: true,
      csv: true,
      custom: [],
      securityTxt: {contact: [], encryption: [], preferredLanguages: []},
      csaf: {
        publisher: {
          name: 'Paper Rocket',
          namespace: 'https://rocket.example',
          category: 'vendor',
          contactDetails: null,
          issuingAuthority: null,
        },
        signingKeyEnv: null,
      },
    });
    expect(
      testValidate({exports: {securityTxt: {contact: 'mailto:a@rocket.example'}}}).exports
        .securityTxt,
    ).toMatchObject({contact: ['mailto:a@rocket.example']});
  });

  it('fills in the rest of an option that is set in part', () => {
    expect(
      testValidate({
        tag: {label: 'Sicherheit'},
        credits: {},
        index: {},
        feedOptions: {},
        policy: {fix: 60},
      }),
    ).toMatchObject({
      policy: {acknowledge: 7, fix: 60, disclose: 120, page: false},
      tag: {label: 'Sicherheit', permalink: '/security-advisory'},
      credits: {collaborators: false},
      index: {routeBasePath: 'security'},
      feedOptions: {limit: 20},
    });
  });

  it('takes the name of one environment variable for a list of one', () => {
    expect(testValidate({tokenEnv: 'NEWS_TOKEN'}).tokenEnv).toEqual(['NEWS_TOKEN']);
  });

  it('takes no environment variable at all', () => {
    expect(testValidate({tokenEnv: []}).tokenEnv).toEqual([]);
  });

  it('takes the product alone for docs', () => {
    expect(testValidate({docs: {product: 'npm:rocket'}}).docs).toEqual({
      product: 'npm:rocket',
      versions: {},
      plugin: 'default',
    });
  });

  it.each([
    [true],
    [{}],
    [{product: ''}],
    [{product: ['npm:rocket']}],
    [{product: 'npm:rocket', versions: ['1.4.6']}],
    [{product: 'npm:rocket', versions: {'1.x': 1.4}}],
    [{product: 'npm:rocket', versions: {'1.x': ''}}],
    [{product: 'npm:rocket', versions: {'1.x': true}}],
    [{product: 'npm:rocket', plugin: null}],
    [{product: 'npm:rocket', instance: 'api'}],
  ])('refuses docs that it can not judge, and says what it expects: %j', (docs) => {
    expect(() => testValidate({docs})).toThrow(/`docs` expects \{product, versions, plugin\}/);
  });

  it.each([1, 20, null, false])('takes %j for the limit of feeds, as the blog does', (limit) => {
    expect(testValidate({feedOptions: {limit}}).feedOptions.limit).toBe(limit);
  });

  it('takes false for an index that is not wanted', () => {
    expect(testValidate({index: false}).index).toBe(false);
  });

  it.each([
    'repositories',
    'organization',
    'author',
    'snapshot',
    'maxAge',
    'createPost',
    'people',
    'docs',
  ] as const)('takes null for a %s that is not set', (name) => {
    expect(testValidate({[name]: null})[name]).toBeNull();
  });

  it.each(['a', 'news/security', 'security advisories', 'Sicherheit', 'a.b', 'a_b/c-d'])(
    'takes the folder %j',
    (folder) => {
      expect(testValidate({folder}).folder).toBe(folder);
    },
  );

  it.each(RULE_NAMES.flatMap((rule) => RULE_LEVELS.map((level) => [rule, level] as const)))(
    'takes for the rule %s the level %s',
    (rule, level) => {
      expect(testValidate({lint: {rules: {[rule]: level}}}).lint).toEqual({rules: {[rule]: level}});
    },
  );

  it.each([{}, {rules: {}}])('leaves rules their own levels for lint: %j', (lint) => {
    expect(testValidate({lint}).lint).toEqual({rules: {}});
  });

  it('names the rules that there are where one is set that is none', () => {
    const message = messageOf({lint: {rules: {'no-cve': 'warn'}}});
    expect(message).toBe(
      `There is no rule \`no-cve\`, but \`lint.rules.no-cve\` sets its level. The rules are: ${RULE_NAMES.join(', ')}.`,
    );
  });

  it('says which levels a rule may have', () => {
    expect(messageOf({lint: {rules: {'no-credit': 'fatal'}}})).toBe(
      'The option `lint.rules.no-credit` is `"fatal"`, but `lint` expects {rules}, with one of "off", "info", "warn" and "error" for the name of a rule.',
    );
  });

  it.each([
    '',
    '.',
    '..',
    '../docs',
    'a/../../docs',
    '/etc',
    'a/',
    '_drafts',
    'a/_b',
    '.git',
    'a/.b',
    'a\\b',
    'C:\\a',
    'a*b',
  ])('refuses the folder %j: outside the blog, or passed over by it', (folder) => {
    expect(messageOf({folder})).toMatch('The option `folder` is ');
  });

  it('names the instance that the options are of, unless its name may be a token', () => {
    const words = (options: object) => stripVTControlCharacters(failureOf(options).message);
    expect(words({id: 'api', timeout: 'x'})).toMatch(
      /^docusaurus-plugin-security-advisories \(id "api"\): The option `timeout`/,
    );
    const token = 'abcdefghij0123456789abcdefghij';
    expect(words({id: token, timeout: 'x'})).not.toMatch(token);
  });

  it('names the option, the value and what is expected', () => {
    expect(messageOf({repositories: ['rocket']})).toMatchInlineSnapshot(
      `"The option \`repositories[0]\` is \`"rocket"\`, but \`repositories\` expects a list of one or more "owner/name" strings."`,
    );
    expect(messageOf({tag: {label: 7}})).toMatchInlineSnapshot(
      `"The option \`tag.label\` is \`7\`, but \`tag\` expects {label, permalink}, both of them text."`,
    );
  });

  it('takes an empty list of repositories where there is an organisation, and nowhere else', () => {
    const options = testValidate({repositories: [], organization: 'paper-rocket'});
    expect(options.repositories).toEqual([]);
    expect(messageOf({repositories: []})).toContain('a list of one or more "owner/name" strings');
    expect(messageOf({repositories: [], organization: null})).toContain('one or more');
    expect(messageOf({repositories: ['x'], organization: 'paper-rocket'})).toContain('one or more');
  });

  it.each([
    ['id', 'not a word'],
    ['id', ''],
    ['repositories', []],
    ['repositories', 'paper-rocket/rocket'],
    ['repositories', ['https://github.com/paper-rocket/rocket']],
    ['repositories', ['paper-rocket/..']],
    ['repositories', ['a/b/c']],
    ['organization', 'paper rocket'],
    ['organization', 'paper-rocket/rocket'],
    ['tokenEnv', 7],
    ['tokenEnv', ['MY-TOKEN']],
    ['blog', ''],
    ['folder', 7],
    ['tag', 'Security Advisory'],
    ['author', ''],
    ['snapshot', ''],
    ['timeout', 0],
    ['timeout', '60'],
    ['timeout', 3_000_000],
    ['acceptRemovals', 'true'],
    ['lint', 'warn'],
    ['lint', {rules: []}],
    ['lint', {rules: {'no-credit': 2}}],
    ['maxAge', 0],
    ['maxAge', -1],
    ['onSyncError', 'error'],
    ['credits', true],
    ['credits', {collaborators: 'yes'}],
    ['commit', 1],
    ['createPost', 'createPost.js'],
    ['index', true],
    ['index', '/security'],
    ['feedOptions', 20],
    ['feedOptions', {limit: 0}],
    ['feedOptions', {limit: 2.5}],
    ['feedOptions', {limit: '20'}],
    ['feedOptions', {limit: true}],
    ['people', 7],
    ['canonical', 'GitHub'],
    ['canonical', true],
  ])('refuses %s: %j', (name, value) => {
    const message = messageOf({[name]: value});
    expect(message).toMatch(new RegExp(`The option \`${name}\\b`));
    expect(message).toMatch(`but \`${name}\` expects `);
  });

  it('lists the options when one is unknown', () => {
    const message = messageOf({repository: 'paper-rocket/rocket'});
    expect(message).toMatch('There is no option `repository`.');
    for (const name of Object.keys(DEFAULT_OPTIONS)) {
      expect(message).toMatch(name);
    }
  });

  it('says what is expected when a part of an option is unknown', () => {
    expect(messageOf({credits: {everybody: true}})).toMatch(
      'There is no option `credits.everybody`. `credits` expects {collaborators: true or false}.',
    );
  });

  it.each(['constructor', 'toString', 'valueOf', 'hasOwnProperty'])(
    'does not know an option %s just because every object has one',
    (name) => {
      const message = messageOf({[name]: true});
      expect(message).toMatch(`There is no option \`${name}\`. The options are: `);
      expect(message).not.toMatch('native code');
    },
  );

  it('accepts or refuses whatever JSON it is given, and says which option it refuses', () => {
    const name = fc.oneof(
      {weight: 5, arbitrary: fc.constantFrom(...Object.keys(DEFAULT_OPTIONS))},
      {weight: 1, arbitrary: fc.constantFrom('repository', 'Folder', 'x', '0')},
    );
    const options = fc.dictionary(name, fc.jsonValue(), {minKeys: 1, maxKeys: 4});
    fc.assert(
      fc.property(options, (given) => {
        let message: string;
        try {
          testValidate(given);
          return;
        } catch (error) {
          expect(error).toBeInstanceOf(Error);
          message = stripVTControlCharacters((error as Error).message);
        }
        const [, named = ''] = /option `([\w$]+)/.exec(message) ?? [];
        expect(Object.keys(given)).toContain(named);
      }),
    );
  });
});

describe('a token in the options', () => {
  const TOKEN = 'ghp_0123456789abcdefghijklmnopqrstuvwxyz';

  it('is refused under the name that everybody tries first', () => {
    expect(messageOf({token: TOKEN})).toMatchInlineSnapshot(
      `"There is no option \`token\`, because Docusaurus publishes its whole configuration, plugin options included, in the site's JavaScript: a token written there is public. If it was ever built or committed, revoke it now. Put the token into an environment variable; \`tokenEnv\` says which ones are looked at (\`GITHUB_TOKEN\` and \`GH_TOKEN\` by default)."`,
    );
  });

  it.each([undefined, null, ''])('is refused as an option that is %s, too', (token) => {
    expect(messageOf({token})).toMatch('There is no option `token`');
  });

  it.each([
    TOKEN,
    [TOKEN],
    ['GITHUB_TOKEN', TOKEN],
    'gho_0123456789abcdefghijklmnopqrstuvwxyz',
    'ghs_0123456789abcdefghijklmnopqrstuvwxyz',
    'github_pat_11ABCDEFG0123456789abc_0123456789abcdefghijklmnopqrstuvwxyz',
  ])('is recognised in place of the name of a variable: %j', (tokenEnv) => {
    expect(messageOf({tokenEnv})).toMatch(/tokenEnv\W+holds what looks like a token/);
  });

  const OTHER_SECRETS: readonly (readonly [string, string])[] = [
    ['an old token of GitHub', '0a1b2c3d4e5f60718293a4b5c6d7e8f901234567'],
    ['one that begins with a letter', 'da39a3ee5e6b4b0d3255bfef95601890afd80709'],
    ['one in capitals', 'DA39A3EE5E6B4B0D3255BFEF95601890AFD80709'],
    [
      'a JSON Web Token',
      'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U',
    ],
    ['an address with a password', 'https://ada:hunter22@github.example/api/v3'],
    ['an address with a token', 'https://0a1b2c3d@github.example/'],
    ['an address of another kind with a password', 'postgres://ada:hunter22@db.example/x'],
    ['an address with a token behind it', 'https://a.example/x?private_token=hunter22'],
    ['GitLab', 'glpat-0123456789abcdefghij'],
    ['npm', 'npm_0123456789abcdefghijklmnopqrstuvwxyz'],
    ['PyPI', 'pypi-AgEIcHlwaS5vcmcCJDAxMjM0NTY3'],
    ['AWS', 'AKIAIOSFODNN7EXAMPLE'],
    ['Google', 'AIzaSyA0123456789abcdefghijklmnopqrstuv'],
    ['Slack', 'xoxb-123456789012-abcdefghijkl'],
    ['Stripe', 'sk_live_0123456789abcdef'],
    ['OpenAI', 'sk-proj-0123456789abcdefghij'],
    ['Hugging Face', 'hf_abcdefghijklmnopqrstuvwxyzABCDEFGH'],
    ['SendGrid', 'SG.0123456789abcdefghij.0123456789abcdefghij'],
    ['DigitalOcean', 'dop_v1_0a1b2c3d4e5f60718293a4b5c6d7e8f90123456789abcdef0123456789abcdef'],
    ['HashiCorp', 'hvs.CAESI0123456789abcdefghij'],
    ['a private key', '-----BEGIN RSA PRIVATE KEY-----'],
    ['a header', 'Bearer 0123456789abcdef0123'],
  ];

  const SPREAD = OTHER_SECRETS.flatMap(([kind, secret]) =>
    [
      {tokenEnv: secret},
      {tokenEnv: ['GITHUB_TOKEN', ` ${secret}\n`]},
      {folder: secret, timeout: 'soon'},
      {tag: {label: 7, permalink: `/${secret}`}},
      {credits: {[secret]: true}},
      {[secret]: true},
      {index: {routeBasePath: [secret]}, unknown: 1},
    ].map((options) => [kind, secret, options] as const),
  );

  it.each(SPREAD)('is not repeated, whoever gave it out: %s', (_kind, secret, options) => {
    const error = failureOf(options);
    expect(error.message).toMatch('holds what looks like a token');
    expect(inspect(error, {depth: Infinity})).not.toContain(secret);
  });

  it('is not repeated in tokenEnv, whatever it looks like', () => {
    for (const tokenEnv of [
      'hunter2!',
      ['correct horse'],
      {hunter2: 'x'},
      'Zm9vYmFyYmF6cXV4MTIzNA',
    ]) {
      const error = failureOf({tokenEnv});
      expect(error.message).toMatch('tokenEnv');
      expect(inspect(error, {depth: Infinity})).not.toMatch(/hunter2|horse|Zm9v/);
    }
  });

  it('is not repeated where a key without its first and last line stands for the name of its variable', () => {
    const key = 'lQdGBGhIAbEBEADK+/hunter2Q==\nabc=';
    const publisher = {name: 'Rocket', namespace: 'https://rocket.example/'};
    for (const signingKeyEnv of [key, [key], {[key]: true}, {name: key}]) {
      const error = failureOf({exports: {csaf: {publisher, signingKeyEnv}}});
      expect(error.message).toMatch('exports.csaf.signingKeyEnv');
      expect(error.message).toMatch('the name of an environment variable');
      expect(inspect(error, {depth: Infinity})).not.toMatch('hunter2');
    }
  });

  it('is found in values that hold themselves', () => {
    const loop: Record<string, unknown> = {};
    loop.self = loop;
    expect(messageOf({credits: loop})).toMatch('credits');
    loop.token = TOKEN;
    expect(messageOf({credits: loop})).toMatch('holds what looks like a token');
  });

  it.each([
    {
      repositories: [
        'paper-rocket/sk-learn',
        'a/npm_tools',
        'a/SG.x',
        'paper-rocket/key-value-store',
      ],
    },
    {organization: 'glpat'},
    {folder: 'news/2025/security-advisories-of-the-paper-rocket-foundation'},
    {tag: {label: 'Sicherheit & Token: was tun?', permalink: '/security?tag=token'}},
    {snapshot: './data/advisories-0123456789abcdef.json'},
    {tokenEnv: ['NEWS_TOKEN', 'TOKEN_2', 'my_token', 'PAPER_ROCKET_ADVISORIES_READ_TOKEN_2025']},
    {people: '../@paper/people.yml'},
    {index: {routeBasePath: 'security@home'}},
  ])('is told from what no secret looks like: %j', (options) => {
    expect(testValidate(options)).toMatchObject(options);
  });

  it.each(['GH_TOKEN', 'GITHUB_PAT', 'GHE_TOKEN', 'GHA_TOKEN', 'GHP_READ_ONLY'])(
    'is told from the name of a variable: %s',
    (name) => {
      expect(testValidate({tokenEnv: name}).tokenEnv).toEqual([name]);
    },
  );

  it('is told from other names that begin alike', () => {
    const options = {
      repositories: ['paper-rocket/gha_workflows', 'paper-rocket/github_pat_tools'],
      folder: 'ghs_advisories',
    };
    expect(testValidate(options)).toMatchObject(options);
  });

  it.each([
    {token: TOKEN},
    {token: {value: TOKEN}},
    {tokenEnv: TOKEN},
    {tokenEnv: [TOKEN]},
    {tokenEnv: ` ${TOKEN}`},
    {tokenEnv: `GITHUB_TOKEN=${TOKEN}`},
    {tokenEnv: [[TOKEN]]},
    {tokenEnv: {name: TOKEN}},
    {organization: TOKEN},
    {repositories: [TOKEN]},
    {repositories: {token: TOKEN}},
    {credits: {token: TOKEN}},
    {credits: TOKEN},
    {auth: TOKEN},
    {[TOKEN]: true},
  ])('is not repeated wherever it was written: %j', (options) => {
    const error = failureOf(options);
    expect(error.message).not.toMatch(TOKEN);
    expect(inspect(error, {depth: Infinity})).not.toMatch(TOKEN);
  });

  it('is not repeated in whatever shape it comes', () => {
    const token = fc
      .tuple(
        fc.constantFrom('ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_', 'github_pat_'),
        fc.stringMatching(/^[A-Za-z0-9]{36}$/),
      )
      .map((parts) => parts.join(''));
    const place = fc.constantFrom<((value: unknown) => unknown)[]>(
      (value) => [value],
      (value) => ({label: value}),
      (value) => ({[String(value)]: 1}),
      (value) => `Bearer ${String(value)}`,
      (value) => `${String(value)}\n`,
    );
    const name = fc.constantFrom(...Object.keys(DEFAULT_OPTIONS), 'token', 'auth');
    fc.assert(
      fc.property(token, fc.array(place, {maxLength: 3}), name, (secret, places, option) => {
        const value = places.reduce<unknown>((inner, wrap) => wrap(inner), secret);
        try {
          testValidate({[option]: value});
        } catch (error) {
          expect(inspect(error, {depth: Infinity})).not.toMatch(secret);
        }
      }),
    );
  });
});
