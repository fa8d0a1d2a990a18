import { assertNever, type Handover, type Locale, WEEKDAYS } from '@sopflow/model';
import type { TFunction } from 'i18next';
import { weekdayName } from '../calendars/weekWords.ts';

/** When a rotation hands over: "every Monday at 09:00". Chinese has no plural, so that one of a unit is a sentence of its own. */
export function handoverWords(handover: Handover, t: TFunction<'organisation'>, locale: Locale): string {
  const { at, length: count } = handover;
  switch (handover.every) {
    case 'hour':
      return count === 1 ? t('schedules.everyHour', { at }) : t('schedules.everyHours', { count, at });
    case 'day':
      return count === 1 ? t('schedules.everyDay', { at }) : t('schedules.everyDays', { count, at });
    case 'week': {
      const weekday = weekdayName(
        WEEKDAYS.indexOf(handover.weekday),
        locale,
        locale === 'zh' ? 'short' : 'long',
      );
      return count === 1
        ? t('schedules.everyWeek', { at, weekday })
        : t('schedules.everyWeeks', { count, at, weekday });
    }
    default:
      return assertNever(handover);
  }
}
