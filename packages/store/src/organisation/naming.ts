import type { EscalationPolicy } from '@sopflow/model';
import type {
  CountingDocument,
  Naming,
  OrganisationSettings,
  PolicyView,
  PositionView,
  ScheduleView,
} from '@sopflow/runtime';
import type { Sql } from '../database/database.ts';
import { statement } from '../database/statement.ts';
import { POLICIES, POSITIONS, SCHEDULES, SETTINGS } from './sql.ts';

/** $1 a text without quotes and backslashes: it stands as a value of the document exactly when it stands in quotes in its JSON. */
const DOCUMENTS_WITH = statement(
  'naming.documentsWith',
  `SELECT s.key, s.name, s.kind, CASE v.status WHEN 'published' THEN 'published' WHEN 'retired' THEN 'earlier' ELSE 'draft' END AS status, v.document
   FROM sop s JOIN sop_version v ON v.sop_id = s.id
   WHERE strpos(v.document::text, '"' || $1 || '"') > 0
     AND (v.status IN ('published', 'draft', 'in_review') OR EXISTS (SELECT FROM run r WHERE r.version_id = v.id AND r.status IN ('running', 'suspended')))
   ORDER BY s.key, v.number`,
);
const CLIMBED = statement(
  'naming.climbed',
  `SELECT r.content FROM policy_revision r
   WHERE r.id IN (SELECT policy_revision_id FROM alert WHERE status <> 'resolved')
     AND (r.removed_at IS NOT NULL OR EXISTS (SELECT FROM policy_revision later WHERE later.policy_key = r.policy_key AND later.number > r.number))
   ORDER BY r.policy_key, r.number`,
);

/** Everything that may name what has this key. In a transaction it is of that transaction. */
export async function namingOn(on: Sql, key: string): Promise<Naming> {
  const documents = await on.rows<CountingDocument>(DOCUMENTS_WITH, [key]);
  const policies = await on.rows<{ content: PolicyView }>(POLICIES);
  const climbed = await on.rows<{ content: EscalationPolicy }>(CLIMBED);
  const schedules = await on.rows<{ content: ScheduleView }>(SCHEDULES);
  const positions = await on.rows<PositionView>(POSITIONS);
  const [settings] = await on.rows<OrganisationSettings>(SETTINGS);
  return {
    documents,
    policies: policies.map(({ content }) => content),
    climbed: climbed.map(({ content }) => content),
    schedules: schedules.map(({ content }) => content),
    positions,
    defaultCalendar: settings?.defaultCalendar ?? '',
  };
}
