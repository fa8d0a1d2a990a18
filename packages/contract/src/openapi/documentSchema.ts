import { Document } from '@sopflow/model';
import { z } from 'zod';

export type JsonSchema = Readonly<Record<string, unknown>>;

/** JSON Schema (2020-12) of a document as an author may write it; served at `/api/v1/schemas/document.json`. */
export function documentJsonSchema(): JsonSchema {
  const schema = z.toJSONSchema(Document, { io: 'input', target: 'draft-2020-12' });
  return {
    title: 'Sopflow document',
    description: 'The content of a version: steps, transitions, forms, deadlines, layout.',
    ...schema,
  };
}
