import { type Calendar, minutesOfDay, WEEKDAYS } from '@sopflow/model';
import { useWords } from '../../words/i18n.ts';
import classes from './WeekTable.module.css';
import { hoursWords, weekdayName } from './weekWords.ts';

const dayMinutes = 24 * 60;

/** The ordinary week: each day in words, and as a bar from midnight to midnight. */
export function WeekTable({ calendar }: { readonly calendar: Calendar }) {
  const { t, locale } = useWords('organisation');
  return (
    <table className={classes.week}>
      <tbody>
        {WEEKDAYS.map((day, index) => {
          const hours = calendar.alwaysOpen ? [{ from: '00:00', to: '24:00' }] : calendar.week[day];
          return (
            <tr key={day} data-off={hours.length === 0 || undefined}>
              <th scope="row">{weekdayName(index, locale, 'short')}</th>
              <td>
                <span>{hours.length === 0 ? t('calendars.month.off') : hoursWords(hours, locale)}</span>
                <span className={classes.bar} aria-hidden>
                  {hours.map(({ from, to }) => (
                    <span
                      key={from}
                      className={classes.worked}
                      style={{
                        left: `${(minutesOfDay(from) / dayMinutes) * 100}%`,
                        width: `${((minutesOfDay(to) - minutesOfDay(from)) / dayMinutes) * 100}%`,
                      }}
                    />
                  ))}
                </span>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
