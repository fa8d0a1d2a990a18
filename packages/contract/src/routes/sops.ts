import { Document, JsonObjectValue, Key, LocalizedName, SopKind } from '@sopflow/model';
import { z } from 'zod';
import { defineRoute } from '../route/defineRoute.ts';
import { byKey, Search } from '../route/inputs.ts';
import { page, pageQuery, whole } from '../route/paging.ts';
import {
  DiagnosticView,
  SavedDraft,
  SopStatus,
  SopSummary,
  SopView,
  VersionSummary,
  VersionView,
} from '../views/procedure.ts';

const expectedRevision = z.int().min(0).max(1_000_000_000);

export const sops = {
  list: defineRoute({
    method: 'GET',
    path: '/sops',
    summary: 'The library of procedures and emergency plans',
    right: 'readSops',
    query: z.strictObject({
      ...pageQuery,
      search: Search.optional(),
      kind: SopKind.optional(),
      status: SopStatus.optional(),
      sort: z.enum(['updated', 'name']).default('updated'),
    }),
    answer: page(SopSummary),
  }),

  create: defineRoute({
    method: 'POST',
    path: '/sops',
    summary: 'Make an SOP with a first draft: empty, or from a document',
    right: 'editSops',
    body: z.strictObject({ key: Key, kind: SopKind, name: LocalizedName, document: Document.optional() }),
    answer: SopView,
    status: 201,
    errors: ['NAME_TAKEN'],
  }),

  get: defineRoute({
    method: 'GET',
    path: '/sops/:key',
    summary: 'An SOP with its published version and its draft',
    right: 'readSops',
    params: byKey,
    answer: SopView,
    errors: ['NOT_FOUND'],
  }),

  versions: defineRoute({
    method: 'GET',
    path: '/sops/:key/versions',
    summary: 'The versions of an SOP, newest first',
    right: 'readSops',
    params: byKey,
    answer: whole(VersionSummary),
    errors: ['NOT_FOUND'],
  }),

  version: defineRoute({
    method: 'GET',
    path: '/sops/:key/versions/:number',
    summary: 'One version with its document',
    right: 'readSops',
    params: z.strictObject({
      key: Key,
      number: z.coerce.number<number | string>().int().min(1).max(1_000_000),
    }),
    answer: VersionView,
    errors: ['NOT_FOUND'],
  }),

  saveDraft: defineRoute({
    method: 'PUT',
    path: '/sops/:key/draft',
    summary: 'Save the draft; refused when somebody else saved it since it was read',
    right: 'editSops',
    params: byKey,
    body: z.strictObject({ document: Document, expectedRevision }),
    answer: SavedDraft,
    errors: ['NOT_FOUND', 'STALE_VERSION', 'VERSION_FROZEN'],
  }),

  newDraft: defineRoute({
    method: 'POST',
    path: '/sops/:key/draft',
    summary: 'Begin a new draft from the published version',
    right: 'editSops',
    params: byKey,
    answer: VersionView,
    status: 201,
    errors: ['NOT_FOUND', 'NAME_TAKEN'],
  }),

  check: defineRoute({
    method: 'POST',
    path: '/sops/:key/check',
    summary: 'What is wrong with a document; changes nothing',
    right: 'readSops',
    params: byKey,
    // Any object: a document that does not have the right shape is a finding, not a refusal.
    body: z.strictObject({ document: JsonObjectValue }),
    answer: z.object({ diagnostics: z.array(DiagnosticView) }),
  }),

  publish: defineRoute({
    method: 'POST',
    path: '/sops/:key/publish',
    summary: 'Publish the draft: from now on runs start with it, and it never changes',
    right: 'publishSops',
    params: byKey,
    body: z.strictObject({ expectedRevision, note: z.string().trim().max(2000).default('') }),
    answer: VersionSummary,
    errors: ['NOT_FOUND', 'STALE_VERSION', 'DOCUMENT_INVALID'],
  }),

  retire: defineRoute({
    method: 'POST',
    path: '/sops/:key/retire',
    summary: 'Retire the published version: no new runs; those under way go on',
    right: 'publishSops',
    params: byKey,
    answer: VersionSummary,
    errors: ['NOT_FOUND', 'NOT_PUBLISHED'],
  }),

  documentSchema: defineRoute({
    method: 'GET',
    path: '/schemas/document.json',
    summary: 'JSON Schema of a document',
    right: 'public',
    answer: JsonObjectValue,
  }),
};
