import type { StepPositionView } from '@sopflow/contract';
import type { DrawnEdge } from '../graph/drawing.ts';

/** How a run stands at one step. */
export interface StepMark {
  readonly status: 'current' | 'late' | 'done' | 'skipped';
  /** How long it took, in milliseconds; null while it is under way. */
  readonly tookMs: number | null;
  readonly visits: number;
}

/** How a run stands at each step it has reached; a step under way past its due time is late. */
export function marksOf(positions: readonly StepPositionView[], now: number): ReadonlyMap<string, StepMark> {
  return new Map(
    positions.map(({ stepId, status, since, until, visits, dueAt }) => [
      stepId,
      {
        status: status === 'current' && dueAt !== null && dueAt < now ? 'late' : status,
        tookMs: status === 'done' && since !== null && until !== null ? until - since : null,
        visits,
      },
    ]),
  );
}

/** The transitions a run has gone: from a step that was left by their outcome to one that was reached. */
export function takenEdges(
  edges: readonly DrawnEdge[],
  positions: readonly StepPositionView[],
): ReadonlySet<string> {
  const byStep = new Map(positions.map((position) => [position.stepId, position]));
  return new Set(
    edges
      .filter(({ transition: { from, outcome, to } }) => {
        const left = byStep.get(from);
        const reached = byStep.get(to);
        return (
          left?.status === 'done' &&
          left.outcome === outcome &&
          reached !== undefined &&
          reached.status !== 'skipped'
        );
      })
      .map((edge) => edge.id),
  );
}
