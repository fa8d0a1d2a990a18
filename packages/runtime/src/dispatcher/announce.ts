import type { Committed, InstanceChange } from '../ports/instanceStore.ts';
import type { Waker } from '../ports/waker.ts';

/**
 * Tells the waker what a commit left to be done: outbox entries, the earliest timer it armed, alerts that climbed and may set off a trigger. Nobody waits for that; a hint that is lost
 * makes things late by a sweep.
 */
export function announce(
  waker: Waker,
  changes: readonly InstanceChange[],
  committed: Committed,
  now: number,
): void {
  if (committed.outboxIds.length > 0) waker.outboxReady(committed.outboxIds).catch(lost);
  let earliest = Infinity;
  let climbed = false;
  for (const { decided } of changes) {
    climbed ||= decided.facts.some((fact) => fact.type === 'levelReached');
    for (const effect of decided.effects)
      if (effect.effect === 'armTimer' && effect.dueAt < earliest) earliest = effect.dueAt;
  }
  if (earliest !== Infinity) waker.wakeAt(earliest, now).catch(lost);
  if (climbed) waker.evaluateTriggers().catch(lost);
}

function lost(): void {
  // The sweep finds it.
}
