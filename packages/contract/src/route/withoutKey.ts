import { z } from 'zod';

/**
 * The body of a `PUT …/:key`: everything of the object except its key, which stands in the address. Unknown names are refused, and the
 * rules that the schema has over several values hold here too.
 */
export function withoutKey<Shape extends z.ZodRawShape & { key: z.ZodType }>(schema: z.ZodObject<Shape>) {
  const { key: _key, ...rest } = schema.shape;
  const body: z.ZodObject<Omit<Shape, 'key'>, z.core.$strict> = z.strictObject(rest as Omit<Shape, 'key'>);
  return body.superRefine((value, context) => {
    const whole = schema.safeParse({ ...value, key: 'any' });
    for (const issue of whole.error?.issues ?? [])
      context.addIssue({ code: 'custom', path: issue.path, message: issue.message });
  });
}
