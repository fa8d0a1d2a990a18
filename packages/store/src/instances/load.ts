import type { DefinitionRef, InstanceKind, JsonObject, Snapshot } from '@sopflow/model';
import type { AnswerKey, IdempotentAnswer, Loaded, Moment, StoredInstance } from '@sopflow/runtime';
import type { Sql } from '../database/database.ts';
import { statement } from '../database/statement.ts';
import { asWritten } from './asWritten.ts';

/** When it is, and what decisions take for granted of it. */
export const MOMENT = `SELECT sopflow_now() AS now, (SELECT revision FROM organisation) AS "directoryRevision", (SELECT offset_ms FROM clock_offset) AS "clockOffset"`;

const ASKED = `unnest($1::text[], $2::int[]) AS asked (id, seq)`;

/** The moment comes with every row, and once alone where nothing else is to be told. An instance whose seq is known already is not told. */
const INSTANCES = statement(
  'instances.load',
  `SELECT m.*, i.id, i.kind, i.definition, i.seq, i.snapshot
   FROM (${MOMENT}) m LEFT JOIN (${ASKED} JOIN instance i ON i.id = asked.id AND i.seq <> asked.seq) ON true`,
);

const WITH_ANSWERS = statement(
  'instances.loadWithAnswers',
  `WITH m AS MATERIALIZED (${MOMENT}),
   wanted AS MATERIALIZED (SELECT * FROM unnest($3::text[], $4::text[]) AS a (principal, key))
   SELECT m.*, i.id, i.kind, i.definition, i.seq, i.snapshot, NULL AS principal, NULL AS key, NULL AS "requestHash", NULL::jsonb AS answer
   FROM m LEFT JOIN (${ASKED} JOIN instance i ON i.id = asked.id AND i.seq <> asked.seq) ON true
   UNION ALL
   SELECT m.*, NULL, NULL, NULL, NULL, NULL, g.principal, g.key, g.request_hash, g.answer
   FROM m, wanted w JOIN LATERAL (SELECT * FROM idempotency WHERE principal = w.principal AND key = w.key) g ON true`,
);

/** The seq of an instance of which nothing is known; events count from 1. */
const UNKNOWN = -1;
const NOTHING_KNOWN: ReadonlyMap<string, StoredInstance> = new Map();

interface LoadedRow extends Moment {
  readonly id: string | null;
  readonly kind: InstanceKind;
  readonly definition: DefinitionRef;
  readonly seq: number;
  readonly snapshot: string;
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
  known: ReadonlyMap<string, StoredInstance> = NOTHING_KNOWN,
): Promise<Loaded> {
  const seqs = ids.map((id) => known.get(id)?.seq ?? UNKNOWN);
  const rows =
    answerKeys.length === 0
      ? await sql.rows<LoadedRow>(INSTANCES, [ids, seqs])
      : await sql.rows<LoadedRow>(WITH_ANSWERS, [
          ids,
          seqs,
          answerKeys.map((asked) => asked.principal),
          answerKeys.map((asked) => asked.key),
        ]);
  const [first] = rows;
  if (first === undefined) throw new TypeError('The database did not say what time it is.');
  const instances: StoredInstance[] = [];
  const answers: IdempotentAnswer[] = [];
  for (const { id, kind, definition, seq, snapshot, principal, key, requestHash, answer } of rows) {
    if (id !== null) instances.push({ id, kind, definition, seq, snapshot: asWritten<Snapshot>(snapshot) });
    else if (principal != null && key !== undefined && requestHash !== undefined && answer !== undefined)
      answers.push({ principal, key, requestHash, answer });
  }
  const moved = new Set(instances.map(({ id }) => id));
  for (const id of ids) {
    const still = known.get(id);
    if (still !== undefined && !moved.has(id)) instances.push(still);
  }
  const { now, directoryRevision, clockOffset } = first;
  return { now, directoryRevision, clockOffset, instances, answers };
}
