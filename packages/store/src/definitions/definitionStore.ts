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
  `SELECT s.key AS "sopKey", s.kind, v.id AS "versionId" FROM sop s LEFT JOIN sop_version v ON v.sop_id = s.id AND v.status = 'published' WHERE s.key = ANY ($1::text[])`,
);

/** What machines are compiled from, in Postgres. */
export function createDefinitionStore(database: Database): DefinitionStore {
  return {
    versions: (ids) => database.rows<{ id: string; sopId: string; document: Document }>(VERSIONS, [ids]),
    policyRevisions: (ids) =>
      database.rows<{ id: string; policy: EscalationPolicy }>(POLICY_REVISIONS, [ids]),
    sopKeys: async () => (await database.rows<{ key: string }>(SOP_KEYS)).map((row) => row.key),
    current: (sopKeys) => database.rows<CurrentSop>(CURRENT, [sopKeys]),
  };
}
