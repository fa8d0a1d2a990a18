import type { JsonObject } from '@sopflow/model';
import { databaseClock, type DisposablePostgres } from '@sopflow/testkit';
import { expect } from 'vitest';
import { until } from '../demo/until.ts';
import { lags, violations } from './checker.ts';
import { waitUntil } from './procedure.ts';
import { TIMERS } from './size.ts';
import { openSystem, type System, type SystemOptions } from './system.ts';

const HOUR = 3_600_000;
const SECOND = 1_000;
/** All of what is due in one second must have fired this long after it. */
export const LATEST_MS = 30_000;
const RUNS_AT_ONCE = 500;

const ARMED = 'SELECT count(*)::int AS armed FROM timer WHERE fired_at IS NULL';

/** How it ended. */
interface ManyFired {
  readonly fired: number;
  /** How long after their second all of them were seen to have fired. */
  readonly allAfterMs: number;
  readonly violations: readonly string[];
  /** The same and how late they were, in words. */
  readonly told: string;
}

/** Fault 10: many timers are due in one second, spread over it evenly, and two workers look. */
export async function manyTimersAtOnce(
  postgres: DisposablePostgres,
  queue: SystemOptions['queue'],
): Promise<ManyFired> {
  const system = await openSystem({ postgres, queue, clock: 'virtual' });
  try {
    const clock = databaseClock(system.databaseUrl);
    await system.publish(waitUntil());
    await Promise.all([system.startWorker(), system.startWorker()]);
    const due = (await clock.now()) + HOUR;
    await startRuns(
      system,
      'wait-until',
      Array.from({ length: TIMERS }, (_, place) => ({
        at: new Date(due + Math.floor((place * SECOND) / TIMERS)).toISOString(),
      })),
    );
    // Everybody knows the time a second before it is due.
    const early = due - SECOND - (await clock.now());
    await system.admin().system.advanceClock({ body: { milliseconds: early } });

    await until(
      'every timer to have fired',
      async () => (await system.rows<{ armed: number }>(ARMED))[0]?.armed === 0,
      () => system.rows(ARMED),
      LATEST_MS + 5 * SECOND,
    );
    const allAfterMs = (await clock.now()) - due - SECOND;
    const late = (await lags(system.databaseUrl)).toSorted((a, b) => a - b);
    const at = (share: number): string => `${late[Math.floor((late.length - 1) * share)]} ms`;
    return {
      fired: late.length,
      allAfterMs,
      violations: await violations(system.databaseUrl),
      told: `${TIMERS} timers, queue in ${queue}: late p50 ${at(0.5)}, p99 ${at(0.99)}, most ${at(1)}; all fired ${allAfterMs} ms after their second`,
    };
  } finally {
    await system.close();
  }
}

export async function startRuns(system: System, key: string, inputs: readonly JsonObject[]): Promise<void> {
  for (let first = 0; first < inputs.length; first += RUNS_AT_ONCE) {
    const { items } = await system.admin().runs.startMany({
      params: { key },
      body: { inputs: inputs.slice(first, first + RUNS_AT_ONCE) },
    });
    expect(items.filter((item) => !item.ok)).toEqual([]);
  }
}
