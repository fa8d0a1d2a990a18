import { Document, LocalizedName, SopKind } from '@sopflow/model';
import type { Diagnostic } from '@sopflow/model';
import { z } from 'zod';
import { BilingualText } from '../problem/problemDocument.ts';
import { PersonRef } from './personRef.ts';

/** How an SOP stands: `draft` was never published, `retired` is published no more. */
export const SopStatus = z.enum(['draft', 'published', 'retired']);
export const VersionStatus = z.enum(['draft', 'in_review', 'published', 'retired']);

/** An SOP in the library. */
export const SopSummary = z.object({
  id: z.string(),
  key: z.string(),
  kind: SopKind,
  name: LocalizedName,
  status: SopStatus,
  /** Number of the published version; null while there is none. */
  publishedNumber: z.int().nullable(),
  publishedAt: z.number().nullable(),
  /** Number of the draft that is being worked on; null when there is none. */
  draftNumber: z.int().nullable(),
  /** Runs that have not ended. */
  liveRuns: z.int(),
  createdAt: z.number(),
  updatedAt: z.number(),
});
export type SopSummary = z.infer<typeof SopSummary>;

export const VersionSummary = z.object({
  id: z.string(),
  number: z.int(),
  status: VersionStatus,
  /** Counts the saves of a draft; sent back as `expectedRevision`. */
  revision: z.int(),
  note: z.string().nullable(),
  createdBy: PersonRef.nullable(),
  createdAt: z.number(),
  publishedBy: PersonRef.nullable(),
  publishedAt: z.number().nullable(),
});
export type VersionSummary = z.infer<typeof VersionSummary>;

export const VersionView = VersionSummary.extend({ sopKey: z.string(), document: Document });
export type VersionView = z.infer<typeof VersionView>;

/** An SOP with the version that runs and the one that is being drawn. */
export const SopView = SopSummary.extend({
  published: VersionView.nullable(),
  draft: VersionView.nullable(),
});
export type SopView = z.infer<typeof SopView>;

/** One finding about a document. */
export const DiagnosticView = z.object({
  code: z.string(),
  severity: z.enum(['error', 'warning']),
  stepId: z.string().nullable(),
  pointer: z.string(),
  message: BilingualText,
  remedy: BilingualText,
}) as unknown as z.ZodType<Diagnostic>;

/** What saving a draft gives: its new revision, and what is still wrong with it. */
export const SavedDraft = z.object({
  versionId: z.string(),
  number: z.int(),
  revision: z.int(),
  diagnostics: z.array(DiagnosticView),
});
export type SavedDraft = z.infer<typeof SavedDraft>;
