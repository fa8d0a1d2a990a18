import type { Moment } from '../ports/instanceStore.ts';

/**
 * The moment as it is by the last that the database told, so that it need not be asked before each batch: the time since then is counted
 * here, and that nothing else has changed is for the commit to find out.
 */
export interface AssumedMoment {
  /** Null where the database has to be asked: it was not for a while, or what was assumed has just proved wrong. */
  now(): Moment | null;
  /** Takes note of what the database told. */
  note(told: Moment): void;
  /** What was assumed did not hold: asks every time for a while, as wrong guesses cost more than they save. */
  failed(): void;
}

/** How long (ms) the clock here is followed before the database's is looked at again. */
const GOOD_FOR = 1_000;
const ASKS_FOR = 1_000;

/** @param elapsed milliseconds of a clock that only goes forward */
export function assumedMoment(elapsed: () => number): AssumedMoment {
  let told: { readonly moment: Moment; readonly at: number } | null = null;
  let asksUntil = -Infinity;
  return {
    now() {
      const at = elapsed();
      if (told === null || at < asksUntil || at - told.at > GOOD_FOR) return null;
      const { now, directoryRevision, clockOffset } = told.moment;
      // Counted from when the answer came, it is never ahead of the database's now.
      return { now: now + Math.floor(at - told.at), directoryRevision, clockOffset };
    },
    note(moment) {
      told = { moment, at: elapsed() };
    },
    failed() {
      asksUntil = elapsed() + ASKS_FOR;
    },
  };
}
