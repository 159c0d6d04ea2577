import fc from 'fast-check';
import semver from 'semver';
import {describe, expect, it} from 'vitest';
import {shapeAdvisory} from '../../../plugin/src/door/shapeAdvisory';
import {createTracking} from '../../../plugin/src/exports/csaf/createTracking';
import {recordChanges} from '../../../plugin/src/sync/recordChanges';
import {
  buildAdvisoryModel,
  buildAffectedProduct,
  buildEnvironment,
  buildPublishedAdvisory,
} from '../../given/build';
import {runs} from '../../given/seed';
import type {
  Advisory,
  AdvisoryStatus,
  Change,
  PublishedAdvisory,
  Severity,
} from '../../../plugin/src/advisory/advisory';

const PUBLISHED = '2025-01-20T09:00:00.000Z';
const HOUR_LATER = '2025-01-20T10:00:00.000Z';
const DAY_LATER = '2025-01-21T09:00:00.000Z';
const TWO_DAYS_LATER = '2025-01-22T09:00:00.000Z';

const FIXED: Change = {kind: 'fixed', at: HOUR_LATER, product: 'rocket', version: '1.2.3'};
const CVE: Change = {kind: 'cve', at: HOUR_LATER, cveId: 'CVE-2025-12345'};
const RAISED: Change = {kind: 'severity', at: DAY_LATER, from: 'low', to: 'high'};

/** Each revision in a line. */
function historyOf(changes: Partial<PublishedAdvisory>): string[] {
  const {revision_history} = createTracking(
    buildPublishedAdvisory({publishedAt: PUBLISHED, updatedAt: PUBLISHED, ...changes}),
  );
  return revision_history.map(({date, number, summary}) => `${date} ${number} ${summary}`);
}

/** As it comes back from the snapshot. */
function shaped(advisory: Advisory): Advisory {
  const shape = shapeAdvisory(advisory, buildEnvironment());
  if (shape === null) {
    throw new Error('The advisory does not pass the door.');
  }
  return shape;
}

function revisionsOf(advisory: Advisory): string[] {
  const {revision_history} = createTracking({...advisory, publishedBy: []});
  return revision_history.map(({date, number}) => `${date} ${number}`);
}

describe('the history of a document', () => {
  it('begins with the publication', () => {
    expect(historyOf({})).toEqual([`${PUBLISHED} 1.0.0 Published`]);
  });

  it('begins with what is known where the advisory has no date of publication', () => {
    expect(historyOf({publishedAt: null, createdAt: DAY_LATER, updatedAt: null})).toEqual([
      `${DAY_LATER} 1.0.0 Published`,
    ]);
    expect(historyOf({publishedAt: null, createdAt: null, updatedAt: null})).toEqual([
      '1970-01-01T00:00:00.000Z 1.0.0 Published',
    ]);
  });

  it('counts an update by the time since publication, so that no two have one number', () => {
    expect(historyOf({updatedAt: HOUR_LATER})).toEqual([
      `${PUBLISHED} 1.0.0 Published`,
      `${HOUR_LATER} 1.3600.0 Updated on GitHub`,
    ]);
    expect(historyOf({updatedAt: DAY_LATER}).at(-1)).toBe(
      `${DAY_LATER} 1.86400.0 Updated on GitHub`,
    );
  });

  it('has a major version for a fixed version, after which people look once more', () => {
    expect(historyOf({updatedAt: DAY_LATER, changes: [FIXED, RAISED]})).toEqual([
      `${PUBLISHED} 1.0.0 Published`,
      `${HOUR_LATER} 2.0.0 Fixed version added: rocket 1.2.3`,
      `${DAY_LATER} 2.82800.0 Severity raised from Low to High`,
    ]);
  });

  it('takes what changed at one moment for one revision', () => {
    expect(historyOf({updatedAt: HOUR_LATER, changes: [CVE, FIXED]})).toEqual([
      `${PUBLISHED} 1.0.0 Published`,
      `${HOUR_LATER} 2.0.0 CVE assigned: CVE-2025-12345; Fixed version added: rocket 1.2.3`,
    ]);
  });

  it('ends with the withdrawal', () => {
    expect(historyOf({updatedAt: HOUR_LATER, status: {state: 'withdrawn', at: DAY_LATER}})).toEqual(
      [
        `${PUBLISHED} 1.0.0 Published`,
        `${HOUR_LATER} 1.3600.0 Updated on GitHub`,
        `${DAY_LATER} 2.0.0 Withdrawn`,
      ],
    );
  });

  it('dates what has no date by the last update, and nothing before the publication', () => {
    expect(historyOf({updatedAt: HOUR_LATER, status: {state: 'withdrawn', at: null}}).at(-1)).toBe(
      `${HOUR_LATER} 2.0.0 Withdrawn`,
    );
    expect(historyOf({changes: [{...CVE, at: '2024-01-01T00:00:00.000Z'}]})).toEqual([
      `${PUBLISHED} 1.0.0 Published`,
      `${PUBLISHED} 1.0.1 CVE assigned: CVE-2025-12345`,
    ]);
  });

  it('is where the document stands now', () => {
    expect(
      createTracking(
        buildPublishedAdvisory({publishedAt: PUBLISHED, updatedAt: HOUR_LATER, changes: [FIXED]}),
      ),
    ).toMatchObject({
      initial_release_date: PUBLISHED,
      current_release_date: HOUR_LATER,
      status: 'final',
      version: '2.0.0',
    });
  });

  it('counts another word on affected products as major, and once a moment', () => {
    const products: Change = {kind: 'products', at: HOUR_LATER};
    expect(historyOf({updatedAt: HOUR_LATER, changes: [products, products]}).at(-1)).toBe(
      `${HOUR_LATER} 2.0.0 Affected versions changed`,
    );
  });

  it('has each update that the sync has seen', () => {
    expect(historyOf({updatedAt: DAY_LATER, changes: [{kind: 'other', at: HOUR_LATER}]})).toEqual([
      `${PUBLISHED} 1.0.0 Published`,
      `${HOUR_LATER} 1.3600.0 Updated on GitHub`,
      `${DAY_LATER} 1.86400.0 Updated on GitHub`,
    ]);
  });

  it('keeps the number and the date of each revision, whatever is edited after it', () => {
    const date = fc.integer({min: 0, max: 100_000});
    const edits = fc.record(
      {
        // Minutes; GitHub may say the same date twice, or an earlier one.
        updatedAt: fc.option(date, {nil: null}),
        publishedAt: fc.option(date, {nil: null}),
        state: fc.constantFrom<AdvisoryStatus['state']>('published', 'withdrawn', 'closed'),
        endedAt: fc.option(date, {nil: null}),
        severity: fc.constantFrom<Severity>('low', 'high'),
        cveId: fc.constantFrom(null, 'CVE-2025-10001', 'CVE-2025-10002'),
        affectedVersions: fc.constantFrom('< 1.2.3', '< 2.0.0', 'old ones'),
        patchedVersions: fc.constantFrom(null, '1.2.3', '1.2.3, 2.0.0', 'v1.2.3'),
      },
      {requiredKeys: ['affectedVersions', 'patchedVersions']},
    );
    const toDate = (minutes: number | null) =>
      minutes === null ? null : new Date(Date.parse(PUBLISHED) + minutes * 60_000).toISOString();
    fc.assert(
      fc.property(fc.array(edits, {maxLength: 8}), (all) => {
        let last = shaped(buildAdvisoryModel({publishedAt: PUBLISHED, updatedAt: PUBLISHED}));
        for (const {affectedVersions, patchedVersions, state, endedAt, ...edit} of all) {
          const {updatedAt, publishedAt, ...rest} = edit;
          const edited: Advisory = {
            ...last,
            ...rest,
            ...(updatedAt === undefined ? {} : {updatedAt: toDate(updatedAt)}),
            ...(publishedAt === undefined ? {} : {publishedAt: toDate(publishedAt)}),
            ...(state === undefined
              ? {}
              : {
                  status: state === 'published' ? {state} : {state, at: toDate(endedAt ?? null)},
                }),
            affectedProducts: [buildAffectedProduct({affectedVersions, patchedVersions})],
          };
          const next = shaped({...edited, changes: recordChanges({advisory: edited, last})});
          const before = revisionsOf(last);
          const after = revisionsOf(next);
          expect(after.slice(0, before.length)).toEqual(before);
          const numbers = after.map((line) => line.split(' ')[1] ?? '');
          expect([...numbers].sort(semver.compare)).toEqual(numbers);
          expect(new Set(numbers).size).toBe(numbers.length);
          last = next;
        }
      }),
      {numRuns: runs(300)},
    );
  });

  it.each<[string, Partial<Advisory>[], string[]]>([
    [
      'is withdrawn, and is not',
      [
        {status: {state: 'withdrawn', at: DAY_LATER}, updatedAt: DAY_LATER},
        {status: {state: 'published'}, updatedAt: TWO_DAYS_LATER},
      ],
      ['1.0.0 Published', '2.0.0 Withdrawn', '3.0.0 Published'],
    ],
    [
      'is withdrawn on a day that nobody knows, and then edited',
      [
        {status: {state: 'withdrawn', at: null}, updatedAt: DAY_LATER},
        {status: {state: 'withdrawn', at: null}, updatedAt: TWO_DAYS_LATER},
      ],
      ['1.0.0 Published', '2.0.0 Withdrawn', '2.86400.0 Updated on GitHub'],
    ],
    [
      'gets a fix without another date',
      [{updatedAt: HOUR_LATER}, {affectedProducts: [buildAffectedProduct()]}],
      [
        '1.0.0 Published',
        '1.3600.0 Updated on GitHub',
        '2.0.0 Fixed version added: paper-rocket 1.2.3',
      ],
    ],
    [
      'is published on another day',
      [{publishedAt: HOUR_LATER, updatedAt: HOUR_LATER}],
      ['1.0.0 Published', '1.3600.0 Updated on GitHub'],
    ],
  ])('goes on where an advisory %s', (_what, steps, lines) => {
    let last = buildAdvisoryModel({publishedAt: PUBLISHED, updatedAt: PUBLISHED});
    for (const step of steps) {
      const edited = {...last, ...step};
      last = {...edited, changes: recordChanges({advisory: edited, last})};
    }
    const {revision_history} = createTracking({...last, publishedBy: []});
    expect(revision_history.map(({number, summary}) => `${number} ${summary}`)).toEqual(lines);
  });

  it('never takes back a version when something more happens', () => {
    const steps: Partial<PublishedAdvisory>[] = [
      {},
      {updatedAt: HOUR_LATER},
      {updatedAt: DAY_LATER, changes: [RAISED]},
      {updatedAt: '2025-01-22T09:00:00.000Z', changes: [RAISED]},
      {
        updatedAt: '2025-01-23T09:00:00.000Z',
        changes: [RAISED, {...FIXED, at: '2025-01-23T09:00:00.000Z'}],
      },
    ];
    const versions = steps.map((changes) => historyOf(changes).at(-1)?.split(' ')[1]);
    expect(versions).toEqual(['1.0.0', '1.3600.0', '1.86400.0', '1.172800.0', '2.0.0']);
  });
});
