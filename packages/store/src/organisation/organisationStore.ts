import { InvalidInput, NameTaken, NotFound } from '@sopflow/model';
import type {
  CalendarView,
  ChangeRecord,
  OrganisationSettings,
  OrganisationStore,
  PersonView,
  PolicyView,
  PositionView,
  RemovableKind,
  ScheduleView,
  Webhook,
} from '@sopflow/runtime';
import { changing } from '../change/changing.ts';
import type { Database, Sql } from '../database/database.ts';
import { isReferenceViolation, isUniqueViolation } from '../database/failure.ts';
import type { Statement } from '../database/statement.ts';
import { containing, pageOf, readCursor } from '../list/cursor.ts';
import { namingOn } from './naming.ts';
import { refuseStale, type StoredRevision } from './refuseStale.ts';
import * as sql from './sql.ts';

const MISSING = 'The row of the organisation is missing; the migrations put it there.';

const REMOVE: Readonly<Record<RemovableKind, Statement>> = {
  calendar: sql.REMOVE_CALENDAR,
  schedule: sql.REMOVE_SCHEDULE,
  policy: sql.REMOVE_POLICY,
};

/** The organisation in Postgres. */
export function createOrganisationStore(database: Database): OrganisationStore {
  /**
   * A change that caches of the directory must notice; a name that nobody has is the caller's mistake. The revision is raised first: so
   * changes come one after the other, and each sees what the one before it did.
   */
  async function change<T>(
    record: ChangeRecord,
    work: (on: Sql, revision: number) => Promise<T>,
  ): Promise<T> {
    try {
      return await changing(database, record, async (on) => {
        const [raised] = await on.rows<{ revision: number }>(sql.RAISE_REVISION);
        if (raised === undefined) throw new TypeError(MISSING);
        return work(on, raised.revision);
      });
    } catch (error) {
      if (isUniqueViolation(error, 'person_email'))
        throw new NameTaken('person', record.objectId ?? '', '/email');
      if (isUniqueViolation(error, 'person_pkey'))
        throw new NameTaken('person', record.objectId ?? '', '/id');
      if (isReferenceViolation(error)) throw unknownReference();
      throw error;
    }
  }

  return {
    async people(query) {
      const after = readCursor(query.cursor, 2);
      const pattern = query.search === undefined ? null : containing(query.search);
      const rows = await database.rows<PersonView>(sql.LIST_PEOPLE, [
        pattern,
        query.status ?? null,
        query.position ?? null,
        after?.[0] ?? null,
        after?.[1] ?? null,
        query.limit + 1,
      ]);
      return pageOf(
        rows,
        query.limit,
        (row) => row,
        (row) => [row.name, row.id],
      );
    },
    async person(id) {
      const [row] = await database.rows<PersonView>(sql.PERSON, [id]);
      return row ?? null;
    },
    savePeople: (people, mode, record) =>
      change(record, async (on) => {
        const given = JSON.stringify(people);
        await on.rows(mode === 'add' ? sql.ADD_PEOPLE : sql.UPDATE_PEOPLE, [given]);
        await on.rows(sql.LINK_PEOPLE, [given]);
      }),

    positions: () => database.rows<PositionView>(sql.POSITIONS),
    savePositions: (positions, record) =>
      change(record, async (on) => {
        await on.rows(sql.SAVE_POSITIONS, [JSON.stringify(positions)]);
        await on.rows(sql.CLEAR_HOLDERS, [positions.map((position) => position.key)]);
        const held = positions.flatMap((position) =>
          position.holderIds.map((holder) => ({ key: position.key, holder })),
        );
        await on.rows(sql.ADD_HOLDERS, [held.map(({ key }) => key), held.map(({ holder }) => holder)]);
      }),
    removePosition: (key, record) =>
      change(record, async (on) => {
        const removed = await on.rows(sql.REMOVE_POSITION, [key]);
        if (removed.length === 0) throw new NotFound('position', key);
      }),

    calendars: () => contents<CalendarView>(database, sql.CALENDARS),
    saveCalendars: (saved, record) =>
      change(record, async (on, revision) => {
        const keyed = saved.map(({ calendar, expectedRevision }) => ({
          key: calendar.key,
          expectedRevision,
        }));
        refuseStale('calendar', keyed, await storedOf(on, sql.CALENDAR_REVISIONS, keyed));
        const given = JSON.stringify(saved.map(({ calendar }) => calendar));
        return contents<CalendarView>(on, sql.SAVE_CALENDARS, [given, revision]);
      }),
    schedules: () => contents<ScheduleView>(database, sql.SCHEDULES),
    saveSchedules: (saved, record) =>
      change(record, async (on, revision) => {
        const keyed = saved.map(({ schedule, expectedRevision }) => ({
          key: schedule.key,
          expectedRevision,
        }));
        refuseStale('schedule', keyed, await storedOf(on, sql.SCHEDULE_REVISIONS, keyed));
        const given = JSON.stringify(saved.map(({ schedule }) => schedule));
        return contents<ScheduleView>(on, sql.SAVE_SCHEDULES, [given, revision]);
      }),
    policies: () => contents<PolicyView>(database, sql.POLICIES),
    savePolicies: (saved, record) =>
      change(record, async (on) => {
        const keyed = saved.map(({ policy, expectedRevision }) => ({ key: policy.key, expectedRevision }));
        refuseStale('policy', keyed, await storedOf(on, sql.POLICY_REVISIONS, keyed));
        const given = JSON.stringify(saved.map(({ id, policy }) => ({ id, policy })));
        return contents<PolicyView>(on, sql.SAVE_POLICIES, [given]);
      }),

    naming: (key) => namingOn(database, key),
    remove: (kind, key, refuse, record) =>
      change(record, async (on) => {
        const removed = await on.rows(REMOVE[kind], [key]);
        if (removed.length === 0) throw new NotFound(kind, key);
        refuse(await namingOn(on, key));
      }),

    async webhooks() {
      const rows = await database.rows<Webhook & { sealedSecret: string }>(sql.WEBHOOKS);
      return rows.map(({ sealedSecret: _sealedSecret, ...webhook }) => webhook);
    },
    sealedWebhooks: () => database.rows<Webhook & { sealedSecret: string }>(sql.WEBHOOKS),
    saveWebhook: ({ key, name, url, enabled, sealedSecret }, record) =>
      change(record, async (on) => {
        if (sealedSecret === null)
          await on.rows(sql.CHANGE_WEBHOOK, [key, JSON.stringify(name), url, enabled]);
        else await on.rows(sql.SAVE_WEBHOOK, [key, JSON.stringify(name), url, enabled, sealedSecret]);
      }),
    changeWebhookSecret: (key, sealedSecret, record) =>
      change(record, async (on) => {
        const changed = await on.rows(sql.CHANGE_WEBHOOK_SECRET, [key, sealedSecret]);
        if (changed.length === 0) throw new NotFound('webhook', key);
      }),
    removeWebhook: (key, record) =>
      change(record, async (on) => {
        const removed = await on.rows(sql.REMOVE_WEBHOOK, [key]);
        if (removed.length === 0) throw new NotFound('webhook', key);
      }),

    async settings() {
      const [row] = await database.rows<OrganisationSettings>(sql.SETTINGS);
      if (row === undefined) throw new TypeError(MISSING);
      return row;
    },
    saveSettings: (settings, record) =>
      change(record, async (on) => {
        const name = settings.name === null ? null : JSON.stringify(settings.name);
        const saved = await on.rows(sql.SAVE_SETTINGS, [
          name,
          settings.locale,
          settings.defaultCalendar,
          settings.allowedHosts,
          settings.timeZone,
        ]);
        if (saved.length === 0) throw new NotFound('calendar', settings.defaultCalendar);
      }),
  };
}

async function contents<T>(
  on: Sql,
  asked: Statement,
  values: readonly unknown[] = [],
): Promise<readonly T[]> {
  return (await on.rows<{ content: T }>(asked, values)).map((row) => row.content);
}

function storedOf(
  on: Sql,
  asked: Statement,
  keyed: readonly { readonly key: string }[],
): Promise<readonly StoredRevision[]> {
  return on.rows<StoredRevision>(asked, [keyed.map(({ key }) => key)]);
}

function unknownReference(): InvalidInput {
  return new InvalidInput([
    {
      pointer: '',
      code: 'unknownReference',
      message: { zh: '引用的人员或岗位不存在。', en: 'It names a person or a position that does not exist.' },
    },
  ]);
}
