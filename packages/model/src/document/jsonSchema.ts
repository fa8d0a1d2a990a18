import { z } from 'zod';
import { Document } from './document.ts';

/** The JSON Schema (draft 2020-12) of a document as an author may write it: what has a default may be left out. */
export function documentJsonSchema(): Record<string, unknown> {
  return {
    $id: '/api/v1/schemas/document.json',
    title: 'Sopflow document, format 1',
    ...z.toJSONSchema(Document, { io: 'input', target: 'draft-2020-12', reused: 'ref' }),
  };
}
