import { dutyStretches } from '@sopflow/calendar';
import type { OnCallSchedule } from '@sopflow/model';
import { useQuery } from '@tanstack/react-query';
import { useNow } from '../../data/clock.ts';
import { exactWords } from '../../surface/due/timeWords.ts';
import { PersonChip } from '../../surface/PersonChip.tsx';
import { useWords } from '../../words/i18n.ts';
import { LevelNumber } from '../facts/LevelNumber.tsx';
import { isAway } from '../people/isAway.ts';
import { peopleQuery, positionsQuery } from '../queries.ts';
import classes from './DutyNow.module.css';
import { useDutyNames } from './useDutyNames.ts';

/** As far as duty is looked ahead for its end. */
const lookAheadMs = 62 * 86_400_000;

/** Who answers at this moment, level by level, and until when. */
export function DutyNow({ schedule }: { readonly schedule: OnCallSchedule }) {
  return (
    <dl className={classes.levels}>
      {schedule.levels.map((_, index) => (
        <Level key={index} schedule={schedule} level={index + 1} />
      ))}
    </dl>
  );
}

function Level({ schedule, level }: { readonly schedule: OnCallSchedule; readonly level: number }) {
  const { t, locale } = useWords('organisation');
  const surface = useWords('surface').t;
  const now = useNow();
  const nameOf = useDutyNames();
  const people = useQuery(peopleQuery()).data?.items ?? [];
  const positions = useQuery(positionsQuery).data ?? [];
  const [stretch] = dutyStretches(schedule, level, now, now + lookAheadMs);
  if (stretch === undefined) return null;
  const { duty, to } = stretch;
  const position = duty.kind === 'position' ? nameOf(duty) : undefined;
  const ids =
    duty.kind === 'person'
      ? [duty.personId]
      : duty.kind === 'position'
        ? (positions.find(({ key }) => key === duty.position)?.holderIds ?? [])
        : [];
  return (
    <div className={classes.level}>
      <dt>
        <LevelNumber level={level} />
      </dt>
      <dd>
        {ids.length === 0 && <PersonChip name={null} position={position} />}
        {ids.map((id) => {
          const person = people.find((one) => one.id === id);
          return (
            <PersonChip
              key={id}
              name={person?.name ?? nameOf({ kind: 'person', personId: id })}
              position={position}
              away={person !== undefined && isAway(person, now)}
            />
          );
        })}
        <span className={classes.until}>
          {to === now + lookAheadMs
            ? t('schedules.always')
            : t('schedules.until', { when: exactWords(to, now, surface, locale) })}
        </span>
      </dd>
    </div>
  );
}
