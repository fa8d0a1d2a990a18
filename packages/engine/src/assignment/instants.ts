import type { Directory } from '@sopflow/model';
import { wallMilliseconds } from '../run/span.ts';
import type { CountedSpan } from './resolver.ts';

/** When a span counted from an instant is over, in its calendar or the organisation's default. */
export function dueAtOver(_directory: Directory, counted: CountedSpan, from: number): number {
  return from + wallMilliseconds(counted.span);
}

/** The instant of an ISO text; without an offset it is local to the calendar's zone. Null when it is no date. */
export function instantOver(_directory: Directory, text: string, _calendar: string | null): number | null {
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : at;
}
