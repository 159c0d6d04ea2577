import {describe, expect, it} from 'vitest';
import {productIdentity} from '../../../plugin/src/versions/productIdentity';
import {relateProducts} from '../../../plugin/src/versions/relateProducts';

const RKT = 'github.com/acme/rkt';

/** Registry, then spellings of one name. */
const SAME: Record<string, readonly (readonly string[])[]> = {
  pip: [['rocket-core', 'rocket_core', 'Rocket.Core', 'ROCKET--core']],
  nuget: [['Paper.Rocket', 'paper.rocket']],
  composer: [['Paper/Rocket', 'paper/rocket']],
  rust: [['paper_rocket', 'paper-rocket']],
  maven: [['org.paper:rocket', 'org.paper : rocket']],
  go: [
    [RKT, `${RKT}/v2`, `${RKT}/v3/pkg/x`, `https://${RKT}`, `https://${RKT}.git`, `${RKT}/`],
    ['gopkg.in/yaml.v2', 'gopkg.in/yaml.v3'],
    ['go.uber.org/zap', 'go.uber.org/zap/v2'],
    ['golang.org/x/crypto', 'golang.org/x/crypto/ssh'],
  ],
  swift: [[RKT, `https://${RKT}.git`, `http://www.${RKT}`, `git@github.com:acme/rkt.git`]],
  actions: [['Paper/rocket', 'paper/rocket', 'paper/rocket@v4']],
  npm: [['rocket', ' rocket ']],
};

const DIFFERENT: Record<string, readonly (readonly [string, string])[]> = {
  npm: [
    ['rocket', 'Rocket'],
    ['@acme/rocket', 'rocket'],
    ['rocket-core', 'rocket_core'],
  ],
  maven: [
    ['org.paper:rocket', 'org.paper:Rocket'],
    ['acme/rocket', 'acme:rocket'],
  ],
  rubygems: [['rocket-core', 'rocket_core']],
  go: [
    [RKT, 'github.com/acme/rkt2'],
    ['go.uber.org/zap', 'go.uber.org/fx'],
  ],
};

describe.each(Object.entries(SAME))('names of %s', (ecosystem, groups) => {
  it.each(groups)('are one in %s and its like', (...names) => {
    const identities = names.map((name) => productIdentity({ecosystem, name}));
    expect(new Set(identities).size).toBe(1);
  });
});

describe.each(Object.entries(DIFFERENT))('names of %s', (ecosystem, pairs) => {
  it.each(pairs)('are two: %s and %s', (one, other) => {
    expect(productIdentity({ecosystem, name: one})).not.toBe(
      productIdentity({ecosystem, name: other}),
    );
  });
});

describe('products', () => {
  const relate = (one: readonly [string | null, string], other: readonly [string | null, string]) =>
    relateProducts({ecosystem: one[0], name: one[1]}, {ecosystem: other[0], name: other[1]});

  it('may be one where their names are alike', () => {
    expect(relate(['npm', 'rocket'], ['npm', '@acme/rocket'])).toBe('near');
    expect(relate(['npm', 'rocket'], ['npm', 'Rocket'])).toBe('near');
    expect(relate(['maven', 'acme:rocket'], ['maven', 'acme/rocket'])).toBe('near');
    expect(relate(['npm', 'rocket-core'], ['npm', 'rocketcore'])).toBe('near');
    expect(relate(['npm', 'rocket'], ['other', 'Rocket'])).toBe('near');
    expect(relate([null, 'rocket'], ['npm', 'rocket'])).toBe('near');
    expect(relate(['go', `${RKT}/a`], ['go', `${RKT}/b`])).toBe('near');
  });

  it.each(['librocket', 'rocketd', 'rocket2', 'RocketServer', 'rockets', 'rосkеt', 'Röcket'])(
    'may be one where the one name is in the other, or looks like it: rocket and %s',
    (name) => {
      expect(relate(['npm', 'rocket'], ['npm', name])).toBe('near');
    },
  );

  it('are others where nothing says so', () => {
    expect(relate(['npm', 'rocket'], ['npm', 'launchpad'])).toBe('other');
    expect(relate(['npm', 'rocket'], ['pip', 'rocket'])).toBe('other');
    expect(relate(['npm', '@'], ['npm', 'rocket'])).toBe('other');
    expect(relate(['npm', 'go'], ['npm', 'gopher'])).toBe('other');
  });

  it('are the same where one holds the other', () => {
    expect(relate(['go', RKT], ['go', `${RKT}/pkg/x`])).toBe('same');
    expect(relate(['pip', 'rocket_core'], ['pip', 'Rocket.Core'])).toBe('same');
  });
});
