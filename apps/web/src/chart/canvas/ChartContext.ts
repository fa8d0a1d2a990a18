import { createContext, useContext } from 'react';
import type { StepMark } from '../run/marks.ts';
import type { Wording } from '../wording/assignmentWords.ts';

/** What an editor lets be done on the drawing. */
export interface ChartEditing {
  /** Asks which kind of step to put into a line; `at` is where the asking button stands on the screen. */
  readonly insert: (edgeId: string, at: DOMRect) => void;
  /** Asks which kind of step is to follow an outcome. */
  readonly append: (stepId: string, outcome: string, at: DOMRect) => void;
}

/** What is wrong with a step, as its dot says it. */
export interface StepProblems {
  readonly severity: 'error' | 'warning';
  /** The sentences, one per finding. */
  readonly texts: readonly string[];
}

/** What all parts of a drawing share. */
export interface ChartShared {
  readonly wording: Wording;
  /** How a run stands at each step; null where no run is shown. */
  readonly marks: ReadonlyMap<string, StepMark> | null;
  readonly taken: ReadonlySet<string>;
  readonly problems: ReadonlyMap<string, StepProblems>;
  readonly editing: ChartEditing | null;
}

export const ChartContext = createContext<ChartShared | null>(null);

export function useChart(): ChartShared {
  const shared = useContext(ChartContext);
  if (shared === null) throw new Error('A part of a drawing stands outside of one.');
  return shared;
}
