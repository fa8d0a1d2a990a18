import type { JsonObject, RunStimulus } from '@sopflow/model';

/** How a step is left by an event: only the visit it was meant for, and what it leaves behind. */
export interface Leaving {
  /** The visit's number. */
  readonly n: number;
  readonly outcome: string;
  readonly values?: JsonObject;
  readonly by?: string | null;
  /** The task whose completion it is. */
  readonly task?: { readonly number: number; readonly reason?: string };
}

/** What a run's machine takes: a stimulus that passed its checks, addressed to a state by its type. */
export interface RunEvent {
  readonly type: string;
  readonly stimulus: RunStimulus;
  readonly leaving?: Readonly<Record<string, Leaving>>;
}

/** The types of events. A step's id is part of the type, so that XState finds the state without asking every guard. */
export const eventTypes = {
  leave: (stepId: string, outcome: string) => `leave:${stepId}:${outcome}`,
  vote: (stepId: string) => `vote:${stepId}`,
  signal: (name: string) => `signal:${name}`,
  answer: (stepId: string) => `answer:${stepId}`,
  retry: (stepId: string) => `retry:${stepId}`,
  child: (stepId: string) => `child:${stepId}`,
  goto: (stepId: string) => `goto:${stepId}`,
} as const;
