import type { Calendar } from '@sopflow/model';
import { MINUTE } from '../zone/localDay.ts';

/** A period looked at minute by minute: `working[i]` says whether minute `i` after `from` is working time. */
export interface MinuteTable {
  readonly from: number;
  readonly working: readonly boolean[];
}

/** Statutory days of 2026, copied by hand from the notice of the State Council (国办发明电〔2025〕7号), not from a library. */
const OFF = [
  ['2026-01-01', '2026-01-03'],
  ['2026-02-15', '2026-02-23'],
  ['2026-04-04', '2026-04-06'],
  ['2026-05-01', '2026-05-05'],
  ['2026-06-19', '2026-06-21'],
  ['2026-09-25', '2026-09-27'],
  ['2026-10-01', '2026-10-07'],
] as const;
const ON = ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'];

/**
 * For tests: working time the slow and obvious way. Each minute is shown on the wall clock by the platform's own formatter, and counts
 * when the text lies in the hours of the text's date. Shares no code with what it checks.
 */
export function minuteTable(calendar: Calendar, fromText: string, toText: string): MinuteTable {
  const from = Date.parse(fromText);
  const clock = new Intl.DateTimeFormat('en-CA', {
    timeZone: calendar.timeZone,
    hourCycle: 'h23',
    weekday: 'long',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  const working: boolean[] = [];
  for (let at = from; at < Date.parse(toText); at += MINUTE) {
    const part = new Map(clock.formatToParts(at).map(({ type, value }) => [type, value]));
    const date = `${part.get('year')}-${part.get('month')}-${part.get('day')}`;
    const time = `${part.get('hour')}:${part.get('minute')}`;
    working.push(isWorkingMinute(calendar, date, String(part.get('weekday')).toLowerCase(), time));
  }
  return { from, working };
}

function isWorkingMinute(calendar: Calendar, date: string, weekday: string, time: string): boolean {
  const week = new Map(Object.entries(calendar.week));
  let hours = week.get(weekday) ?? [];
  const own = calendar.exceptions.find((exception) => exception.date === date)?.kind;
  const china = calendar.holidays === 'china';
  const isOff =
    own === undefined
      ? china && OFF.some(([first, last]) => first <= date && date <= last)
      : own === 'holiday';
  const isOn = own === undefined ? china && ON.includes(date) : own === 'workday';
  if (isOff) return false;
  if (isOn && hours.length === 0) hours = [...week.values()].find((day) => day.length > 0) ?? [];
  return hours.some((interval) => interval.from <= time && time < interval.to);
}
