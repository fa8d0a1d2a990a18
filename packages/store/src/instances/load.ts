import type { DefinitionRef, InstanceKind, JsonObject, Snapshot } from '@sopflow/model';
import type { AnswerKey, IdempotentAnswer, Loaded, StoredInstance } from '@sopflow/runtime';
import type { Sql } from '../database/database.ts';
import { statement } from '../database/statement.ts';

const MOMENT = `SELECT sopflow_now() AS now, (SELECT revision FROM organisation) AS "directoryRevision"`;

/** The moment comes with every row, and once alone where no instance exists. */
const INSTANCES = statement(
  'instances.load',
  `SELECT m.now, m."directoryRevision", i.id, i.kind, i.definition, i.seq, i.snapshot FROM (${MOMENT}) m LEFT JOIN instance i ON i.id = ANY ($1::text[])`,
);

const WITH_ANSWERS = statement(
  'instances.loadWithAnswers',
  `WITH m AS MATERIALIZED (${MOMENT}),
   asked AS MATERIALIZED (SELECT * FROM unnest($2::text[], $3::text[]) AS a (principal, key))
   SELECT m.now, m."directoryRevision", i.id, i.kind, i.definition, i.seq, i.snapshot, NULL AS principal, NULL AS key, NULL AS "requestHash", NULL::jsonb AS answer
   FROM m LEFT JOIN instance i ON i.id = ANY ($1::text[])
   UNION ALL
   SELECT m.now, m."directoryRevision", NULL, NULL, NULL, NULL, NULL, g.principal, g.key, g.request_hash, g.answer
   FROM m, asked a JOIN LATERAL (SELECT * FROM idempotency WHERE principal = a.principal AND key = a.key) g ON true`,
);

interface LoadedRow {
  readonly now: number;
  readonly directoryRevision: number;
  readonly id: string | null;
  readonly kind: InstanceKind;
  readonly definition: DefinitionRef;
  readonly seq: number;
  readonly snapshot: Snapshot;
  readonly principal?: string | null;
  readonly key?: string;
  readonly requestHash?: string;
  readonly answer?: JsonObject;
}

/** Everything that deciding a batch needs, in one round trip. */
export async function load(
  sql: Sql,
  ids: readonly string[],
  answerKeys: readonly AnswerKey[],
): Promise<Loaded> {
  const rows =
    answerKeys.length === 0
      ? await sql.rows<LoadedRow>(INSTANCES, [ids])
      : await sql.rows<LoadedRow>(WITH_ANSWERS, [
          ids,
          answerKeys.map((asked) => asked.principal),
          answerKeys.map((asked) => asked.key),
        ]);
  const [first] = rows;
  if (first === undefined) throw new TypeError('The database did not say what time it is.');
  const instances: StoredInstance[] = [];
  const answers: IdempotentAnswer[] = [];
  for (const { id, kind, definition, seq, snapshot, principal, key, requestHash, answer } of rows) {
    if (id !== null) instances.push({ id, kind, definition, seq, snapshot });
    else if (principal != null && key !== undefined && requestHash !== undefined && answer !== undefined)
      answers.push({ principal, key, requestHash, answer });
  }
  return { now: first.now, directoryRevision: first.directoryRevision, instances, answers };
}
