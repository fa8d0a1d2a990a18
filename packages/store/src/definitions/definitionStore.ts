import type { Document, EscalationPolicy } from '@sopflow/model';
import type { CurrentSop, DefinitionStore } from '@sopflow/runtime';
import type { Database } from '../database/database.ts';
import { statement } from '../database/statement.ts';

const VERSIONS = statement(
  'definitions.versions',
  'SELECT id, sop_id AS "sopId", document FROM sop_version WHERE id = ANY ($1::text[])',
);
const POLICY_REVISIONS = statement(
  'definitions.policyRevisions',
  'SELECT id, content AS policy FROM policy_revision WHERE id = ANY ($1::text[])',
);
const SOP_KEYS = statement('definitions.sopKeys', 'SELECT key FROM sop');
const CURRENT = statement(
  'definitions.current',
  `SELECT o.revision AS "directoryRevision", s.key AS "sopKey", s.kind, v.id AS "versionId" FROM organisation o
   LEFT JOIN sop s ON s.key = ANY ($1::text[]) LEFT JOIN sop_version v ON v.sop_id = s.id AND v.status = 'published'`,
);

/** No SOP at all leaves the organisation's revision alone in its row. */
interface CurrentRow extends Omit<CurrentSop, 'sopKey'> {
  readonly directoryRevision: number;
  readonly sopKey: string | null;
}

/** What machines are compiled from, in Postgres. */
export function createDefinitionStore(database: Database): DefinitionStore {
  return {
    versions: (ids) => database.rows<{ id: string; sopId: string; document: Document }>(VERSIONS, [ids]),
    policyRevisions: (ids) =>
      database.rows<{ id: string; policy: EscalationPolicy }>(POLICY_REVISIONS, [ids]),
    sopKeys: async () => (await database.rows<{ key: string }>(SOP_KEYS)).map((row) => row.key),
    async current(sopKeys) {
      const rows = await database.rows<CurrentRow>(CURRENT, [sopKeys]);
      return {
        directoryRevision: rows[0]?.directoryRevision ?? 0,
        sops: rows.flatMap(({ sopKey, kind, versionId }) =>
          sopKey === null ? [] : [{ sopKey, kind, versionId }],
        ),
      };
    },
  };
}
