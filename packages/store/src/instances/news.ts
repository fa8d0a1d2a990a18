import { setTimeout as delay } from 'node:timers/promises';
import type { ChangeTopic, Committed, InstanceChange } from '@sopflow/runtime';
import type { Sql } from '../database/database.ts';
import { statement } from '../database/statement.ts';

/** What the screens are told, as they read it: what kind of things changed, and which, where that is short enough to say. */
interface Item {
  readonly topic: ChangeTopic;
  readonly ids?: readonly string[];
}

/** Tells the screens of every process what commits changed. */
export interface News {
  /** Tells of those changes that were applied. Nobody waits for it; what is lost with the process or the database, screens read anew when they connect again. */
  tell(changes: readonly InstanceChange[], committed: Committed): void;
  /** Resolves when everything was told. */
  settled(): Promise<void>;
}

const TELL = statement('instances.tellNews', `SELECT pg_notify('sopflow_changes', $1)`);

/** Nobody sees that screens hear of the next changes a little later; batches come every few milliseconds, and each telling costs a round trip. */
const PAUSE_MS = 25;

/** Postgres takes notifications of less than 8,000 bytes. */
const MOST_BYTES = 7_500;

/**
 * Tells after the commit, not with it: a transaction that notifies holds a lock of the whole server until it is on disk, so that commits
 * would stand in line behind each other's disk. The first is told at once, what gathers in the pause after it together.
 */
export function newsOver(sql: Sql): News {
  let gathered = new Map<ChangeTopic, Set<string>>();
  let telling: Promise<void> | null = null;

  function gather(topic: ChangeTopic, id: string): void {
    const ids = gathered.get(topic);
    if (ids === undefined) gathered.set(topic, new Set([id]));
    else ids.add(id);
  }

  async function tellAll(): Promise<void> {
    while (gathered.size > 0) {
      const items = [...gathered].map(([topic, ids]) => ({ topic, ids: [...ids] }));
      gathered = new Map();
      await sql.rows(TELL, [written(items)]).catch(() => undefined);
      await delay(PAUSE_MS);
    }
    telling = null;
  }

  return {
    tell(changes, { outcomes }) {
      changes.forEach(({ id, definition, decided }, place) => {
        if (outcomes[place]?.result !== 'applied') return;
        gather(definition.kind === 'sop' ? 'runs' : 'alerts', id);
        for (const effect of decided.effects) {
          if (effect.effect === 'openTask' || effect.effect === 'closeTask') gather('tasks', effect.task.id);
          else if (effect.effect === 'changeTask') gather('tasks', effect.change.id);
        }
      });
      if (gathered.size > 0) telling ??= tellAll();
    },
    settled: async () => {
      await telling;
    },
  };
}

function written(items: readonly Item[]): string {
  const whole = JSON.stringify(items);
  return Buffer.byteLength(whole) <= MOST_BYTES
    ? whole
    : JSON.stringify(items.map(({ topic }): Item => ({ topic })));
}
