import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {
  describeDifferences,
  describeMissing,
  driftLines,
} from '../../../plugin/src/oversight/drift/describeDrift';
import {toPublicFacts} from '../../../plugin/src/exports/publicFacts';
import {manifestPath, parseManifest, writeManifest} from '../../../plugin/src/exports/siteManifest';
import {buildAffectedProduct, buildPublishedAdvisory} from '../../given/build';
import {hostileLine} from '../../given/strangersWords';

const ADVISORY = buildPublishedAdvisory({severity: 'medium'});

describe('the manifest of a site', () => {
  it('says of each advisory what can be compared, and is read as it was written', () => {
    const text = writeManifest({posted: [ADVISORY], published: [ADVISORY]});
    expect(parseManifest(text)).toEqual({advisories: [toPublicFacts(ADVISORY)], leftOut: []});
  });

  it('says what the site leaves out', () => {
    const text = writeManifest({posted: [], published: [ADVISORY]});
    expect(parseManifest(text)).toEqual({advisories: [], leftOut: [ADVISORY.ghsaId]});
  });

  it('is the same in whatever order the advisories come', () => {
    const other = {...ADVISORY, ghsaId: 'GHSA-9999-9999-9999'} as const;
    const [one, two] = [
      [ADVISORY, other],
      [other, ADVISORY],
    ].map((posted) => writeManifest({posted, published: posted}));
    expect(one).toBe(two);
  });

  it.each(['', '[]', 'null', '{', '{"version":2,"advisories":[]}', '{"version":1}'])(
    'is not %j',
    (text) => {
      expect(parseManifest(text)).toBeNull();
    },
  );

  it('is believed in nothing that has not its form', () => {
    const text = JSON.stringify({
      version: 1,
      advisories: [
        {ghsaId: 'x', state: 'published'},
        {ghsaId: ADVISORY.ghsaId, state: 'deleted'},
        {ghsaId: ADVISORY.ghsaId, state: 'published', severity: 'x', cveId: 7, title: 'a\u001b[2J'},
      ],
      leftOut: ['../x', 7],
    });
    expect(parseManifest(text)).toMatchObject({
      advisories: [{ghsaId: ADVISORY.ghsaId, severity: null, cveId: null}],
      leftOut: [],
    });
    expect(parseManifest(text)?.advisories[0]?.title).not.toContain('\u001b');
  });

  it('holds whatever a title is', () => {
    fc.assert(
      fc.property(hostileLine, (summary) => {
        const posted = [{...ADVISORY, summary}];
        expect(parseManifest(writeManifest({posted, published: posted}))).not.toBeNull();
      }),
    );
  });

  it('has a name of its own for each instance', () => {
    expect(manifestPath('default')).toBe('security-advisories.json');
    expect(manifestPath('cloud')).toBe('security-advisories-cloud.json');
  });
});

describe('what is different', () => {
  const github = toPublicFacts(ADVISORY);

  it.each([
    [{severity: 'high'}, 'the severity on the site is high, on GitHub medium'],
    [{severity: null}, 'the severity on the site is not given, on GitHub medium'],
    [{title: 'Old'}, `the title on the site is "Old", on GitHub "${ADVISORY.summary}"`],
    [{cveId: 'CVE-2020-1'}, `the CVE id on the site is CVE-2020-1, on GitHub`],
    [{state: 'withdrawn'}, 'the site says that it was withdrawn, and on GitHub it is published'],
    [
      {digests: {...github.digests, affected: ''}},
      'the affected products and versions on the site are not those on GitHub',
    ],
  ] as const)('is said in a sentence: %j', (changes, sentence) => {
    const [message, ...more] = describeDifferences({site: {...github, ...changes}, github});
    expect(message).toContain(sentence);
    expect(more).toEqual([]);
  });

  it('is nothing where only what a token brings is different', () => {
    const affectedProducts = ADVISORY.affectedProducts.map((product) =>
      buildAffectedProduct({...product, releases: []}),
    );
    const poorer = {...ADVISORY, affectedProducts, references: null, collaborators: null};
    expect(describeDifferences({site: toPublicFacts(poorer), github})).toEqual([]);
  });

  it('tells for how long an advisory has been missing', () => {
    const at = (hours: number) => ({
      ...github,
      publishedAt: new Date(Date.UTC(2026, 2, 8) - hours * 3_600_000).toISOString(),
    });
    const tell = (hours: number) =>
      driftLines(describeMissing(at(hours), new Date(Date.UTC(2026, 2, 8))))[0];
    expect(tell(0.2)).toBe(
      `${github.ghsaId} has just been published on GitHub and is not on the site.`,
    );
    expect(tell(1)).toContain('for 1 hour and');
    expect(tell(25)).toContain('for 1 day and');
    expect(tell(49)).toContain('for 2 days and');
    expect(tell(-3)).toContain('is published on GitHub and is not on the site.');
  });
});
