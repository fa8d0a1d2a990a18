import type { Document, LocalizedText, SopKind } from '@sopflow/model';
import type { ChangeRecord } from './change.ts';
import type { Page, PageRequest } from './page.ts';

export type SopStatus = 'draft' | 'published' | 'retired';
export type VersionStatus = 'draft' | 'in_review' | 'published' | 'retired';
interface PersonRef {
  readonly id: string;
  readonly name: string;
}

/** An SOP as the library lists it. */
export interface SopSummary {
  readonly id: string;
  readonly key: string;
  readonly kind: SopKind;
  readonly name: LocalizedText;
  readonly status: SopStatus;
  readonly publishedNumber: number | null;
  readonly publishedAt: number | null;
  readonly draftNumber: number | null;
  readonly liveRuns: number;
  readonly createdAt: number;
  readonly updatedAt: number;
}

export interface VersionSummary {
  readonly id: string;
  readonly number: number;
  readonly status: VersionStatus;
  readonly revision: number;
  readonly note: string | null;
  readonly createdBy: PersonRef | null;
  readonly createdAt: number;
  readonly publishedBy: PersonRef | null;
  readonly publishedAt: number | null;
}

export interface VersionView extends VersionSummary {
  readonly sopKey: string;
  readonly document: Document;
}

export interface SopQuery extends PageRequest {
  readonly search?: string | undefined;
  readonly kind?: SopKind | undefined;
  readonly status?: SopStatus | undefined;
  readonly sort: 'updated' | 'name';
}

/** SOPs and their versions. Every change comes with its record and is refused, changing nothing, by the errors named. */
export interface ProcedureStore {
  list(query: SopQuery): Promise<Page<SopSummary>>;
  get(key: string): Promise<SopSummary | null>;
  versions(key: string): Promise<readonly VersionSummary[]>;
  version(key: string, which: number | 'published' | 'draft'): Promise<VersionView | null>;
  /** @throws NameTaken */
  create(
    sop: {
      id: string;
      versionId: string;
      key: string;
      kind: SopKind;
      name: LocalizedText;
      document: Document;
      createdBy: string | null;
    },
    record: ChangeRecord,
  ): Promise<void>;
  /** Saves the draft if its revision is still `expected`; gives the new revision. @throws StaleVersion, NotFound */
  saveDraft(
    key: string,
    document: Document,
    expected: number,
    record: ChangeRecord,
  ): Promise<{ versionId: string; number: number; revision: number }>;
  /** Copies the newest published (else newest) version into a draft. @throws NameTaken when there is a draft already */
  newDraft(key: string, versionId: string, createdBy: string | null, record: ChangeRecord): Promise<void>;
  /** Publishes the draft at this revision and retires the version published before. @throws StaleVersion, NotFound */
  publish(
    key: string,
    document: Document,
    expected: number,
    note: string,
    publishedBy: string | null,
    record: ChangeRecord,
  ): Promise<void>;
  /** @throws NotPublished */
  retire(key: string, record: ChangeRecord): Promise<void>;
}
