import type { z } from 'zod';

/**
 * What was accepted before and has been kept, without the names that the schema does not know (any more). They are refused when somebody
 * writes them; whoever reads them did not, and could not put it right. Whatever else may be wrong stays as it is.
 */
export function withoutUnknownNames<T>(schema: z.ZodType, stored: T): T {
  const issues = schema.safeParse(stored).error?.issues ?? [];
  if (!issues.some((issue) => issue.code === 'unrecognized_keys')) return stored;
  const copy = structuredClone(stored);
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') continue;
    const place = at(copy, issue.path);
    for (const key of issue.keys) if (isRecord(place)) delete place[key];
  }
  return copy;
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  let found = value;
  for (const part of path) found = isRecord(found) ? found[part] : undefined;
  return found;
}

function isRecord(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === 'object' && value !== null;
}
