import { inLocale } from '@sopflow/model';
import type { OnCallNow } from '@sopflow/contract';
import { IconCalendarOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNow } from '../../data/clock.ts';
import { useMay } from '../../data/session.ts';
import { exactWords } from '../../surface/due/timeWords.ts';
import { EmptyState } from '../../surface/EmptyState.tsx';
import { Loaded } from '../../surface/Loaded.tsx';
import { PersonChip } from '../../surface/PersonChip.tsx';
import { SkeletonRows } from '../../surface/SkeletonRows.tsx';
import { useWords } from '../../words/i18n.ts';
import { ListPanel } from '../../surface/ListPanel.tsx';
import { onCallQuery } from '../queries.ts';
import classes from './OnCallPanel.module.css';

/** Who answers at this moment, level by level, and until when. */
export function OnCallPanel() {
  const { t } = useWords('duty');
  const schedules = useQuery({ ...onCallQuery, enabled: useMay('readOrganisation') });
  return (
    <ListPanel title={t('onCall.title')}>
      <Loaded
        query={schedules}
        size="panel"
        skeleton={<SkeletonRows rows={3} />}
        isEmpty={(items) => items.length === 0}
        empty={
          <EmptyState icon={IconCalendarOff} size="panel" level={3} title={t('onCall.empty')}>
            {t('onCall.emptyLead')}
          </EmptyState>
        }
      >
        {(items) => items.map((schedule) => <Schedule key={schedule.scheduleKey} schedule={schedule} />)}
      </Loaded>
    </ListPanel>
  );
}

function Schedule({ schedule }: { readonly schedule: OnCallNow }) {
  const { t, locale } = useWords('duty');
  return (
    <section className={classes.schedule}>
      <h3 className={classes.name}>{inLocale(schedule.name, locale)}</h3>
      <dl className={classes.levels}>
        {schedule.levels.map(({ level, people, until }) => (
          <div key={level} className={classes.level}>
            <dt title={t('level', { level })}>
              <span className={classes.figure}>{level}</span>
            </dt>
            <dd>
              {people.length === 0 ? (
                <PersonChip name={null} />
              ) : (
                people.map((person) => <PersonChip key={person.id} name={person.name} />)
              )}
              <Until at={until} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Until({ at }: { readonly at: number | null }) {
  const { t, locale } = useWords('duty');
  const surface = useWords('surface').t;
  const now = useNow();
  if (at === null) return <span className={classes.until}>{t('onCall.always')}</span>;
  return (
    <span className={classes.until}>{t('onCall.until', { when: exactWords(at, now, surface, locale) })}</span>
  );
}
