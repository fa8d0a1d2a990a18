import { type CalendarException, inLocale } from '@sopflow/model';
import { IconBeach, IconBriefcase } from '@tabler/icons-react';
import { StateBadge } from '../../surface/StatusBadge.tsx';
import { useWords } from '../../words/i18n.ts';
import { tagOf } from '../../words/locale.ts';
import classes from './ExceptionList.module.css';

/** The organisation's own days off and extra workdays, the latest first. */
export function ExceptionList({ exceptions }: { readonly exceptions: readonly CalendarException[] }) {
  const { t, locale } = useWords('organisation');
  if (exceptions.length === 0) return <p className={classes.none}>{t('calendars.exceptions.none')}</p>;
  const format = new Intl.DateTimeFormat(tagOf(locale), {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    weekday: 'short',
    timeZone: 'UTC',
  });
  return (
    <ul className={classes.list}>
      {exceptions
        .toSorted((one, other) => other.date.localeCompare(one.date))
        .map(({ date, kind, name }) => (
          <li key={date} className={classes.entry}>
            <time dateTime={date} className={classes.date}>
              {format.format(Date.parse(`${date}T00:00Z`))}
            </time>
            <span className={classes.name}>{name === undefined ? '' : inLocale(name, locale)}</span>
            <StateBadge
              tone={kind === 'holiday' ? 'onTime' : 'dueSoon'}
              icon={kind === 'holiday' ? IconBeach : IconBriefcase}
              look="plain"
            >
              {t(`calendars.exceptions.${kind}`)}
            </StateBadge>
          </li>
        ))}
    </ul>
  );
}
