import {isFixNamed} from '../versions/stateFixes';
import {stateProducts} from '../versions/stateProducts';
import type {IsoDate} from '../advisory/advisory';
import type {Policy} from '../options/policy';
import type {ManagedAdvisory} from '../github/managedAdvisory';

/** How far a report is. */
export type Stage =
  /** Nobody has accepted it yet. */
  | 'reported'
  /** It is a draft. */
  | 'accepted'
  /** There is a temporary private fork. */
  | 'fixing'
  /** A fixed version is named for every product: it waits for publication. */
  | 'fixed';

export interface Clock {
  readonly name: keyof Policy;
  readonly due: IsoDate;
  /** `due`: it runs out within the days that were asked for. */
  readonly state: 'met' | 'running' | 'due' | 'overdue';
}

const DAY = 24 * 60 * 60 * 1000;

/** What is due this many days ahead is said to be due, unless somebody asks for another number. */
export const DUE_DAYS = 3;

function isFixed({affectedProducts}: ManagedAdvisory): boolean {
  const stated = stateProducts(affectedProducts);
  return stated.length > 0 && stated.every(isFixNamed);
}

/** How far an open report is. A draft that a maintainer opened is accepted from the first. */
export function stageOf(advisory: ManagedAdvisory): Stage {
  if (advisory.state === 'triage') {
    return 'reported';
  }
  if (isFixed(advisory)) {
    return 'fixed';
  }
  return advisory.hasPrivateFork ? 'fixing' : 'accepted';
}

/**
 * The promises of the policy for an open report, counted from the day when it was opened.
 *
 * GitHub does not say when a report was answered: that it was accepted counts as the acknowledgement.
 *
 * @param dueDays how many days before it runs out a clock is due
 * @returns none where GitHub does not say when it was opened
 */
export function clocksOf(
  advisory: ManagedAdvisory,
  {policy, now, dueDays}: {policy: Policy; now: Date; dueDays: number},
): Clock[] {
  const {createdAt} = advisory;
  if (createdAt === null) {
    return [];
  }
  const stage = stageOf(advisory);
  const isMet: Record<keyof Policy, boolean> = {
    acknowledge: stage !== 'reported',
    fix: stage === 'fixed',
    disclose: false,
  };
  return (['acknowledge', 'fix', 'disclose'] as const).map((name) => {
    const due = new Date(createdAt).getTime() + policy[name] * DAY;
    const left = due - now.getTime();
    const running = left < 0 ? 'overdue' : left <= dueDays * DAY ? 'due' : 'running';
    return {name, due: new Date(due).toISOString(), state: isMet[name] ? 'met' : running};
  });
}

/** Whole days that are left; below zero where it is over, and a day that has begun to be late counts. */
export function daysUntil(date: IsoDate, now: Date): number {
  return Math.floor((new Date(date).getTime() - now.getTime()) / DAY);
}

/** Whole days that have passed. */
export function daysSince(date: IsoDate, now: Date): number {
  return Math.max(0, Math.floor((now.getTime() - new Date(date).getTime()) / DAY));
}
