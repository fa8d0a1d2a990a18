import type { TaskSummary } from '@sopflow/contract';
import type { InfiniteData, QueryClient } from '@tanstack/react-query';

interface TaskPage {
  readonly items: readonly TaskSummary[];
  readonly next: string | null;
}

/** Takes a task out of the open lists on screen before the server has said so; the next reading puts right what was wrong. */
export function withoutTask(queries: QueryClient, taskId: string): void {
  queries.setQueriesData<InfiniteData<TaskPage>>({ queryKey: ['tasks', 'list'] }, (list) =>
    list === undefined
      ? list
      : {
          ...list,
          pages: list.pages.map((page) => ({
            ...page,
            items: page.items.filter(({ id, status }) => id !== taskId || status !== 'open'),
          })),
        },
  );
}
