import { documentJsonSchema, type JsonObject, NotFound } from '@sopflow/model';
import type { CallContext, Procedures, VersionSummary } from '@sopflow/runtime';
import { z } from 'zod';
import type { AreaHandlers } from '../mounting/call.ts';
import type { Remember } from '../mounting/remember.ts';
import { pageOf } from './cursor.ts';

/** The version that a change was about. */
const KeptNumber = z.object({ number: z.number() });
const KeptDraft = KeptNumber.extend({ versionId: z.string(), revision: z.number() });

export function procedureHandlers(procedures: Procedures, remember: Remember): AreaHandlers<'sops'> {
  const schema = documentJsonSchema() as JsonObject;

  async function summary(context: CallContext, key: string, kept: JsonObject): Promise<VersionSummary> {
    const { number } = KeptNumber.parse(kept);
    const version = (await procedures.versions(context, key)).find((one) => one.number === number);
    if (version === undefined) throw new NotFound('version', `${key}/${number}`);
    return version;
  }

  return {
    list: ({ context, query }) => procedures.list(context, pageOf(query)),
    create: remember(
      ({ context, body }) => procedures.create(context, body),
      ({ context, body }) => procedures.get(context, body.key),
    ),
    get: ({ context, params }) => procedures.get(context, params.key),
    versions: async ({ context, params }) => ({ items: await procedures.versions(context, params.key) }),
    version: ({ context, params }) => procedures.version(context, params.key, params.number),
    saveDraft: remember(
      ({ context, params, body }) =>
        procedures.saveDraft(context, params.key, body.document, body.expectedRevision),
      async ({ context, body }, kept) => ({
        ...KeptDraft.parse(kept),
        diagnostics: await procedures.check(context, body.document),
      }),
    ),
    newDraft: remember(
      ({ context, params }) => procedures.newDraft(context, params.key),
      ({ context, params }, kept) => procedures.version(context, params.key, KeptNumber.parse(kept).number),
    ),
    check: async ({ context, body }) => ({ diagnostics: await procedures.check(context, body.document) }),
    publish: remember(
      ({ context, params, body }) =>
        procedures.publish(context, params.key, body.expectedRevision, body.note),
      ({ context, params }, kept) => summary(context, params.key, kept),
    ),
    retire: remember(
      ({ context, params }) => procedures.retire(context, params.key),
      ({ context, params }, kept) => summary(context, params.key, kept),
    ),
    documentSchema: () => schema,
  };
}
