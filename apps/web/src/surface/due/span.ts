/** A length of time in the one or two units that matter at its size. */
export interface Span {
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
}

const minuteMs = 60_000;

/**
 * Rounds a length of time to what a reader needs: whole days from three days on, days and hours below, hours and minutes below a day,
 * minutes below an hour. Always rounds down, so that a remaining time is never shown longer than it is.
 *
 * @param ms a length in milliseconds, 0 or more.
 */
export function spanOf(ms: number): Span {
  const all = Math.floor(ms / minuteMs);
  const days = Math.floor(all / 1440);
  const hours = Math.floor((all % 1440) / 60);
  if (days >= 3) return { days, hours: 0, minutes: 0 };
  if (days >= 1) return { days, hours, minutes: 0 };
  return { days, hours, minutes: hours >= 8 ? 0 : all % 60 };
}
