/** Why the last try to complete a task failed, for its page to show when the reader is led back there. */
const refusals = new Map<string, unknown>();

export function noteRefusal(taskId: string, error: unknown): void {
  refusals.set(taskId, error);
}

export function refusalOf(taskId: string): unknown {
  return refusals.get(taskId);
}

export function forgetRefusal(taskId: string): void {
  refusals.delete(taskId);
}
