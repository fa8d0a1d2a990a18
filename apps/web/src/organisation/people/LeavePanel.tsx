import { Button } from '@mantine/core';
import type { PersonView } from '@sopflow/contract';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useNames } from '../../chart/names/useNames.ts';
import { useNow } from '../../data/clock.ts';
import { useMay } from '../../data/session.ts';
import { exactWords } from '../../surface/due/timeWords.ts';
import { ListPanel } from '../../surface/ListPanel.tsx';
import { announceFailed } from '../../surface/toasts.tsx';
import { useWords } from '../../words/i18n.ts';
import { Fact, Facts } from '../facts/Facts.tsx';
import classes from './LeavePanel.module.css';
import { usePersonActs } from './usePersonActs.ts';

/** When somebody is away, and who gets their work meanwhile. */
export function LeavePanel({ person }: { readonly person: PersonView }) {
  const { t, locale } = useWords('organisation');
  const surface = useWords('surface').t;
  const now = useNow();
  const nameOf = useNames();
  const mayEdit = useMay('editOrganisation');
  const { setAbsence } = usePersonActs(person);
  const ending = useMutation({
    mutationFn: () => setAbsence(null),
    onError: (error) => announceFailed(t('people.changeFailed'), error),
  });
  const { absence } = person;
  if (absence === null || absence.to <= now) {
    return (
      <ListPanel title={t('leave.title')}>
        <p className={classes.none}>{t('leave.none')}</p>
      </ListPanel>
    );
  }
  return (
    <ListPanel
      title={t('leave.title')}
      aside={
        mayEdit && (
          <Button
            variant="subtle"
            size="compact-sm"
            loading={ending.isPending}
            onClick={() => ending.mutate()}
          >
            {t(absence.from <= now ? 'leave.end' : 'leave.cancel')}
          </Button>
        )
      }
    >
      <Facts>
        <Fact label={t('leave.period')}>
          {exactWords(absence.from, now, surface, locale)} – {exactWords(absence.to, now, surface, locale)}
        </Fact>
        <Fact label={t('leave.standIn')}>
          {absence.standInId === null ? (
            <span className={classes.warning}>{t('leave.nobody')}</span>
          ) : (
            <Link to="/organisation/people/$personId" params={{ personId: absence.standInId }}>
              {nameOf('person', absence.standInId)}
            </Link>
          )}
        </Fact>
      </Facts>
    </ListPanel>
  );
}
