import type { Document, Locale, LocalizedText } from '@sopflow/model';
import { withStep } from './flows.ts';
import { idMaker } from './ids.ts';
import { newLane } from './newStep.ts';
import { settle } from './settle.ts';

/** A parallel step has at most this many lanes; so the document's schema says. */
export const mostLanes = 20;

/** Adds a lane with one task at the right of a parallel step. */
export function addLane(document: Document, stepId: string, locale: Locale): Document {
  return withStep(document, stepId, (step) =>
    step.kind !== 'parallel' || step.lanes.length >= mostLanes
      ? step
      : {
          ...step,
          lanes: [...step.lanes, newLane(step.lanes.length + 1, { id: idMaker(document), locale })],
        },
  );
}

/** Takes a lane away with everything in it. One lane stays; a join that asks for more lanes than there are asks for all. */
export function removeLane(document: Document, stepId: string, laneId: string): Document {
  return settle(
    withStep(document, stepId, (step) => {
      if (step.kind !== 'parallel' || step.lanes.length < 2) return step;
      const lanes = step.lanes.filter((lane) => lane.id !== laneId);
      const join =
        step.join.wait === 'count' && step.join.needed > lanes.length
          ? ({ wait: 'count', needed: lanes.length } as const)
          : step.join;
      return { ...step, lanes, join };
    }),
  );
}

export function renameLane(
  document: Document,
  stepId: string,
  laneId: string,
  name: LocalizedText,
): Document {
  return withStep(document, stepId, (step) =>
    step.kind === 'parallel'
      ? { ...step, lanes: step.lanes.map((lane) => (lane.id === laneId ? { ...lane, name } : lane)) }
      : step,
  );
}

/** Moves a lane one place to the left or right. */
export function moveLane(document: Document, stepId: string, laneId: string, by: -1 | 1): Document {
  return withStep(document, stepId, (step) => {
    if (step.kind !== 'parallel') return step;
    const at = step.lanes.findIndex((lane) => lane.id === laneId);
    const lane = step.lanes[at];
    if (lane === undefined || at + by < 0 || at + by >= step.lanes.length) return step;
    return { ...step, lanes: step.lanes.toSpliced(at, 1).toSpliced(at + by, 0, lane) };
  });
}
