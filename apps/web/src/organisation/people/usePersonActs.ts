import type { PersonView } from '@sopflow/contract';
import type { Person } from '@sopflow/model';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { api } from '../../data/client.ts';
import { announceDone, announceFailed } from '../../surface/toasts.tsx';
import { useWords } from '../../words/i18n.ts';

export interface PersonActs {
  readonly viewAs: () => Promise<void>;
  readonly setStatus: (status: Person['status']) => Promise<void>;
  /** Begins, changes or ends a leave; what it was before can be put back. */
  readonly setAbsence: (absence: Person['absence']) => Promise<void>;
}

/** What an administrator does with a person besides changing what is written about them. */
export function usePersonActs(person: PersonView): PersonActs {
  const { t } = useWords('organisation');
  const router = useRouter();
  const queries = useQueryClient();
  const { id, name } = person;
  const update = async (change: Partial<Pick<Person, 'status' | 'absence'>>) => {
    await api.people.update({ params: { id }, body: change });
    await queries.invalidateQueries({ queryKey: ['organisation'] });
  };
  return {
    async viewAs() {
      try {
        await api.access.viewAs({ body: { personId: id } });
        queries.clear();
        await router.navigate({ to: '/work' });
        await router.invalidate();
      } catch (error) {
        announceFailed(t('people.viewAsFailed'), error);
      }
    },
    async setStatus(status) {
      try {
        await update({ status });
        announceDone({
          message: t(status === 'disabled' ? 'people.disabledDone' : 'people.enabledDone', { name }),
          undo: () => update({ status: person.status }),
        });
      } catch (error) {
        announceFailed(t('people.changeFailed'), error);
      }
    },
    async setAbsence(absence) {
      await update({ absence });
      announceDone({
        message: t(absence === null ? 'leave.ended' : 'leave.saved', { name }),
        undo: () => update({ absence: person.absence }),
      });
    },
  };
}
