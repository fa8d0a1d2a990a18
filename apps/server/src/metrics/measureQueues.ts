import type { QueueSystem } from '@sopflow/queue';
import type { Metrics } from './metrics.ts';

const STATES = ['waiting', 'active', 'delayed', 'failed'] as const;
/** A queue that does not answer must not keep the other figures back. */
const PATIENCE_MS = 1_000;

/** Measures how many jobs of all queues are in each state; not a number while the queue cannot be reached. */
export function measureQueues(metrics: Metrics, queues: ReturnType<QueueSystem['boardQueues']>): void {
  for (const state of STATES) {
    metrics.gauge(`sopflow_queue_jobs_${state}`, `Jobs of all queues that are ${state}.`, async () => {
      const counts = await Promise.all(queues.map((queue) => inTime(queue.getJobCounts(state))));
      return counts.reduce((sum, count) => sum + (count?.[state] ?? NaN), 0);
    });
  }
}

async function inTime<T>(answer: Promise<T>): Promise<T | null> {
  const { promise: late, resolve } = Promise.withResolvers<null>();
  const timer = setTimeout(() => resolve(null), PATIENCE_MS);
  try {
    return await Promise.race([answer, late]);
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}
