import { z } from 'zod';

/**
 * Every job there is: in which queue it travels and what it carries. A job is a hint to look at the database, never the truth: losing
 * or doubling one changes nothing but the moment.
 */
export const JOBS = {
  /** Timers fall due about now. */
  wake: { queue: 'sopflow-wakeups', payload: z.object({ dueAt: z.number() }) },
  /** These outbox entries wait to be carried out. */
  carryOut: { queue: 'sopflow-actions', payload: z.object({ ids: z.array(z.string().max(40)).max(1000) }) },
  /** Deliveries wait to be attempted. */
  deliver: { queue: 'sopflow-deliveries', payload: z.object({}) },
  /** Triggers want to be evaluated: samples or alert levels came in. */
  evaluate: { queue: 'sopflow-triggers', payload: z.object({}) },
  /** Old rows may be cleared away. */
  housekeep: { queue: 'sopflow-housekeeping', payload: z.object({}) },
} as const;

export type JobName = keyof typeof JOBS;
export type JobPayload<N extends JobName> = z.infer<(typeof JOBS)[N]['payload']>;
export const JOB_NAMES = Object.keys(JOBS) as readonly JobName[];

/** What a worker process does about each job. */
export type JobHandlers = { readonly [N in JobName]: (payload: JobPayload<N>) => Promise<void> };

/** Reads a job's payload, which another process (perhaps of another release) wrote. */
export function handle<N extends JobName>(handlers: JobHandlers, name: N, data: unknown): Promise<void> {
  const payload = JOBS[name].payload.parse(data) as JobPayload<N>;
  return handlers[name](payload);
}
