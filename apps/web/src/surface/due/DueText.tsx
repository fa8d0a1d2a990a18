import type { Locale } from '@sopflow/model';
import type { TFunction } from 'i18next';
import { useNow } from '../../data/clock.ts';
import { useWords } from '../../words/i18n.ts';
import { statusIcons } from '../StatusBadge.tsx';
import type { TimeStatus } from '../StatusBadge.tsx';
import classes from './DueText.module.css';
import { exactTime } from './exactTime.ts';
import { spanOf } from './span.ts';
import type { Span } from './span.ts';

export interface DueTextProps {
  /** When it is due: milliseconds since 1970 or an ISO text; `null` when nothing is due. */
  readonly at: number | string | null;
  /** How it stands; colours the text and adds its icon. Without it a passed time counts as late. */
  readonly status?: TimeStatus | undefined;
  /** The zone of the calendar that decided it; named when it is not the reader's. */
  readonly zone?: string | undefined;
  /** `short` leaves the exact time to the tooltip, for narrow columns. */
  readonly look?: 'full' | 'short';
}

/** When something is due, relative and exact together: "in 2 h · today 16:30". Late times count up. */
export function DueText({ at, status, zone, look = 'full' }: DueTextProps) {
  const { t, locale } = useWords('surface');
  const now = useNow();
  if (at === null) return <span className={classes.none}>{t('due.none')}</span>;

  const due = typeof at === 'number' ? at : Date.parse(at);
  const shown = status ?? (due < now ? 'late' : undefined);
  const Mark = shown === undefined || shown === 'onTime' ? undefined : statusIcons[shown];
  const relative = relativeWords(due, now, t);
  const exact = exactWords(due, now, t, locale, zone);
  return (
    <time
      className={classes.due}
      dateTime={new Date(due).toISOString()}
      data-status={shown}
      title={look === 'short' ? exact : undefined}
    >
      {Mark !== undefined && (
        <Mark size={14} className={classes.icon} role="img" aria-label={shown && t(`status.${shown}`)} />
      )}
      <span className={classes.relative}>{relative}</span>
      {look === 'full' && <span className={classes.exact}> · {exact}</span>}
    </time>
  );
}

function relativeWords(due: number, now: number, t: TFunction<'surface'>): string {
  const span = spanWords(spanOf(Math.abs(due - now)), t);
  if (span === '') return t('due.now');
  return due < now ? t('due.late', { span }) : t('due.in', { span });
}

function spanWords({ days, hours, minutes }: Span, t: TFunction<'surface'>): string {
  return [
    days > 0 && t('due.days', { count: days }),
    hours > 0 && t('due.hours', { count: hours }),
    minutes > 0 && t('due.minutes', { count: minutes }),
  ]
    .filter((part) => part !== false)
    .join(' ');
}

function exactWords(
  due: number,
  now: number,
  t: TFunction<'surface'>,
  locale: Locale,
  zone: string | undefined,
): string {
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const { day, text } = exactTime(due, now, locale, zone ?? own);
  const exact = day === 'other' ? text : t(`due.${day}`, { time: text });
  return zone === undefined || zone === own
    ? exact
    : t('due.inZone', { exact, zone: zone.replaceAll('_', ' ') });
}
