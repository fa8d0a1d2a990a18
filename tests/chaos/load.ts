import type { Client } from '@sopflow/contract';
import { until } from '../demo/until.ts';
import { callUntil, newRecord, type Record } from './recorder.ts';

const CALLERS = 8;

/** Callers keep the system under load while `strike` does its worst, and for a while after it; then everything is left to settle. */
export async function underLoad(
  client: () => Client,
  strike: (record: Record) => Promise<void>,
): Promise<Record> {
  const record = newRecord();
  let going = true;
  const callers = Array.from({ length: CALLERS }, (_, place) =>
    callUntil(client, record, `caller-${place}-${Math.random()}`, () => going),
  );
  try {
    await goneOn(record);
    await strike(record);
    await goneOn(record);
  } finally {
    going = false;
    await Promise.allSettled(callers);
  }
  await Promise.all(callers);
  return record;
}

/** Waits until the callers have come forward. */
export async function goneOn({ completed, wronged }: Record): Promise<void> {
  const before = completed.size;
  await until(
    'work that goes on',
    () => Promise.resolve(completed.size > before + 20 || wronged.length > 0),
    () => Promise.resolve({ before, now: completed.size }),
  );
}
