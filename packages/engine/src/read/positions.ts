import type { Snapshot } from '@sopflow/model';
import { fromSnapshot } from '../compile/stepper.ts';
import type { SopMachine } from '../compile/compileSop.ts';
import type { Machine } from '../machine/machine.ts';
import type { RunState } from '../run/runState.ts';

/** Where a run stands with one step that it has been at. */
export interface StepPosition {
  readonly stepId: string;
  /** `current`: somebody or something is at it. `done`: left by an outcome. `skipped`: left without one (jumped away, cancelled). */
  readonly status: 'current' | 'done' | 'skipped';
  /** When the latest visit began (epoch ms). */
  readonly since: number;
  /** When it was left; null while it is current. */
  readonly leftAt: number | null;
  readonly outcome: string | null;
  /** How many times the run has been at it. */
  readonly visits: number;
  readonly dueAt: number | null;
  /** Open tasks there. */
  readonly openTasks: number;
  /** An alert about it is open. */
  readonly late: boolean;
  /** For `each`: how many of how many items ended well. */
  readonly progress: { readonly done: number; readonly total: number } | null;
}

/** Every step that the run has been at, in the order of the document. */
export function positions(machine: Machine, snapshot: Snapshot): readonly StepPosition[] {
  if (machine.kind !== 'sop') return [];
  return [...positionsOf(machine, fromSnapshot<RunState>(snapshot).state)];
}

function* positionsOf(machine: SopMachine, run: RunState): Generator<StepPosition> {
  for (const stepId of machine.plan.steps.keys()) {
    const visit = run.active[stepId];
    const past = run.past[stepId];
    if (visit !== undefined) {
      yield {
        stepId,
        status: 'current',
        since: visit.at,
        leftAt: null,
        outcome: null,
        visits: visit.n,
        dueAt: visit.dueAt ?? null,
        openTasks: Object.keys(visit.tasks ?? {}).length,
        late: visit.alerts !== undefined,
        progress: visit.each === undefined ? null : { done: visit.each.done, total: visit.each.total },
      };
    } else if (past !== undefined) {
      const status = past.outcome === null ? 'skipped' : 'done';
      yield {
        stepId,
        status,
        since: past.at,
        leftAt: past.left,
        outcome: past.outcome,
        visits: past.n,
        dueAt: null,
        openTasks: 0,
        late: false,
        progress: null,
      };
    }
  }
}
