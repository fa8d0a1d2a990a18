import type { Step, StepKind } from '@sopflow/model';
import type { Size } from './geometry.ts';

/** The kinds that hold flows of their own; their size follows from what lies in them. */
export type ContainerKind = Extract<StepKind, 'parallel' | 'phase' | 'each'>;

/** How large each kind is drawn, in px. A text that does not fit is shortened, so that a drawing never depends on fonts. */
const sizes: Readonly<Record<Exclude<StepKind, ContainerKind>, Size>> = {
  task: { width: 248, height: 96 },
  approval: { width: 248, height: 96 },
  action: { width: 248, height: 64 },
  subrun: { width: 248, height: 64 },
  wait: { width: 248, height: 56 },
  decision: { width: 208, height: 104 },
  end: { width: 136, height: 68 },
};

/** Space inside containers and between their parts, in px. */
export const space = {
  /** The header of a container. */
  header: 48,
  /** The title of a lane. */
  laneTitle: 36,
  /** Between a container's edge and what lies in it. */
  inset: 24,
  /** Above the first step of a flow, for the mark where it begins. */
  entry: 24,
  /** Between two lanes. */
  betweenLanes: 8,
  /** What is added at both sides of a flow in which lines run back. */
  forLoops: 28,
} as const;

/** What an empty container, or a lane of one short step, is at least. */
export const smallestContainer: Size = { width: 280, height: 120 };
export const smallestLane: Size = { width: 184, height: 96 };

export function isContainer(step: Step): step is Extract<Step, { kind: ContainerKind }> {
  return step.kind === 'parallel' || step.kind === 'phase' || step.kind === 'each';
}

/** The size of a step that holds no others. */
export function sizeOfPlain(kind: Exclude<StepKind, ContainerKind>): Size {
  return sizes[kind];
}
