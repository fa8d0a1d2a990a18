import type { Load, Measured, TimersFired } from '../subject.ts';

/** What the bench asks of a subject's process, and what comes back. One request at a time. */
export type Request =
  | { readonly ask: 'prepare'; readonly url: string }
  | { readonly ask: 'run'; readonly load: Load }
  | { readonly ask: 'hold'; readonly count: number }
  | { readonly ask: 'fireTimers'; readonly count: number }
  | { readonly ask: 'memory' }
  | { readonly ask: 'close' };

export interface Answers {
  readonly prepare: null;
  readonly run: Measured;
  readonly hold: null;
  readonly fireTimers: TimersFired;
  /** Bytes in use after a full garbage collection: heap and what hangs on it. */
  readonly memory: number;
  readonly close: null;
}

export type Reply<Ask extends keyof Answers = keyof Answers> =
  | { readonly ok: true; readonly value: Answers[Ask] }
  | { readonly ok: false; readonly error: string };
