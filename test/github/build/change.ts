import {applyChanges} from './advisory';
import type {AdvisoryChanges} from './advisory';
import type {Repository, StoredAdvisory} from '../state';

interface Change {
  advisory: StoredAdvisory;
  /** When it happened, an ISO date in UTC. */
  at: string;
}

/** Publishes a draft. */
export function publish({advisory, at}: Change): void {
  Object.assign(advisory, {state: 'published', published_at: at, updated_at: at});
}

/** Withdraws a published advisory. `state: 'published'` leaves the date as the only sign of it. */
export function withdraw({
  advisory,
  at,
  state = 'withdrawn',
}: Change & {state?: 'withdrawn' | 'published'}): void {
  Object.assign(advisory, {state, withdrawn_at: at, updated_at: at});
}

/** Closes an advisory; if it was public, `stillVisible` lets everybody open it as before. */
export function close({
  advisory,
  at,
  stillVisible = false,
}: Change & {stillVisible?: boolean}): void {
  Object.assign(advisory, {
    state: 'closed',
    closed_at: at,
    updated_at: at,
    visibleWhenClosed: stillVisible,
  });
}

/** Changes what an advisory says, and what follows from it. */
export function edit({advisory, at, changes}: Change & {changes: AdvisoryChanges}): void {
  applyChanges({advisory, changes: {updated_at: at, ...changes}});
}

/** Takes an advisory away for good: GitHub answers 404 from now on. */
export function remove({repository, ghsa_id}: {repository: Repository; ghsa_id: string}): void {
  repository.advisories = repository.advisories.filter((advisory) => advisory.ghsa_id !== ghsa_id);
}
