/** How hard a subject is driven: so many callers, each waiting for its answer before it asks again. */
export interface Load {
  readonly callers: number;
  readonly seconds: number;
  /** Over HTTP, how many operations one request carries; 1 when it is not said. */
  readonly batch?: number;
}

/**
 * What driving a subject gave. An operation is one durable start of a run or one durable completion of a step, counted when its answer
 * came; a completion alone is a step.
 */
export interface Measured {
  readonly ops: number;
  readonly steps: number;
  /** From the first call to the last answer. */
  readonly seconds: number;
  /** Milliseconds from the call to the answer, one per operation (per request where one request carries many). */
  readonly latencies: Float64Array;
  /** CPU time that the subject's own processes took, in microseconds; null where the platform does not say. */
  readonly cpuMicros: number | null;
}

/** What it took to fire timers that were all due at one instant. */
export interface TimersFired {
  readonly count: number;
  /** From the instant at which all were due until the last transition was committed. */
  readonly seconds: number;
}

/**
 * Something the bench measures: the product, or a reference it is compared with. Lives in a process of its own (`process/`), so that
 * one subject's memory and garbage do not slow another down.
 */
export interface Subject {
  readonly name: string;
  /** Creates what it needs in the empty database at `url`. */
  prepare(url: string): Promise<void>;
  run(load: Load): Promise<Measured>;
  /** Starts this many runs that stay at their first step. */
  hold?(count: number): Promise<void>;
  /** Fires this many timers that become due at one instant. */
  fireTimers?(count: number): Promise<TimersFired>;
  close(): Promise<void>;
}

/** What a subject's module exports. */
export interface SubjectModule {
  createSubject(): Subject;
}
