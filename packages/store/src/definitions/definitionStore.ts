import type { Document, EscalationPolicy } from '@sopflow/model';
import type { DefinitionStore } from '@sopflow/runtime';
import type { Database } from '../database/database.ts';
import { statement } from '../database/statement.ts';

const VERSIONS = statement('definitions.versions', 'SELECT id, sop_id AS "sopId", document FROM sop_version WHERE id = ANY ($1::text[])');
const POLICY_REVISIONS = statement('definitions.policyRevisions', 'SELECT id, content AS policy FROM policy_revision WHERE id = ANY ($1::text[])');
const PUBLISHED = statement(
  'definitions.published',
  `SELECT s.key AS "sopKey", v.id AS "versionId" FROM sop s JOIN sop_version v ON v.sop_id = s.id AND v.status = 'published' WHERE s.key = ANY ($1::text[])`,
);

/** What machines are compiled from, in Postgres. */
export function createDefinitionStore(database: Database): DefinitionStore {
  return {
    versions: (ids) => database.rows<{ id: string; sopId: string; document: Document }>(VERSIONS, [ids]),
    policyRevisions: (ids) => database.rows<{ id: string; policy: EscalationPolicy }>(POLICY_REVISIONS, [ids]),
    published: (sopKeys) => database.rows<{ sopKey: string; versionId: string }>(PUBLISHED, [sopKeys]),
  };
}
