import { type Client, NoAnswer, ProblemError } from '@sopflow/contract';

/** What the outside was told: every answer that said yes. The checker later holds the database against it. */
export interface Record {
  readonly started: Set<string>;
  readonly completed: Set<string>;
  /** Requests that got no answer or were told to come again; nothing is known of them. */
  unknown: number;
}

export function newRecord(): Record {
  return { started: new Set(), completed: new Set(), unknown: 0 };
}

/** One caller who starts runs and does their steps, one after the other, until `going` says no. Every request carries a key and is repeated with it until it is answered. */
export async function callUntil(
  api: () => Client,
  record: Record,
  caller: string,
  going: () => boolean,
): Promise<void> {
  for (let run = 0; going(); run += 1) {
    const runId = await insist(record, going, async () => {
      const started = await api().runs.start({
        params: { key: 'three-steps' },
        body: {},
        idempotencyKey: `${caller}-${run}`,
      });
      record.started.add(started.runId);
      return started.runId;
    });
    for (let step = 1; runId !== undefined && step <= 3 && going(); step += 1) {
      const id = `${runId}.${step}`;
      await insist(record, going, async () => {
        await api().tasks.complete({
          params: { id },
          body: { outcome: 'done' },
          idempotencyKey: `${caller}-${id}`,
        });
        record.completed.add(id);
      });
    }
  }
}

async function insist<T>(
  record: Record,
  going: () => boolean,
  ask: () => Promise<T>,
): Promise<T | undefined> {
  while (going()) {
    try {
      return await ask();
    } catch (error) {
      if (error instanceof ProblemError && error.problem.status < 500 && error.problem.status !== 429)
        throw error;
      if (!(error instanceof ProblemError) && !(error instanceof NoAnswer)) throw error;
      record.unknown += 1;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
  return undefined;
}
