import {describe, expect, it} from 'vitest';
import {releaseKey} from '../../../plugin/src/github/enrich';
import {completeAdvisories, gatherKnownFacts} from '../../../plugin/src/sync/completeAdvisories';
import {digestOfAdvisory} from '../../../plugin/src/sync/heldAdvisory';
import {
  buildAdvisoryModel,
  buildEnvironment,
  buildAffectedProduct,
  buildCredit,
  buildNameOnly,
  buildPerson,
  GHSA_ID,
} from '../../given/build';
import type {Advisory} from '../../../plugin/src/advisory/advisory';
import type {KnownFacts} from '../../../plugin/src/sync/completeAdvisories';
import type {Enrichment} from '../../../plugin/src/github/enrich';

const AVATAR = 'https://avatars.githubusercontent.com/u/1';
const RELEASE = {
  version: '1.2.3',
  url: 'https://github.com/paper-rocket/rocket/releases/tag/v1.2.3',
};
const KEY = releaseKey({
  repository: 'paper-rocket/rocket',
  name: 'paper-rocket',
  version: '1.2.3',
});

const SOURCE = {repository: 'paper-rocket/rocket', configuredAs: ['paper-rocket/rocket']};

/** What the last complete answer told. */
function factsOf(advisories: Advisory[]): () => KnownFacts {
  return () => gatherKnownFacts({sources: [{...SOURCE, advisories}]});
}

/** Completes one advisory, given what was known of it and what GraphQL told. */
function complete({
  advisory,
  known,
  collaborators = false,
  ...told
}: Partial<Enrichment> & {
  advisory: Partial<Advisory>;
  known?: Partial<Advisory>;
  collaborators?: boolean;
}): Advisory {
  const [completed] = completeAdvisories({
    source: {
      advisories: [buildAdvisoryModel(advisory)],
      unmodified: new Map(),
      known: known ? {...SOURCE, advisories: [buildAdvisoryModel(known)]} : null,
    },
    known: factsOf(known ? [buildAdvisoryModel(known)] : []),
    enrichment: {people: new Map(), releases: new Map(), references: new Map(), ...told},
    rules: {collaborators, people: new Map(), environment: buildEnvironment()},
  });
  if (!completed) {
    throw new Error('The advisory is gone.');
  }
  return completed.advisory;
}

describe('a name', () => {
  const nameOf = ({credits}: Advisory) => credits[0]?.person.name;
  const credits = [buildCredit('ada')];
  const known = {credits: [buildCredit('ada', {name: 'Ada Example'})]};

  it('is what GraphQL tells', () => {
    const people = new Map([['ada', {name: 'Ada Example', avatarUrl: null}]]);
    expect(nameOf(complete({advisory: {credits}, people}))).toBe('Ada Example');
  });

  it('stays as it was where nobody was asked', () => {
    expect(nameOf(complete({advisory: {credits}, known}))).toBe('Ada Example');
  });

  it('goes where the person has none any more', () => {
    const people = new Map([['ada', {name: null, avatarUrl: null}]]);
    expect(nameOf(complete({advisory: {credits}, known, people}))).toBeNull();
  });

  it('is not there where it was never known', () => {
    expect(nameOf(complete({advisory: {credits}}))).toBeNull();
  });

  it('is known from any other advisory', () => {
    const other = {...known, ghsaId: 'GHSA-9999-9999-9999'} as const;
    expect(nameOf(complete({advisory: {credits}, known: other}))).toBe('Ada Example');
  });
});

describe('a person who is known by name alone', () => {
  const person = buildNameOnly('P. P.');

  it('stays as it is, whatever is known of others', () => {
    const credits = [{person, role: 'finder' as const}];
    const known = {credits: [...credits, buildCredit('ada', {name: 'Ada', avatarUrl: AVATAR})]};
    const people = new Map([['P. P.', {name: 'Somebody else', avatarUrl: AVATAR}]]);
    expect(complete({advisory: {credits}, known, people}).credits).toEqual(credits);
  });

  it('is no collaborator beside a credit', () => {
    const {collaborators} = complete({
      advisory: {credits: [{person, role: 'finder'}]},
      known: {collaborators: {people: [person, buildNameOnly('Q.')], teams: []}},
      collaborators: true,
    });
    expect(collaborators?.people).toEqual([buildNameOnly('Q.')]);
  });
});

describe('a picture', () => {
  const pictureOf = ({credits}: Advisory) => credits[0]?.person.avatarUrl;
  const known = {credits: [buildCredit('ada', {avatarUrl: AVATAR})]};

  it('is what the list says, which every reader gets, else what GraphQL tells or told', () => {
    const people = new Map([['ada', {name: null, avatarUrl: `${AVATAR}?told`}]]);
    const listed = {credits: [buildCredit('ada', {avatarUrl: `${AVATAR}?listed`})]};
    const unlisted = {credits: [buildCredit('ada')]};
    expect(pictureOf(complete({advisory: listed, known, people}))).toBe(`${AVATAR}?listed`);
    expect(pictureOf(complete({advisory: listed, known}))).toBe(`${AVATAR}?listed`);
    expect(pictureOf(complete({advisory: unlisted, known, people}))).toBe(`${AVATAR}?told`);
    expect(pictureOf(complete({advisory: unlisted, known}))).toBe(AVATAR);
  });
});

describe('releases', () => {
  const affectedProducts = [buildAffectedProduct({patchedVersions: '1.2.3'})];
  const known = {affectedProducts: [buildAffectedProduct({releases: [RELEASE]})]};
  const releasesOf = (advisory: Advisory) => advisory.affectedProducts[0]?.releases;

  it('are what GraphQL tells', () => {
    const releases = new Map([[KEY, RELEASE]]);
    expect(releasesOf(complete({advisory: {affectedProducts}, releases}))).toEqual([RELEASE]);
  });

  it('stay as they were where nobody was asked', () => {
    expect(releasesOf(complete({advisory: {affectedProducts}, known}))).toEqual([RELEASE]);
  });

  it('go where there are none any more', () => {
    const releases = new Map([[KEY, null]]);
    expect(releasesOf(complete({advisory: {affectedProducts}, known, releases}))).toEqual([]);
  });

  it('go with the version that they belong to', () => {
    const changed = {affectedProducts: [buildAffectedProduct({patchedVersions: '1.2.4'})]};
    expect(releasesOf(complete({advisory: changed, known}))).toEqual([]);
  });
});

describe('references', () => {
  const urls = ['https://example.org/notes'];

  it('are what GraphQL tells', () => {
    const references = new Map([[GHSA_ID, urls]]);
    expect(complete({advisory: {}, references}).references).toEqual(urls);
  });

  it('stay as they were where nobody was asked', () => {
    expect(complete({advisory: {}, known: {references: urls}}).references).toEqual(urls);
  });

  it('go where the global database does not have the advisory any more', () => {
    const references = new Map([[GHSA_ID, null]]);
    expect(complete({advisory: {}, known: {references: urls}, references}).references).toBeNull();
  });
});

describe('collaborators', () => {
  const helpers = {people: [buildPerson('helper')], teams: []};

  it('are never there where the site does not ask for them', () => {
    const advisory = {collaborators: helpers};
    expect(complete({advisory, known: advisory}).collaborators).toBeNull();
  });

  it('are those that the token sees', () => {
    const known = {collaborators: {people: [buildPerson('former')], teams: []}};
    const {collaborators} = complete({
      advisory: {collaborators: helpers},
      known,
      collaborators: true,
    });
    expect(collaborators?.people.map(({login}) => login)).toEqual(['helper']);
  });

  it('stay as they were for a token that does not see them', () => {
    const {collaborators} = complete({
      advisory: {collaborators: null},
      known: {collaborators: helpers},
      collaborators: true,
    });
    expect(collaborators?.people.map(({login}) => login)).toEqual(['helper']);
  });

  it('go when they are credited', () => {
    const {collaborators} = complete({
      advisory: {collaborators: null, credits: [buildCredit('helper')]},
      known: {collaborators: helpers},
      collaborators: true,
    });
    expect(collaborators?.people).toEqual([]);
  });

  it('get names, too', () => {
    const people = new Map([['helper', {name: 'Helper Example', avatarUrl: null}]]);
    const {collaborators} = complete({
      advisory: {collaborators: helpers},
      people,
      collaborators: true,
    });
    expect(collaborators?.people[0]?.name).toBe('Helper Example');
  });
});

describe('completeAdvisories', () => {
  it('takes nothing else from what was known', () => {
    const known = {summary: 'As it was', description: 'As it was.', credits: [buildCredit('eve')]};
    expect(complete({advisory: {}, known})).toEqual(buildAdvisoryModel());
  });

  it('changes nothing in what it is given', () => {
    const advisory = Object.freeze(buildAdvisoryModel({credits: [buildCredit('ada')]}));
    const before = structuredClone(advisory);
    const people = new Map([['ada', {name: 'Ada Example', avatarUrl: AVATAR}]]);
    complete({advisory, people});
    expect(advisory).toEqual(before);
  });

  it('gives one that GitHub has not modified as it was kept, and says so', () => {
    const advisory = buildAdvisoryModel({updatedAt: '2025-03-01T00:00:00.000Z'});
    const source = {
      advisories: [advisory],
      unmodified: new Map([[GHSA_ID, 'digest']]),
      known: {...SOURCE, advisories: [advisory]},
    };
    const rules = {collaborators: false, people: new Map(), environment: buildEnvironment()};
    const known = factsOf([advisory]);
    const nothing = {people: new Map(), releases: new Map(), references: new Map()};
    expect(completeAdvisories({source, known, rules, enrichment: nothing})).toEqual([
      {advisory, digest: 'digest', isKept: true},
    ]);
    const enrichment = {...nothing, references: new Map([[GHSA_ID, ['https://a.example']]])};
    expect(completeAdvisories({source, known, rules, enrichment})[0]).toMatchObject({
      advisory: {references: ['https://a.example']},
      isKept: false,
    });
  });

  it('finds what was read again as it was kept, where GitHub modified something beside it', () => {
    const advisory = buildAdvisoryModel();
    const kept = buildAdvisoryModel({references: ['https://a.example']});
    const source = {
      advisories: [advisory],
      unmodified: new Map(),
      known: {...SOURCE, advisories: [kept]},
    };
    const rules = {collaborators: false, people: new Map(), environment: buildEnvironment()};
    const enrichment = {people: new Map(), releases: new Map(), references: new Map()};
    const params = {source, known: factsOf([kept]), rules, enrichment};
    expect(completeAdvisories(params)).toEqual([
      {advisory: kept, digest: digestOfAdvisory(kept), isKept: true},
    ]);
  });

  it('gives a name that GitHub tells of one advisory to each that credits the person', () => {
    const advisory = buildAdvisoryModel({credits: [buildCredit('ada', {name: 'Ada'})]});
    const source = {
      advisories: [advisory],
      unmodified: new Map([[GHSA_ID, 'digest']]),
      known: {...SOURCE, advisories: [advisory]},
    };
    const rules = {collaborators: false, people: new Map(), environment: buildEnvironment()};
    const people = new Map([['ada', {name: 'Ada Example', avatarUrl: null}]]);
    const enrichment = {people, releases: new Map(), references: new Map()};
    const [held] = completeAdvisories({source, known: factsOf([advisory]), rules, enrichment});
    expect(held?.advisory.credits[0]?.person.name).toBe('Ada Example');
    expect(held?.isKept).toBe(false);
  });

  it('takes a release that GitHub tells, also where it tells no references', () => {
    const advisory = buildAdvisoryModel({affectedProducts: [buildAffectedProduct()]});
    const source = {
      advisories: [advisory],
      unmodified: new Map([[GHSA_ID, 'digest']]),
      known: {...SOURCE, advisories: [advisory]},
    };
    const rules = {collaborators: false, people: new Map(), environment: buildEnvironment()};
    const releases = new Map([[KEY, RELEASE]]);
    const enrichment = {people: new Map(), releases, references: new Map()};
    const [held] = completeAdvisories({source, known: factsOf([advisory]), rules, enrichment});
    expect(held?.advisory.affectedProducts[0]?.releases).toEqual([RELEASE]);
  });

  it('leaves the name that somebody asked for, whatever GitHub says', () => {
    const person = {credits: [buildCredit('Ada', {name: 'Countess'})]};
    const [completed] = completeAdvisories({
      source: {advisories: [buildAdvisoryModel(person)], unmodified: new Map(), known: null},
      known: factsOf([]),
      enrichment: {
        people: new Map([['Ada', {name: 'Ada Example', avatarUrl: null}]]),
        releases: new Map(),
        references: new Map(),
      },
      rules: {
        collaborators: false,
        people: new Map([['ada', {credit: true, name: 'Countess', link: true}]]),
        environment: buildEnvironment(),
      },
    });
    expect(completed?.advisory.credits[0]?.person.name).toBe('Countess');
  });

  it('takes what another repository says of the same advisory for no change', () => {
    const ofOther = buildAdvisoryModel({
      severity: 'critical',
      updatedAt: '2025-03-01T00:00:00.000Z',
    });
    const [advisory] = completeAdvisories({
      source: {
        advisories: [buildAdvisoryModel({severity: 'low'})],
        unmodified: new Map(),
        known: null,
      },
      known: factsOf([ofOther]),
      enrichment: {people: new Map(), releases: new Map(), references: new Map()},
      rules: {collaborators: false, people: new Map(), environment: buildEnvironment()},
    });
    expect(advisory?.advisory.changes).toEqual([]);
  });
});
