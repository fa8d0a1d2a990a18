import type { Instant } from '@sopflow/model';
import { DAY, MINUTE } from './localDay.ts';
import { zoneOf } from './zone.ts';

/** What clock and calendar of a zone show, as ISO 8601 texts. */
export interface LocalTime {
  /** `2026-03-02` */
  readonly date: string;
  /** `2026-03-02T09:00:00.000+08:00`: local, and still the same instant. */
  readonly dateTime: string;
}

/**
 * What a wall clock shows at an instant.
 *
 * @throws RangeError when there is no such zone; schemas have checked it before.
 */
export function localTimeOf(at: Instant, timeZone: string): LocalTime {
  const { day, sinceMidnight } = zoneOf(timeZone).wallTimeAt(at);
  const wall = day * DAY + sinceMidnight;
  const text = new Date(wall).toISOString().slice(0, -1);
  return { date: text.slice(0, 10), dateTime: `${text}${offsetText(wall - at)}` };
}

/** `+08:00`. Offsets are whole minutes since 1972. */
function offsetText(offset: number): string {
  const minutes = Math.abs(Math.round(offset / MINUTE));
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
