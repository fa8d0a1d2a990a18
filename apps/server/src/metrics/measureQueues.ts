import type { QueueSystem } from '@sopflow/queue';
import { inTime } from './inTime.ts';
import type { Metrics } from './metrics.ts';

const STATES = ['waiting', 'active', 'delayed', 'failed'] as const;

/** Measures how many jobs of all queues are in each state; not a number while the queue cannot be reached. */
export function measureQueues(metrics: Metrics, queues: ReturnType<QueueSystem['boardQueues']>): void {
  for (const state of STATES) {
    metrics.gauge(`sopflow_queue_jobs_${state}`, `Jobs of all queues that are ${state}.`, async () => {
      const counts = await Promise.all(queues.map((queue) => inTime(queue.getJobCounts(state))));
      return counts.reduce((sum, count) => sum + (count?.[state] ?? NaN), 0);
    });
  }
}
