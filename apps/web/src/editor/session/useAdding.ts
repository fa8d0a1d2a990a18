import type { StepKind } from '@sopflow/model';
import { useState } from 'react';
import type { Drawing } from '../../chart/graph/drawing.ts';
import type { Drop } from '../canvas/dropTarget.ts';
import { addStep } from '../commands/addStep.ts';
import type { Target } from '../commands/addStep.ts';
import { findTransition } from '../commands/connect.ts';
import { flowAt, placeOf } from '../commands/flows.ts';
import { moveSteps } from '../commands/moveSteps.ts';
import type { EditorSession } from './EditorContext.ts';

/** A question which kind of step goes where. */
export interface Asking {
  readonly at: Pick<DOMRect, 'left' | 'top' | 'width' | 'height'>;
  readonly target: Target;
}

/** Adds steps: by the menu that asks for a kind, by the palette, by dropping. What was added is chosen. */
export function useAdding(session: EditorSession, onAdded: (stepId: string) => void) {
  const { document, edit, select, selected, locale } = session;
  const [asking, setAsking] = useState<Asking | null>(null);
  const put = (kind: StepKind, target: Target, prepared = document) => {
    const result = addStep(prepared, kind, target, locale);
    if (result === null) return;
    edit(() => result.document);
    select([result.stepId]);
    onAdded(result.stepId);
  };

  /** Where a step goes that was not told where: behind a step or into a line, otherwise before the end. */
  const targetAfter = (id: string | undefined): Target => {
    if (id !== undefined) {
      if (placeOf(document, id) !== undefined) return { at: 'step', stepId: id };
      const line = findTransition(document, id)?.transition;
      if (line !== undefined) return { at: 'outcome', stepId: line.from, outcome: line.outcome };
    }
    return { at: 'flow', flow: null };
  };

  const drop = (kind: StepKind, where: Drop, drawing: Drawing) => {
    switch (where.onto) {
      case 'edge':
        put(kind, { at: 'outcome', stepId: where.stepId, outcome: where.outcome });
        return;
      case 'step':
        put(kind, { at: 'step', stepId: where.id });
        return;
      case 'flow': {
        // In a lane, a phase or a list it joins the course: what stands loose there only makes problems. An end is for a course of its own.
        if (where.flow !== null && kind !== 'end') {
          put(kind, { at: 'flow', flow: where.flow });
          return;
        }
        // The other steps of the flow keep the places they are seen at.
        const steps = new Set(flowAt(document, where.flow)?.steps.map((step) => step.id));
        const places = new Map(
          drawing.nodes.filter((node) => steps.has(node.id)).map((node) => [node.id, node.box]),
        );
        const box = { x: Math.round(where.place.x - 104), y: Math.round(where.place.y - 32) };
        put(kind, { at: 'place', flow: where.flow, box }, moveSteps(document, places));
        return;
      }
      default:
        where satisfies never;
    }
  };

  return {
    asking,
    ask: setAsking,
    stopAsking: () => setAsking(null),
    choose: (kind: StepKind) => {
      if (asking !== null) put(kind, asking.target);
      setAsking(null);
    },
    addUsual: (kind: StepKind) => put(kind, targetAfter(selected.size === 1 ? [...selected][0] : undefined)),
    /** Asks for the step that is to follow a step or line; with neither, for one at the end of the course. */
    askAfter: (id: string | undefined, at: Asking['at']) => setAsking({ at, target: targetAfter(id) }),
    drop,
  };
}
