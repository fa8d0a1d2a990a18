import type { JsonObject, Snapshot } from '@sopflow/model';
import { fromSnapshot } from '../compile/stepper.ts';
import type { RunState } from '../run/runState.ts';
import { runScope } from '../scope/runScope.ts';

/** What the expressions of a run see at this moment (`now`: epoch ms). */
export function scopeOf(snapshot: Snapshot, now: number): JsonObject {
  return runScope(fromSnapshot<RunState>(snapshot).state, now);
}
