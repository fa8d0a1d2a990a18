import { type ReadRunsParts, readRuns } from './readRuns.ts';
import { startRun, type StartRunParts } from './startRun.ts';
import { steerRun, type SteerRunParts } from './steerRun.ts';

export type RunsParts = StartRunParts & SteerRunParts & ReadRunsParts;
export type Runs = ReturnType<typeof createRuns>;

/** The use cases around runs. */
export function createRuns(parts: RunsParts) {
  return { ...startRun(parts), ...steerRun(parts), ...readRuns(parts) };
}
