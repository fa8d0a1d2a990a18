import { z } from 'zod';

type Keyed = z.ZodRawShape & { key: z.ZodType };

/**
 * The body of a `PUT …/:key`: everything of the object except its key, which stands in the address. Unknown names are refused, and the
 * rules that the schema has over several values hold here too.
 */
export function withoutKey<Shape extends Keyed>(schema: z.ZodObject<Shape>) {
  const { key: _key, ...rest } = schema.shape;
  const body: z.ZodObject<Omit<Shape, 'key'>, z.core.$strict> = z.strictObject(rest as Omit<Shape, 'key'>);
  return body.superRefine((value, context) => holdWhole(schema, value, context));
}

/** The revision that was read of what is saved; null for something new. */
const ExpectedRevision = z.int().min(0).nullable();

/** The same for what nobody may save over what they have not read. */
export function withRevision<Shape extends Keyed>(schema: z.ZodObject<Shape>) {
  const { key: _key, ...rest } = schema.shape;
  const body = z.strictObject({ ...rest, expectedRevision: ExpectedRevision }) as unknown as z.ZodObject<
    Omit<Shape, 'key'> & { expectedRevision: typeof ExpectedRevision },
    z.core.$strict
  >;
  return body.superRefine((value, context) => {
    const { expectedRevision: _expectedRevision, ...content } = value as Record<string, unknown>;
    holdWhole(schema, content, context);
  });
}

function holdWhole(schema: z.ZodType, value: object, context: z.RefinementCtx): void {
  const whole = schema.safeParse({ ...value, key: 'any' });
  for (const issue of whole.error?.issues ?? [])
    context.addIssue({ code: 'custom', path: issue.path, message: issue.message });
}
