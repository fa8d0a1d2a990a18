import { newRequestKey } from '../../data/requestKey.ts';

const keys = new Map<string, { readonly content: string; readonly key: string }>();

/**
 * The idempotency key for completing a task with this content. Sent again with the same content it stays the same, so that pressing the
 * button once more after a lost connection completes nothing twice; other content is another request.
 */
export function requestKeyFor(taskId: string, body: unknown): string {
  const content = JSON.stringify(body);
  const known = keys.get(taskId);
  if (known?.content === content) return known.key;
  const key = newRequestKey();
  keys.set(taskId, { content, key });
  return key;
}
