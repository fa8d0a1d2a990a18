import type { Span } from '@sopflow/model';
import { HOUR, MINUTE } from '../zone/localDay.ts';

const LENGTHS: Record<Exclude<Span['unit'], 'days'>, number> = {
  seconds: 1000,
  minutes: MINUTE,
  hours: HOUR,
};

/** So many seconds, minutes or hours in whole milliseconds. Days are not among them: their length depends on the calendar. */
export function millisecondsOf(amount: number, unit: Exclude<Span['unit'], 'days'>): number {
  return Math.round(amount * LENGTHS[unit]);
}
