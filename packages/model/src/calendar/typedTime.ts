import { minutesOfDay } from './localTime.ts';

/**
 * A time of day as people type it (`9`, `930`, `9:30`, `9.30`, `9：30`) in the form that calendars keep; null when it is none. `24` is
 * the end of the day.
 */
export function typedTime(text: string): string | null {
  const parts = /^(\d{1,2})(?:[:：.]?([0-5]\d))?$/u.exec(text.trim());
  if (parts === null) return null;
  const [, hour = '', minute = '00'] = parts;
  const time = `${hour.padStart(2, '0')}:${minute}`;
  return minutesOfDay(time) <= 24 * 60 ? time : null;
}
