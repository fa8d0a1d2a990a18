import { NameTaken, NotFound, NotPublished, type SopKind, StaleVersion } from '@sopflow/model';
import type { ProcedureStore, SopSummary, VersionSummary, VersionView } from '@sopflow/runtime';
import { changing } from '../change/changing.ts';
import type { Database, Sql } from '../database/database.ts';
import { isUniqueViolation } from '../database/failure.ts';
import { containing, pageOf, readCursor } from '../list/cursor.ts';
import { RAISE_REVISION } from '../organisation/sql.ts';
import {
  COPY_DRAFT,
  INSERT_DRAFT,
  INSERT_SOP,
  LIST_SOPS,
  LOCK_DRAFT,
  PUBLISH,
  RETIRE,
  SAVE_DRAFT,
  SOP_BY_KEY,
  TOUCH_SOP,
  VERSION,
  VERSIONS,
} from './sql.ts';

type SopRow = SopSummary & { readonly sortName: string };

/** SOPs and their versions in Postgres. */
export function createProcedureStore(database: Database): ProcedureStore {
  return {
    async list(query) {
      const after = readCursor(query.cursor, 2);
      const values = [
        query.search === undefined ? null : containing(query.search),
        query.kind ?? null,
        query.status ?? null,
        after?.[0] ?? null,
        after?.[1] ?? null,
        query.limit + 1,
      ];
      const rows = await database.rows<SopRow>(LIST_SOPS[query.sort], values);
      return pageOf(rows, query.limit, summaryOf, (row) => [
        query.sort === 'name' ? row.sortName : row.updatedAt,
        row.id,
      ]);
    },

    async get(key) {
      const [row] = await database.rows<SopRow>(SOP_BY_KEY, [key]);
      return row === undefined ? null : summaryOf(row);
    },

    versions: (key) => database.rows<VersionSummary>(VERSIONS, [key]),

    async version(key, which) {
      const [row] = await database.rows<VersionView>(VERSION, [
        key,
        typeof which === 'number' ? which : null,
        typeof which === 'number' ? null : which,
      ]);
      return row ?? null;
    },

    async create(sop, record) {
      try {
        await changing(database, record, async (sql) => {
          await sql.rows(INSERT_SOP, [sop.id, sop.key, sop.kind, JSON.stringify(sop.name), sop.createdBy]);
          await sql.rows(INSERT_DRAFT, [sop.versionId, sop.id, JSON.stringify(sop.document), sop.createdBy]);
        });
      } catch (error) {
        throw isUniqueViolation(error, 'sop_key_key') ? new NameTaken('sop', sop.key) : error;
      }
    },

    saveDraft: (key, document, expected, record) =>
      changing(
        database,
        record,
        async (sql) => {
          const draft = await lockDraft(sql, key, expected);
          await sql.rows(SAVE_DRAFT, [draft.id, JSON.stringify(document)]);
          if (document.kind !== draft.kind) await sql.rows(RAISE_REVISION);
          await sql.rows(TOUCH_SOP, [draft.sopId, JSON.stringify(document.name), document.kind]);
          return { versionId: draft.id, number: draft.number, revision: draft.revision + 1 };
        },
        (saved) => saved,
      ),

    async newDraft(key, versionId, createdBy, record) {
      try {
        await changing(
          database,
          record,
          async (sql) => {
            const [copied] = await sql.rows<Numbered>(COPY_DRAFT, [key, versionId, createdBy]);
            if (copied === undefined) throw new NotFound('sop', key);
            return copied;
          },
          numberOf,
        );
      } catch (error) {
        throw isUniqueViolation(error) ? new NameTaken('version', key, '/draft') : error;
      }
    },

    async publish(key, document, expected, note, publishedBy, record) {
      await changing(
        database,
        record,
        async (sql) => {
          const draft = await lockDraft(sql, key, expected);
          await sql.rows(RETIRE, [key]);
          await sql.rows(PUBLISH, [draft.id, JSON.stringify(document), note, publishedBy]);
          // What runs start with is kept by processes as of a revision.
          await sql.rows(RAISE_REVISION);
          await sql.rows(TOUCH_SOP, [draft.sopId, JSON.stringify(document.name), document.kind]);
          return draft;
        },
        numberOf,
      );
    },

    async retire(key, record) {
      await changing(
        database,
        record,
        async (sql) => {
          const [retired] = await sql.rows<Numbered>(RETIRE, [key]);
          if (retired === undefined) throw new NotPublished(key);
          await sql.rows(RAISE_REVISION);
          return retired;
        },
        numberOf,
      );
    },
  };
}

/** A version of the SOP that the change was about. */
interface Numbered {
  readonly number: number;
}

function numberOf({ number }: Numbered): { readonly number: number } {
  return { number };
}

function summaryOf({ sortName: _sortName, ...sop }: SopRow): SopSummary {
  return sop;
}

interface LockedDraft {
  readonly id: string;
  readonly sopId: string;
  readonly number: number;
  readonly revision: number;
  readonly kind: SopKind;
}

/** The draft of an SOP, locked until the transaction ends, if nobody saved it since revision `expected` was read. */
async function lockDraft(sql: Sql, key: string, expected: number): Promise<LockedDraft> {
  const [draft] = await sql.rows<LockedDraft>(LOCK_DRAFT, [key]);
  if (draft === undefined) throw new NotFound('version', key);
  if (draft.revision !== expected) throw new StaleVersion('version', draft.id, expected, draft.revision);
  return draft;
}
