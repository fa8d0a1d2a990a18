import { type Json, type JsonObject, RunBoundReached } from '@sopflow/model';
import type { RunState } from './runState.ts';

/** What a run may carry along, in characters of JSON: its start values, data and the values of its steps. */
export const DATA_LIMIT = 256 * 1024;

export function sizeOf(value: Json | undefined): number {
  return value === undefined ? 0 : JSON.stringify(value).length;
}

/** Whether the run may carry this much more. */
export function fits(run: RunState, more: number): boolean {
  return run.size + more <= DATA_LIMIT;
}

/** Keeps what a step left behind. What no longer fits is left out and the second value is false. */
export function keepValues(run: RunState, stepId: string, values: JsonObject): readonly [RunState, boolean] {
  const more = sizeOf(values) - sizeOf(run.values[stepId]);
  if (!fits(run, more)) return [run, false];
  return [{ ...run, values: { ...run.values, [stepId]: values }, size: run.size + more }, true];
}

/** @throws RunBoundReached when the run may not carry this much more. */
export function requireFits(run: RunState, more: number): void {
  if (!fits(run, more)) throw new RunBoundReached(run.id, `${DATA_LIMIT} characters of data`);
}
