import { ActionIcon, Button, VisuallyHidden } from '@mantine/core';
import { type DutyStretch, dutyStretches } from '@sopflow/calendar';
import type { OnCallSchedule } from '@sopflow/model';
import { IconArrowsExchange, IconChevronLeft, IconChevronRight, IconUserQuestion } from '@tabler/icons-react';
import type { CSSProperties } from 'react';
import { useNow } from '../../data/clock.ts';
import { exactWords } from '../../surface/due/timeWords.ts';
import { useWords } from '../../words/i18n.ts';
import { tagOf } from '../../words/locale.ts';
import { LevelNumber } from '../facts/LevelNumber.tsx';
import classes from './Roster.module.css';
import { type RosterSpan, rosterSpan, weeksFor, zoneOfSchedule } from './rosterSpan.ts';
import { useDutyNames } from './useDutyNames.ts';

export interface RosterProps {
  readonly schedule: OnCallSchedule;
  /** The week it begins with, counted from the present one. */
  readonly week: number;
  readonly onWeek: (week: number) => void;
}

/** Who is on duty in the coming weeks: a strip per level on a desk, a list on a phone. */
export function Roster({ schedule, week, onWeek }: RosterProps) {
  const { t, locale } = useWords('organisation');
  const now = useNow();
  const zone = zoneOfSchedule(schedule);
  const weeks = weeksFor(schedule, now, zone);
  const span = rosterSpan(now, zone, week, weeks);
  const day = new Intl.DateTimeFormat(tagOf(locale), { timeZone: zone, month: 'short', day: 'numeric' });
  return (
    <>
      <div className={classes.head}>
        <span className={classes.range} aria-live="polite">
          {day.format(span.from)} – {day.format(span.to - 1)}
        </span>
        <Button variant="default" size="compact-sm" disabled={week === 0} onClick={() => onWeek(0)}>
          {t('schedules.thisWeek')}
        </Button>
        <ActionIcon
          variant="default"
          size={26}
          aria-label={t('schedules.earlier', { count: weeks })}
          onClick={() => onWeek(week - weeks)}
        >
          <IconChevronLeft size={16} />
        </ActionIcon>
        <ActionIcon
          variant="default"
          size={26}
          aria-label={t('schedules.later', { count: weeks })}
          onClick={() => onWeek(week + weeks)}
        >
          <IconChevronRight size={16} />
        </ActionIcon>
      </div>
      <div className={classes.roster} style={{ ['--days' as string]: span.days.length }}>
        <Days span={span} zone={zone} now={now} />
        {schedule.levels.map((_, index) => (
          <Level key={index} schedule={schedule} level={index + 1} span={span} zone={zone} now={now} />
        ))}
      </div>
    </>
  );
}

function Days({
  span,
  zone,
  now,
}: {
  readonly span: RosterSpan;
  readonly zone: string;
  readonly now: number;
}) {
  const { locale } = useWords('organisation');
  const tag = tagOf(locale);
  const number = new Intl.DateTimeFormat(tag, { timeZone: zone, day: 'numeric' });
  const weekday = new Intl.DateTimeFormat(tag, { timeZone: zone, weekday: 'narrow' });
  return (
    <div className={classes.days} aria-hidden>
      {span.days.map((begin, index) => {
        const isToday = begin <= now && now < (span.days[index + 1] ?? span.to);
        return (
          <span
            key={begin}
            className={classes.day}
            data-monday={index % 7 === 0 || undefined}
            data-weekend={index % 7 > 4 || undefined}
            data-today={isToday || undefined}
          >
            <span>{weekday.format(begin)}</span>
            {/* Chinese writes the day with its sign, for which a column has no room. */}
            <strong>{number.format(begin).replace('日', '')}</strong>
          </span>
        );
      })}
    </div>
  );
}

interface LevelProps {
  readonly schedule: OnCallSchedule;
  readonly level: number;
  readonly span: RosterSpan;
  readonly zone: string;
  readonly now: number;
}

function Level({ schedule, level, span, zone, now }: LevelProps) {
  const { t } = useWords('organisation');
  const place = (at: number) => ((at - span.from) / (span.to - span.from)) * 100;
  const stretches = dutyStretches(schedule, level, span.from, span.to);
  return (
    <section className={classes.level} aria-label={t('level', { level })}>
      <LevelNumber level={level} />
      <ol className={classes.track}>
        {stretches.map((stretch) => (
          <Stretch
            key={stretch.from}
            stretch={stretch}
            standIn={isStandIn(schedule, level, stretch)}
            zone={zone}
            now={now}
            style={{ left: `${place(stretch.from)}%`, width: `${place(stretch.to) - place(stretch.from)}%` }}
          />
        ))}
        {now >= span.from && now < span.to && (
          <li className={classes.now} style={{ left: `${place(now)}%` }} aria-hidden />
        )}
      </ol>
    </section>
  );
}

interface StretchProps {
  readonly stretch: DutyStretch;
  readonly standIn: boolean;
  readonly zone: string;
  readonly now: number;
  readonly style: CSSProperties;
}

function Stretch({ stretch: { from, to, duty }, standIn, zone, now, style }: StretchProps) {
  const { t, locale } = useWords('organisation');
  const surface = useWords('surface').t;
  const name = useDutyNames()(duty);
  const times = `${exactWords(from, now, surface, locale, zone)} – ${exactWords(to, now, surface, locale, zone)}`;
  const Mark = duty.kind === 'gap' ? IconUserQuestion : standIn ? IconArrowsExchange : null;
  return (
    <li
      className={classes.stretch}
      data-kind={standIn ? 'standIn' : duty.kind}
      style={style}
      title={`${name} · ${times}`}
    >
      {Mark !== null && <Mark size={14} aria-hidden />}
      <span className={classes.name}>{name}</span>
      {standIn && <VisuallyHidden>{t('schedules.standIn')}</VisuallyHidden>}
      <span className={classes.times}>{times}</span>
    </li>
  );
}

function isStandIn({ overrides }: OnCallSchedule, level: number, { from }: DutyStretch): boolean {
  return overrides.some((one) => one.level === level && one.from <= from && from < one.to);
}
