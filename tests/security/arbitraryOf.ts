import fc from 'fast-check';

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

/** Names that exist in the system under test, so that some of what is sent reaches something. */
export interface Known {
  readonly words: readonly string[];
}

/** Values that break programs which forgot them. */
const TREACHEROUS = [
  '',
  ' ',
  '0',
  'null',
  'NaN',
  '__proto__',
  'constructor',
  "'; DROP TABLE task; --",
  '{{ 7*7 }}',
  '../../etc/passwd',
  '\u0000',
  '\uD800',
  '\u202E',
  '𝕏'.repeat(50),
  'a'.repeat(5000),
  '=cmd|calc',
  '%00',
  '<script>',
  'e'.repeat(64),
  '9'.repeat(30),
] as const;
const EXTREMES = [
  0,
  -0,
  -1,
  1,
  0.5,
  1e21,
  -1e21,
  2 ** 31,
  2 ** 53,
  Number.MAX_VALUE,
  Number.MIN_VALUE,
] as const;

const DEEPEST = 6;

/**
 * Values of a JSON Schema: mostly ones that fit, so that they get past the first check, and here and there one that does not.
 *
 * @param schema with its definitions under `$defs`
 */
export function arbitraryOf(schema: unknown, known: Known): fc.Arbitrary<unknown> {
  const root = schema as Schema;
  return node(root, root, known, 0);
}

function node(schema: Schema, root: Schema, known: Known, depth: number): fc.Arbitrary<unknown> {
  return fc.oneof(
    { arbitrary: fitting(schema, root, known, depth), weight: 40 },
    { arbitrary: fc.jsonValue({ maxDepth: 2 }), weight: 1 },
    { arbitrary: fc.constantFrom<unknown>(...TREACHEROUS, ...EXTREMES, null), weight: 2 },
  );
}

function fitting(schema: Schema, root: Schema, known: Known, depth: number): fc.Arbitrary<unknown> {
  if (schema.$ref !== undefined) return reference(schema.$ref, root, known, depth);
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return fc.oneof(...choices.map((choice) => node(choice, root, known, depth)));
  switch (schema.type) {
    case 'object':
      return object(schema, root, known, depth);
    case 'array':
      return fc.array(node(schema.items ?? {}, root, known, depth + 1), {
        minLength: Math.min(schema.minItems ?? 0, 3),
        maxLength: depth > DEEPEST ? Math.min(schema.minItems ?? 0, 3) : 3,
      });
    case 'string':
      return fc.oneof(
        fc.constantFrom(...known.words),
        fc.string({ minLength: Math.min(schema.minLength ?? 0, 20), maxLength: 20, unit: 'grapheme' }),
        fc.emailAddress(),
        fc.webUrl(),
      );
    case 'integer':
      return fc.integer({ min: clamp(schema.minimum ?? -10), max: clamp(schema.maximum ?? 1000) });
    case 'number':
      return fc.double({
        min: clamp(schema.minimum ?? -1000),
        max: clamp(schema.maximum ?? 1000),
        noNaN: true,
      });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return fc.jsonValue({ maxDepth: 1 });
  }
}

function reference(ref: string, root: Schema, known: Known, depth: number): fc.Arbitrary<unknown> {
  if (depth > DEEPEST) return fc.constant(null);
  const name = ref.split('/').at(-1) ?? '';
  // Only drawn when it is needed: a document could hold a document of every kind at every depth.
  return fc
    .constant(null)
    .chain(() => node(ref === '#' ? root : (root.$defs?.[name] ?? {}), root, known, depth + 1));
}

function object(schema: Schema, root: Schema, known: Known, depth: number): fc.Arbitrary<unknown> {
  const properties = Object.fromEntries(
    Object.entries(schema.properties ?? {}).map(([name, inner]) => [
      name,
      node(inner, root, known, depth + 1),
    ]),
  );
  const declared = fc.record(properties, {
    requiredKeys: [...(schema.required ?? [])],
    noNullPrototype: true,
  });
  const extra = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : null;
  if (extra === null || depth > DEEPEST) return declared;
  return fc
    .tuple(
      declared,
      fc.dictionary(fc.constantFrom('a', 'b', '名称', 'x1'), node(extra, root, known, depth + 1), {
        maxKeys: 2,
        noNullPrototype: true,
      }),
    )
    .map(([some, more]) => ({ ...some, ...more }));
}

function clamp(bound: number): number {
  return Math.max(-1e9, Math.min(1e9, bound));
}
