import type { Calendar, Instant, Locale } from '@sopflow/model';
import { dayTableOf } from '../working-time/dayTable.ts';
import { lengthOf } from '../working-time/workHours.ts';
import { workingTimeBetween } from '../working-time/workingTimeBetween.ts';
import { DAY, HOUR, MINUTE } from '../zone/localDay.ts';
import { dayLabel } from './dayLabel.ts';

export interface DueWording {
  readonly locale: Locale;
  /** The reader's own zone, for the time of day. */
  readonly timeZone: string;
  /** Where it is given, what remains is counted in its working time. */
  readonly calendar?: Calendar | undefined;
}

/**
 * How long until something is due, and when that is: `in 2 working hours · today 16:30`; `3 h late · due yesterday 16:30` once it has
 * passed. What remains is rounded down, so that nobody has less time than is said. Lateness is counted on the wall clock: somebody is
 * waiting at night, too.
 */
export function describeDue(due: Instant, now: Instant, { locale, timeZone, calendar }: DueWording): string {
  const words = WORDS[locale];
  const when = dayLabel(due, now, locale, timeZone);
  if (now > due) {
    const late = measure(now - due, DAY);
    return `${words.late(late)} · ${words.dueSince(when)}`;
  }
  if (calendar === undefined || calendar.alwaysOpen)
    return `${words.left(measure(due - now, DAY))} · ${when}`;
  const working = workingTimeBetween(calendar, now, due);
  const workday = lengthOf(dayTableOf(calendar).hours.usual);
  return `${words.workingLeft(measure(working, workday))} · ${when}`;
}

interface Measure {
  readonly count: number;
  readonly unit: 'minute' | 'hour' | 'day';
}

/** The largest unit of which there are two; minutes below two hours. Rounded down. */
function measure(milliseconds: number, day: number): Measure {
  if (milliseconds >= 2 * day) return { count: Math.floor(milliseconds / day), unit: 'day' };
  if (milliseconds >= 2 * HOUR) return { count: Math.floor(milliseconds / HOUR), unit: 'hour' };
  return { count: Math.floor(milliseconds / MINUTE), unit: 'minute' };
}

interface Words {
  left(left: Measure): string;
  workingLeft(left: Measure): string;
  late(late: Measure): string;
  dueSince(when: string): string;
}

const ENGLISH_SHORT: Record<Measure['unit'], string> = { minute: 'min', hour: 'h', day: 'd' };
const CHINESE: Record<Measure['unit'], string> = { minute: '分钟', hour: '小时', day: '天' };
const CHINESE_WORKING: Record<Measure['unit'], string> = {
  minute: '工作分钟',
  hour: '个工作小时',
  day: '个工作日',
};

const WORDS: Record<Locale, Words> = {
  en: {
    left: ({ count, unit }) => `in ${count} ${ENGLISH_SHORT[unit]}`,
    workingLeft: ({ count, unit }) => `in ${count} working ${unit}${count === 1 ? '' : 's'}`,
    late: ({ count, unit }) => `${count} ${ENGLISH_SHORT[unit]} late`,
    dueSince: (when) => `due ${when}`,
  },
  zh: {
    left: ({ count, unit }) => `还剩 ${count} ${CHINESE[unit]}`,
    workingLeft: ({ count, unit }) => `还剩 ${count} ${CHINESE_WORKING[unit]}`,
    late: ({ count, unit }) => `已超时 ${count} ${CHINESE[unit]}`,
    dueSince: (when) => `应于${when} 完成`,
  },
};
