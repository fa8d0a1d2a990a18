import { actOnTask, type ActOnTaskParts } from './actOnTask.ts';
import { readTasks, type ReadTasksParts } from './readTasks.ts';
import { saveDraft, type SaveDraftParts } from './saveDraft.ts';

export type TasksParts = ActOnTaskParts & ReadTasksParts & SaveDraftParts;
export type Tasks = ReturnType<typeof createTasks>;

/** The use cases around tasks. */
export function createTasks(parts: TasksParts) {
  return { ...actOnTask(parts), ...readTasks(parts), saveDraft: saveDraft(parts) };
}
