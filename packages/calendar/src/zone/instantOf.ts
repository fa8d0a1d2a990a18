import type { Instant } from '@sopflow/model';
import { Temporal } from 'temporal-polyfill';

const ISO_TEXT = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})?)?$/;

/**
 * The instant of an ISO 8601 date, or date and time. Without an offset it is local to `timeZone`; a date alone is where that day begins.
 * Null when the text is neither, or names a day that does not exist.
 */
export function instantOf(text: string, timeZone: string): Instant | null {
  const parts = ISO_TEXT.exec(text);
  if (parts === null) return null;
  try {
    if (parts[4] !== undefined) return Temporal.Instant.from(text).epochMilliseconds;
    if (parts[1] === undefined)
      return Temporal.PlainDate.from(text, { overflow: 'reject' }).toZonedDateTime(timeZone)
        .epochMilliseconds;
    return Temporal.PlainDateTime.from(text, { overflow: 'reject' }).toZonedDateTime(timeZone)
      .epochMilliseconds;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
