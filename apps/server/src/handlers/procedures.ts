import { documentJsonSchema, type JsonObject } from '@sopflow/model';
import type { Procedures } from '@sopflow/runtime';
import type { AreaHandlers } from '../mounting/call.ts';
import type { Remember } from '../mounting/remember.ts';
import { pageOf } from './cursor.ts';

export function procedureHandlers(procedures: Procedures, remember: Remember): AreaHandlers<'sops'> {
  const schema = documentJsonSchema() as JsonObject;
  return {
    list: ({ context, query }) => procedures.list(context, pageOf(query)),
    create: remember(({ context, body }) => procedures.create(context, body)),
    get: ({ context, params }) => procedures.get(context, params.key),
    versions: async ({ context, params }) => ({ items: await procedures.versions(context, params.key) }),
    version: ({ context, params }) => procedures.version(context, params.key, params.number),
    saveDraft: remember(({ context, params, body }) =>
      procedures.saveDraft(context, params.key, body.document, body.expectedRevision),
    ),
    newDraft: remember(({ context, params }) => procedures.newDraft(context, params.key)),
    check: async ({ context, body }) => ({ diagnostics: await procedures.check(context, body.document) }),
    publish: remember(({ context, params, body }) =>
      procedures.publish(context, params.key, body.expectedRevision, body.note),
    ),
    retire: remember(({ context, params }) => procedures.retire(context, params.key)),
    documentSchema: () => schema,
  };
}
