import type { TaskSummary } from '@sopflow/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { ownTasksQuery } from './taskQueries.ts';

/** Tells the most urgent of one's own tasks besides the one that is being finished; `undefined` when there is none, or none known. */
export function useNextTask(): (finishedId: string) => Promise<TaskSummary | undefined> {
  const queries = useQueryClient();
  return useCallback(
    async (finishedId) => {
      const list = await queries.fetchInfiniteQuery(ownTasksQuery).catch(() => undefined);
      return list?.pages.flatMap((page) => page.items).find(({ id }) => id !== finishedId);
    },
    [queries],
  );
}
