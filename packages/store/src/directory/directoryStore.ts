import type { Calendar, Directory, EscalationPolicy, OnCallSchedule, Person, Position } from '@sopflow/model';
import type { DirectoryStore } from '@sopflow/runtime';
import type { Database } from '../database/database.ts';
import { statement } from '../database/statement.ts';

/** One statement, so that everything is of one moment. */
const READ = statement(
  'directory.read',
  `SELECT o.revision, o.default_calendar AS "defaultCalendar", o.time_zone AS "timeZone",
     coalesce((SELECT jsonb_agg(jsonb_build_object('id', id, 'name', name, 'email', email, 'locale', locale, 'timeZone', time_zone, 'roles', roles, 'department', department, 'managerId', manager_id,
       'status', status, 'absence', CASE WHEN absent_from IS NULL THEN NULL ELSE jsonb_build_object('from', absent_from, 'to', coalesce(absent_to, 9007199254740991), 'standInId', stand_in_id) END) ORDER BY id) FROM person), '[]') AS people,
     coalesce((SELECT jsonb_agg(jsonb_build_object('key', p.key, 'name', p.name, 'duties', p.duties, 'deputyId', p.deputy_id, 'reportsTo', p.reports_to,
       'holderIds', coalesce((SELECT jsonb_agg(h.person_id ORDER BY h.person_id) FROM position_holder h WHERE h.position_key = p.key), '[]')) ORDER BY p.key) FROM position p), '[]') AS positions,
     coalesce((SELECT jsonb_agg(content) FROM calendar), '[]') AS calendars,
     coalesce((SELECT jsonb_agg(content) FROM on_call_schedule), '[]') AS schedules,
     coalesce((SELECT jsonb_agg(jsonb_build_object('id', r.id, 'policy', r.content)) FROM
       (SELECT DISTINCT ON (policy_key) id, content FROM policy_revision WHERE removed_at IS NULL ORDER BY policy_key, number DESC) r), '[]') AS policies
   FROM organisation o`,
);

const OPEN_TASKS = statement(
  'directory.openTasks',
  `SELECT owner_id AS "personId", count(*)::int AS open FROM task WHERE status = 'open' AND owner_id IS NOT NULL GROUP BY owner_id`,
);

interface DirectoryRow {
  readonly revision: number;
  readonly defaultCalendar: string;
  readonly timeZone: string | null;
  readonly people: readonly Person[];
  readonly positions: readonly Position[];
  readonly calendars: readonly Calendar[];
  readonly schedules: readonly OnCallSchedule[];
  readonly policies: readonly { readonly id: string; readonly policy: EscalationPolicy }[];
}

/** The organisation in Postgres, as one value. */
export function createDirectoryStore(database: Database): DirectoryStore {
  return {
    async read(): Promise<Directory> {
      const [row] = await database.rows<DirectoryRow>(READ);
      if (row === undefined) throw new TypeError('The organisation has no row.');
      return {
        revision: row.revision,
        defaultCalendar: row.defaultCalendar,
        timeZone: row.timeZone,
        people: new Map(row.people.map((person) => [person.id, person])),
        positions: new Map(row.positions.map((position) => [position.key, position])),
        calendars: new Map(row.calendars.map((calendar) => [calendar.key, calendar])),
        schedules: new Map(row.schedules.map((schedule) => [schedule.key, schedule])),
        policies: new Map(row.policies.map((revision) => [revision.policy.key, revision])),
      };
    },
    async openTasks() {
      return new Map(
        (await database.rows<{ personId: string; open: number }>(OPEN_TASKS)).map((row) => [
          row.personId,
          row.open,
        ]),
      );
    },
  };
}
