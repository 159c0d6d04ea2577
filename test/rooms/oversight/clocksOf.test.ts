import {describe, expect, it} from 'vitest';
import {clocksOf, daysSince, daysUntil, stageOf} from '../../../plugin/src/oversight/clocksOf';
import {buildAffectedProduct} from '../../given/build';
import {buildManaged} from './managed';

const POLICY = {acknowledge: 7, fix: 30, disclose: 120};
const FIXED = [buildAffectedProduct({patchedVersions: '1.2.3'})];
const OPEN = [buildAffectedProduct({patchedVersions: null})];

describe('the stage of a report', () => {
  it.each([
    ['reported', {state: 'triage', hasPrivateFork: true, affectedProducts: FIXED}],
    ['accepted', {state: 'draft', affectedProducts: OPEN}],
    ['accepted', {state: 'draft', affectedProducts: []}],
    ['fixing', {state: 'draft', hasPrivateFork: true, affectedProducts: OPEN}],
    ['fixed', {state: 'draft', hasPrivateFork: true, affectedProducts: FIXED}],
    [
      'fixing',
      {
        state: 'draft',
        hasPrivateFork: true,
        affectedProducts: [...FIXED, buildAffectedProduct({name: 'pad', patchedVersions: 'TBD'})],
      },
    ],
  ] as const)('is %s', (stage, changes) => {
    expect(stageOf(buildManaged(changes))).toBe(stage);
  });
});

describe('the clocks of a report', () => {
  const statesOf = (changes: Parameters<typeof buildManaged>[0], now: string, dueDays = 3) =>
    clocksOf(buildManaged(changes), {policy: POLICY, now: new Date(now), dueDays}).map(
      ({name, state}) => `${name} ${state}`,
    );

  it('run from the day when it was opened', () => {
    const clocks = clocksOf(buildManaged(), {
      policy: POLICY,
      now: new Date('2026-03-02T00:00:00Z'),
      dueDays: 3,
    });
    expect(clocks).toEqual([
      {name: 'acknowledge', due: '2026-03-08T12:00:00.000Z', state: 'running'},
      {name: 'fix', due: '2026-03-31T12:00:00.000Z', state: 'running'},
      {name: 'disclose', due: '2026-06-29T12:00:00.000Z', state: 'running'},
    ]);
  });

  it.each([
    ['2026-03-05T12:00:00Z', 'due'],
    ['2026-03-05T11:59:59Z', 'running'],
    ['2026-03-08T12:00:00Z', 'due'],
    ['2026-03-08T12:00:01Z', 'overdue'],
  ])('say at %s that the acknowledgement is %s', (now, state) => {
    expect(statesOf({}, now)[0]).toBe(`acknowledge ${state}`);
  });

  it('are met by what GitHub shows: accepted, and a fixed version named', () => {
    expect(statesOf({state: 'draft'}, '2026-05-01T00:00:00Z')).toEqual([
      'acknowledge met',
      'fix overdue',
      'disclose running',
    ]);
    expect(statesOf({state: 'draft', affectedProducts: FIXED}, '2026-07-01T00:00:00Z')).toEqual([
      'acknowledge met',
      'fix met',
      'disclose overdue',
    ]);
  });

  it('are due as many days ahead as somebody asks', () => {
    expect(statesOf({}, '2026-03-02T12:00:00Z', 6)[0]).toBe('acknowledge due');
    expect(statesOf({}, '2026-03-02T12:00:00Z', 5)[0]).toBe('acknowledge running');
  });

  it('do not run where GitHub does not say when it was opened', () => {
    expect(statesOf({createdAt: null}, '2026-03-02T12:00:00Z')).toEqual([]);
  });
});

it('counts whole days', () => {
  const now = new Date('2026-03-08T12:00:00Z');
  expect(daysUntil('2026-03-09T11:00:00.000Z', now)).toBe(0);
  expect(daysUntil('2026-03-08T11:00:00.000Z', now)).toBe(-1);
  expect(daysUntil('2026-03-07T12:00:00.000Z', now)).toBe(-1);
  expect(daysSince('2026-03-07T13:00:00.000Z', now)).toBe(0);
  expect(daysSince('2026-03-01T12:00:00.000Z', now)).toBe(7);
});
