import type { TFunction } from 'i18next';
import { useNow } from '../../data/clock.ts';
import { useWords } from '../../words/i18n.ts';
import { statusIcons } from '../StatusBadge.tsx';
import type { TimeStatus } from '../StatusBadge.tsx';
import classes from './DueText.module.css';
import { exactWords, lengthWords } from './timeWords.ts';

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
  const span = lengthWords(Math.abs(due - now), t);
  if (span === '') return t(due < now ? 'due.justLate' : 'due.now');
  return due < now ? t('due.late', { span }) : t('due.in', { span });
}
