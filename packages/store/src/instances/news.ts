import type { ChangeTopic, InstanceChange } from '@sopflow/runtime';

/** What the screens are told, as they read it: what kind of things changed, and which, where that is short enough to say. */
export interface News {
  readonly topic: ChangeTopic;
  readonly ids?: readonly string[];
}

/** Postgres takes notifications of less than 8,000 bytes. */
const MOST_BYTES = 7_500;

/** The news of a whole batch, as one notification: it takes a lock of the whole server when it commits. */
export function newsOf(changes: readonly InstanceChange[]): string {
  const runs = new Set<string>();
  const tasks = new Set<string>();
  const alerts = new Set<string>();
  for (const { id, definition, decided } of changes) {
    (definition.kind === 'sop' ? runs : alerts).add(id);
    for (const effect of decided.effects) {
      if (effect.effect === 'openTask' || effect.effect === 'closeTask') tasks.add(effect.task.id);
      else if (effect.effect === 'changeTask') tasks.add(effect.change.id);
    }
  }
  return writeNews([
    { topic: 'runs', ids: [...runs] },
    { topic: 'tasks', ids: [...tasks] },
    { topic: 'alerts', ids: [...alerts] },
  ]);
}

function writeNews(
  news: readonly { readonly topic: ChangeTopic; readonly ids: readonly string[] }[],
): string {
  const told = news.filter(({ ids }) => ids.length > 0);
  const whole = JSON.stringify(told);
  return Buffer.byteLength(whole) <= MOST_BYTES
    ? whole
    : JSON.stringify(told.map(({ topic }): News => ({ topic })));
}
