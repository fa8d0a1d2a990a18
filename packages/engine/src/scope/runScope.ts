import { localTimeOf } from '@sopflow/calendar';
import type { Json, JsonObject } from '@sopflow/model';
import type { RunState } from '../run/runState.ts';

/**
 * What the expressions of a run see: `start`, `data`, one name per finished step (its last values and its `outcome`), `item` and
 * `index` inside an `each`, `run`, and `now` and `today` as ISO texts in the run's zone.
 */
export function runScope(run: RunState, now: number): JsonObject {
  const local = run.timeZone === undefined ? inUtc(now) : localTimeOf(now, run.timeZone);
  return {
    ...stepValues(run),
    start: run.start,
    data: run.outer === undefined ? run.data : { ...run.outer.data, ...run.data },
    ...(run.outer === undefined ? {} : { item: run.outer.item, index: run.outer.index }),
    run: { id: run.id, title: run.title },
    now: local.dateTime,
    today: local.date,
  };
}

/** Runs that were started before runs kept their zone. */
function inUtc(now: number): { readonly date: string; readonly dateTime: string } {
  const dateTime = new Date(now).toISOString();
  return { date: dateTime.slice(0, 10), dateTime };
}

/** What finished steps left behind, each with its outcome; in an `each`, also the steps of the run around it. */
export function stepValues(run: RunState): Record<string, JsonObject> {
  const scope: Record<string, JsonObject> = { ...run.outer?.values };
  for (const [stepId, past] of Object.entries(run.past))
    scope[stepId] = { ...run.values[stepId], outcome: past.outcome };
  return scope;
}

/** What a run leaves to the run that waits for it: its data, and each step's values by the step's id. */
export function runResults(run: RunState): JsonObject {
  const results: Record<string, Json> = {};
  for (const [stepId, past] of Object.entries(run.past)) {
    if (run.values[stepId] !== undefined) results[stepId] = { ...run.values[stepId], outcome: past.outcome };
  }
  return { ...results, ...run.data };
}
