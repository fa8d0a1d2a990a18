import type { ScheduleView } from '@sopflow/contract';
import type { OnCallSchedule } from '@sopflow/model';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../data/client.ts';

/** Saves a schedule over the revision that was read, and renews what shows it: also when somebody else was faster. */
export function useSaveSchedule(): (
  schedule: OnCallSchedule,
  expectedRevision: number | null,
) => Promise<ScheduleView> {
  const queries = useQueryClient();
  return async ({ key, name, levels, overrides }, expectedRevision) => {
    try {
      return await api.schedules.put({
        params: { key },
        body: { name, levels, overrides, expectedRevision },
      });
    } finally {
      await queries.invalidateQueries({ queryKey: ['organisation'] });
    }
  };
}
