import { type Calendar, InvalidInput, NameTaken, NotFound, type OnCallSchedule } from '@sopflow/model';
import type {
  ChangeRecord,
  OrganisationSettings,
  OrganisationStore,
  PersonView,
  PolicyView,
  PositionView,
  RemovableKind,
  Webhook,
} from '@sopflow/runtime';
import { changing } from '../change/changing.ts';
import type { Database, Sql } from '../database/database.ts';
import { isReferenceViolation, isUniqueViolation } from '../database/failure.ts';
import type { Statement } from '../database/statement.ts';
import { containing, pageOf, readCursor } from '../list/cursor.ts';
import { namingOn } from './naming.ts';
import * as sql from './sql.ts';

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
  async function change<T>(record: ChangeRecord, work: (on: Sql) => Promise<T>): Promise<T> {
    try {
      return await changing(database, record, async (on) => {
        await on.rows(sql.RAISE_REVISION);
        return work(on);
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

    calendars: () => contents<Calendar>(database, sql.CALENDARS),
    saveCalendars: (calendars, record) =>
      change(record, async (on) => void (await on.rows(sql.SAVE_CALENDARS, [JSON.stringify(calendars)]))),
    schedules: () => contents<OnCallSchedule>(database, sql.SCHEDULES),
    saveSchedules: (schedules, record) =>
      change(record, async (on) => void (await on.rows(sql.SAVE_SCHEDULES, [JSON.stringify(schedules)]))),
    policies: () => contents<PolicyView>(database, sql.POLICIES),
    savePolicies: (policies, record) =>
      change(record, async (on) => void (await on.rows(sql.SAVE_POLICIES, [JSON.stringify(policies)]))),

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
      if (row === undefined)
        throw new TypeError('The row of the organisation is missing; the migrations put it there.');
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

async function contents<T>(database: Database, asked: typeof sql.CALENDARS): Promise<readonly T[]> {
  return (await database.rows<{ content: T }>(asked)).map((row) => row.content);
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
