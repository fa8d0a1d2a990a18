/** Attempts in all before a delivery is given up: with these pauses about three quarters of an hour. */
const ATTEMPTS = 10;
const FIRST_PAUSE_MS = 5_000;
const LONGEST_PAUSE_MS = 60 * 60_000;

/**
 * How long to wait before the next attempt, after `attempts` have failed: 5 s, then twice as long each time, at most an hour. Null when
 * the delivery is given up. A receiver that asks for more time (`wantedMs`) gets it, up to an hour.
 */
export function pauseAfter(attempts: number, permanent: boolean, wantedMs = 0): number | null {
  if (permanent || attempts >= ATTEMPTS) return null;
  return Math.min(Math.max(FIRST_PAUSE_MS * 2 ** (attempts - 1), wantedMs), LONGEST_PAUSE_MS);
}
