/** Only what is due within this time is in the queue at all; the rest waits in the timer table until a sweep brings it near. */
export const HORIZON_MS = 60_000;
const BUCKET_MS = 250;

/**
 * Decides which wake-ups are worth a job: one for everything due in the same quarter of a second, none beyond the horizon. Holds a
 * bounded memory of what it let through.
 */
export interface WakeWindow {
  /** The delay of the job to add for this due time, in ms; null when none is needed. */
  admit(dueAt: number, now: number): number | null;
}

export function createWakeWindow(): WakeWindow {
  let admitted = new Set<number>();
  let seenNow = 0;
  return {
    admit(dueAt, now) {
      if (dueAt - now > HORIZON_MS) return null;
      // The clock only goes forward; when it jumped (virtual clock), what was let through before says nothing any more.
      if (now - seenNow > HORIZON_MS || now < seenNow) admitted = new Set();
      seenNow = Math.max(now, seenNow);
      const bucket = Math.ceil(Math.max(dueAt, now) / BUCKET_MS);
      if (admitted.has(bucket)) return null;
      admitted.add(bucket);
      if (admitted.size > 1000) admitted = new Set([...admitted].filter((kept) => kept * BUCKET_MS >= now));
      return Math.max(0, bucket * BUCKET_MS - now);
    },
  };
}
