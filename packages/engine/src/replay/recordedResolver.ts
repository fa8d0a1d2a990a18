import type { Assigned, AssignmentContext, Resolver } from '../assignment/resolver.ts';
import type { Assignment, Fact } from '@sopflow/model';

/**
 * A resolver that gives back what the facts of one event say: who got which task or signs, when which timer was due. So a replay needs neither
 * directory nor calendar, and comes to the same result after the organisation has changed.
 */
export function recordedResolver(facts: readonly Fact[]): Resolver {
  return {
    dueAt: (_counted, _from, timer) => armedAt(facts, timer) ?? 0,
    instantOf: (_text, _calendar, timer) => armedAt(facts, timer),
    timeZone: () => zoneAtStart(facts),
    assign: (_assignment: Assignment, about) => assigned(facts, about),
    allOf: (_assignment, _about, { stepId, signer }) => signersNamed(facts, stepId, signer),
    seat: (_assignment, about) => recordedOf(facts, about),
    mayTakeSeat: () => true,
    recipients: () => facts.flatMap((fact) => (fact.type === 'levelReached' ? fact.recipientIds : [])),
    policy: () =>
      facts.some((fact) => fact.type === 'deadlinePassed' && fact.alertId !== null)
        ? { revisionId: '' }
        : null,
  };
}

function zoneAtStart(facts: readonly Fact[]): string | null {
  for (const fact of facts) if (fact.type === 'runStarted') return fact.timeZone ?? null;
  return null;
}

function armedAt(facts: readonly Fact[], timer: string): number | null {
  for (const fact of facts) if (fact.type === 'timerArmed' && fact.key === timer) return fact.dueAt;
  return null;
}

function signersNamed(facts: readonly Fact[], stepId: string, signer: number): readonly string[] | null {
  for (const fact of facts)
    if (fact.type === 'signersNamed' && fact.stepId === stepId && fact.signer === signer)
      return fact.personIds;
  return null;
}

function assigned(facts: readonly Fact[], about: AssignmentContext): Assigned {
  return recordedOf(facts, about) ?? { ownerId: null, candidateIds: [], why: '' };
}

function recordedOf(facts: readonly Fact[], { taskId }: AssignmentContext): Assigned | null {
  for (const fact of facts) {
    if (fact.type === 'runStarted' && taskId === null)
      return { ownerId: fact.sopOwnerId, candidateIds: [], why: '' };
    if (fact.type === 'taskOpened' && fact.task.id === taskId) return { ...fact.task, why: fact.why };
    if (fact.type === 'taskChanged' && fact.change.id === taskId) {
      return {
        ownerId: fact.change.ownerId ?? null,
        candidateIds: fact.change.candidateIds ?? [],
        why: fact.why,
      };
    }
  }
  return null;
}
