import { type Client, NoAnswer, ProblemError } from '@sopflow/contract';

/** What the outside was told: every answer that said yes. The checker later holds the database against it. */
export interface Record {
  /** The titles under which runs were asked for; a title is asked for again until there is an answer. */
  readonly asked: Set<string>;
  readonly started: Set<string>;
  readonly completed: Set<string>;
  /** Requests that got no answer or were told to come again; nothing is known of them. */
  unknown: number;
  /** What a caller who did nothing wrong must never hear. */
  readonly wronged: string[];
}

export function newRecord(): Record {
  return { asked: new Set(), started: new Set(), completed: new Set(), unknown: 0, wronged: [] };
}

/** One caller who starts runs and does their steps, one after the other, until `going` says no. Every request carries a key and is repeated with it until it is answered. */
export async function callUntil(
  api: () => Client,
  record: Record,
  caller: string,
  going: () => boolean,
): Promise<void> {
  for (let run = 0; going(); run += 1) {
    const title = `${caller}-${run}`;
    record.asked.add(title);
    const runId = await insist(record, going, async () => {
      const started = await api().runs.start({
        params: { key: 'three-steps' },
        body: { title },
        idempotencyKey: title,
      });
      record.started.add(started.runId);
      return started.runId;
    });
    for (let step = 1; runId !== undefined && step <= 3 && going(); step += 1) {
      const id = `${runId}.${step}`;
      const done = await insist(record, going, async () => {
        await api().tasks.complete({
          params: { id },
          body: { outcome: 'done' },
          idempotencyKey: `${caller}-${id}`,
        });
        record.completed.add(id);
        return true;
      });
      if (done === undefined) break;
    }
  }
}

/** Asks until there is an answer. Undefined when it was refused, which the record keeps, or when it is over. */
async function insist<T>(
  record: Record,
  going: () => boolean,
  ask: () => Promise<T>,
): Promise<T | undefined> {
  while (going()) {
    try {
      return await ask();
    } catch (error) {
      if (error instanceof ProblemError && error.problem.status !== 503) {
        record.wronged.push(`${error.problem.status} ${error.message}`);
        return undefined;
      }
      if (!(error instanceof ProblemError) && !(error instanceof NoAnswer)) throw error;
      record.unknown += 1;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
  return undefined;
}
