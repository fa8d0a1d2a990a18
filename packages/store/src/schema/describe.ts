import pg from 'pg';

/** Everything of the schema that a migration can change, one line each, in an order that does not depend on when it was made. */
const DESCRIPTION = `
SELECT line FROM (
  SELECT 1 AS part, c.relname AS name, a.attnum::int AS place,
    format('COLUMN %s.%s %s%s%s%s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod), CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END,
      CASE a.attidentity WHEN '' THEN '' ELSE ' IDENTITY' END, coalesce(' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid), '')) AS line
  FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
  UNION ALL
  SELECT 2, c.relname, 0, format('STORAGE %s %s', c.relname, array_to_string(c.reloptions, ', '))
  FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.reloptions IS NOT NULL
  UNION ALL
  SELECT 3, c.relname, 0, format('CONSTRAINT %s %s %s', c.relname, k.conname, pg_get_constraintdef(k.oid))
  FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid WHERE k.connamespace = 'public'::regnamespace AND k.contype <> 'n'
  UNION ALL
  SELECT 4, tablename, 0, indexdef FROM pg_indexes WHERE schemaname = 'public'
  UNION ALL
  SELECT 5, p.proname, 0, pg_get_functiondef(p.oid) FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace
  UNION ALL
  SELECT 6, t.tgname, 0, pg_get_triggerdef(t.oid) FROM pg_trigger t WHERE NOT t.tgisinternal
  UNION ALL
  SELECT 7, t.typname, 0, format('DOMAIN %s %s%s', t.typname, format_type(t.typbasetype, t.typtypmod), coalesce(' ' || pg_get_constraintdef(k.oid), ''))
  FROM pg_type t LEFT JOIN pg_constraint k ON k.contypid = t.oid WHERE t.typnamespace = 'public'::regnamespace AND t.typtype = 'd'
) AS described
ORDER BY part, name, place, line COLLATE "C"`;

/** The schema of a database as text, read from its catalog: what `schema.snapshot.sql` records and a test compares. */
export async function describeSchema(connectionString: string): Promise<string> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    const { rows } = await client.query<{ line: string }>(DESCRIPTION);
    return `${rows.map((row) => row.line.trimEnd()).join('\n')}\n`;
  } finally {
    await client.end();
  }
}
