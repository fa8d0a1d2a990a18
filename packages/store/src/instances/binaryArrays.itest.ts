import { freshDatabase, type FreshDatabase, onDatabase } from '@sopflow/testkit';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Element, type ElementType, withBinaryArrays } from './binaryArrays.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

/** Every text but the one that Postgres does not take, and without halves of characters, which are no text in UTF-8. */
const text = fc.string({ unit: 'binary' }).filter((value) => !value.includes('\0') && value.isWellFormed());
const json = fc
  .jsonValue()
  .map((value) => JSON.stringify(value))
  .filter((value) => !value.includes(String.raw`\u0000`));
const elements: Record<ElementType, fc.Arbitrary<Element>> = {
  text,
  int: fc.integer(),
  bigint: fc.maxSafeInteger(),
  boolean: fc.boolean(),
  jsonb: json,
};

it.each(Object.keys(elements) as ElementType[])(
  'Postgres reads arrays of %s as they were written',
  async (type) => {
    await onDatabase(database.connectionString, (client) =>
      fc.assert(
        fc.asyncProperty(fc.array(fc.option(elements[type]), { maxLength: 20 }), async (values) => {
          const { rows } = await withBinaryArrays([{ type, values }], (arrays) =>
            client.query<{ value: string | null }>(
              `SELECT value::text FROM unnest($1::${type}[]) WITH ORDINALITY AS u (value, place) ORDER BY place`,
              [...arrays],
            ),
          );
          const read = rows.map(({ value }) => value);
          if (type === 'jsonb')
            expect(read.map((value) => (value === null ? null : JSON.parse(value)))).toEqual(
              values.map((value) => (value === null ? null : JSON.parse(String(value)))),
            );
          else expect(read).toEqual(values.map((value) => (value === null ? null : String(value))));
        }),
        { numRuns: 60 },
      ),
    );
  },
);

it('keeps arrays apart that are sent at the same time, and takes more memory where they are large', async () => {
  const send = (text: string) =>
    withBinaryArrays(
      [
        { type: 'int', values: [text.length] },
        { type: 'text', values: [text, null, text] },
      ],
      async (arrays) => {
        // The others are written before this one is sent.
        await Promise.resolve();
        return onDatabase(database.connectionString, (client) =>
          client.query<{ kept: boolean }>(
            'SELECT bool_and(coalesce(length(t) = n, true)) AS kept FROM unnest($1::int[]) n, unnest($2::text[]) t',
            [...arrays],
          ),
        );
      },
    );
  const texts = ['a', '中文'.repeat(40), 'b'.repeat(400_000), 'c'.repeat(70)];
  const answers = await Promise.all(texts.map(send));
  expect(answers.map(({ rows }) => rows)).toEqual(texts.map(() => [{ kept: true }]));
});
