import { NotFound, type Trigger, type TriggerCondition } from '@sopflow/model';
import type { ArmedTrigger, IncidentSummary, PlanStore, PlanSummary, TriggerView } from '@sopflow/runtime';
import { changing } from '../change/changing.ts';
import type { Database } from '../database/database.ts';
import { pageOf, readCursor } from '../list/cursor.ts';
import * as sql from './sql.ts';

/** Plans, triggers, measurements and incidents in Postgres. */
export function createPlanStore(database: Database): PlanStore {
  return {
    plans: () => database.rows<PlanSummary>(sql.PLANS),
    async triggers() {
      const rows = await database.rows<{
        content: Trigger;
        planName: TriggerView['planName'];
        quietUntil: number | null;
      }>(sql.TRIGGERS);
      return rows.map(({ content, planName, quietUntil }) => ({ ...content, planName, quietUntil }));
    },
    saveTriggers: (triggers, record) =>
      changing(
        database,
        record,
        async (on) => void (await on.rows(sql.SAVE_TRIGGERS, [JSON.stringify(triggers)])),
      ),
    removeTrigger: (key, record) =>
      changing(database, record, async (on) => {
        const removed = await on.rows(sql.REMOVE_TRIGGER, [key]);
        if (removed.length === 0) throw new NotFound('trigger', key);
      }),
    async addSamples(samples) {
      return (await database.rows(sql.ADD_SAMPLES, [JSON.stringify(samples)])).length;
    },
    async incidents(query) {
      const after = readCursor(query.cursor, 2);
      const rows = await database.rows<IncidentSummary>(sql.INCIDENTS, [
        query.status ?? null,
        query.plan ?? null,
        after?.[0] ?? null,
        after?.[1] ?? null,
        query.limit + 1,
      ]);
      return pageOf(
        rows,
        query.limit,
        (row) => row,
        (row) => [row.startedAt, row.runId],
      );
    },
    enabledTriggers: () => database.rows<{ key: string; condition: TriggerCondition }>(sql.ENABLED_TRIGGERS),
    withTrigger: (key, lookBackMs, use) =>
      database.transaction(async (on) => {
        const [locked] = await on.rows<
          Pick<ArmedTrigger, 'trigger' | 'now' | 'quietUntil' | 'incidentRunning'>
        >(sql.LOCK_TRIGGER, [key]);
        if (locked === undefined) return;
        const since = locked.now - lookBackMs;
        const { condition } = locked.trigger;
        const samples =
          condition.when === 'metric'
            ? await on.rows<ArmedTrigger['samples'][number]>(sql.SAMPLES_SINCE, [condition.series, since])
            : [];
        const levels =
          condition.when === 'alerts'
            ? await on.rows<ArmedTrigger['levels'][number]>(sql.LEVELS_SINCE, [condition.level, since])
            : [];
        const quietUntil = await use({ ...locked, samples, levels });
        if (quietUntil !== null) await on.rows(sql.KEEP_QUIET, [key, quietUntil]);
      }),
  };
}
