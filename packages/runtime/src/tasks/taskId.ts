import { NotFound } from '@sopflow/model';

/** The run that a task belongs to: task ids are `<run id>.<number>`. @throws NotFound when it is none of ours */
export function runIdOf(taskId: string): string {
  const match = /^(.+)\.[1-9]\d{0,8}$/u.exec(taskId);
  if (match?.[1] === undefined) throw new NotFound('task', taskId);
  return match[1];
}
