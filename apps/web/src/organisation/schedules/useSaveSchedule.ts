import type { OnCallSchedule } from '@sopflow/model';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../data/client.ts';

/** Saves a schedule and renews what shows it. */
export function useSaveSchedule(): (schedule: OnCallSchedule) => Promise<void> {
  const queries = useQueryClient();
  return async ({ key, ...body }) => {
    await api.schedules.put({ params: { key }, body });
    await queries.invalidateQueries({ queryKey: ['organisation'] });
  };
}
