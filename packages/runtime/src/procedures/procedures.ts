import {
  type Diagnostic,
  Document,
  DocumentInvalid,
  type Document as DocumentContent,
  type LocalizedText,
  NameTaken,
  NotFound,
  personOf,
  type SopKind,
  withoutUnknownNames,
} from '@sopflow/model';
import type { CallContext } from '../call/callContext.ts';
import { recordOf } from '../call/recordOf.ts';
import type { RequireRight } from '../call/requireRight.ts';
import type { Page } from '../ports/page.ts';
import type {
  ProcedureStore,
  SopQuery,
  SopSummary,
  VersionSummary,
  VersionView,
} from '../ports/procedureStore.ts';
import { emptyDocument } from './emptyDocument.ts';

/** What the procedures need of the rest. */
export interface ProceduresParts {
  readonly store: ProcedureStore;
  readonly requireRight: RequireRight;
  readonly newId: (prefix: string) => string;
  /** Every finding about a document: structure, expressions, and references into the organisation as it is now. */
  readonly diagnose: (document: unknown) => Promise<readonly Diagnostic[]>;
}

export interface SopView extends SopSummary {
  readonly published: VersionView | null;
  readonly draft: VersionView | null;
}

/** The use cases around SOPs and their versions. Each checks the caller's right; refusals change nothing. */
export interface Procedures {
  list(context: CallContext, query: SopQuery): Promise<Page<SopSummary>>;
  get(context: CallContext, key: string): Promise<SopView>;
  versions(context: CallContext, key: string): Promise<readonly VersionSummary[]>;
  version(context: CallContext, key: string, number: number): Promise<VersionView>;
  create(
    context: CallContext,
    sop: { key: string; kind: SopKind; name: LocalizedText; document?: DocumentContent | undefined },
  ): Promise<SopView>;
  saveDraft(
    context: CallContext,
    key: string,
    document: DocumentContent,
    expectedRevision: number,
  ): Promise<{ versionId: string; number: number; revision: number; diagnostics: readonly Diagnostic[] }>;
  newDraft(context: CallContext, key: string): Promise<VersionView>;
  check(context: CallContext, document: unknown): Promise<readonly Diagnostic[]>;
  publish(context: CallContext, key: string, expectedRevision: number, note: string): Promise<VersionSummary>;
  retire(context: CallContext, key: string): Promise<VersionSummary>;
}

/** A draft as it can be saved again: names that were accepted once and are not known any more are left out. */
function editable(draft: VersionView): VersionView {
  return { ...draft, document: withoutUnknownNames(Document, draft.document) };
}

export function createProcedures({ store, requireRight, newId, diagnose }: ProceduresParts): Procedures {
  const allow = (context: CallContext, right: 'readSops' | 'editSops' | 'publishSops', key: string | null) =>
    requireRight(context, right, { kind: 'sop', id: key });

  async function view(key: string): Promise<SopView> {
    const [sop, published, stored] = await Promise.all([
      store.get(key),
      store.version(key, 'published'),
      store.version(key, 'draft'),
    ]);
    if (sop === null) throw new NotFound('sop', key);
    return { ...sop, published, draft: stored === null ? null : editable(stored) };
  }

  async function newest(key: string): Promise<VersionSummary> {
    const [version] = (await store.versions(key)).filter(
      (candidate) => candidate.status === 'published' || candidate.status === 'retired',
    );
    if (version === undefined) throw new NotFound('version', key);
    return version;
  }

  return {
    async list(context, query) {
      await allow(context, 'readSops', null);
      return store.list(query);
    },
    async get(context, key) {
      await allow(context, 'readSops', key);
      return view(key);
    },
    async versions(context, key) {
      await allow(context, 'readSops', key);
      if ((await store.get(key)) === null) throw new NotFound('sop', key);
      return store.versions(key);
    },
    async version(context, key, number) {
      await allow(context, 'readSops', key);
      const version = await store.version(key, number);
      if (version === null) throw new NotFound('version', `${key}/${number}`);
      return version;
    },
    async create(context, sop) {
      await allow(context, 'editSops', sop.key);
      const document: DocumentContent =
        sop.document === undefined
          ? emptyDocument(sop)
          : { ...sop.document, key: sop.key, kind: sop.kind, name: sop.name };
      await store.create(
        {
          id: newId('sop'),
          versionId: newId('ver'),
          key: sop.key,
          kind: sop.kind,
          name: sop.name,
          document,
          createdBy: personOf(context.actor) ?? null,
        },
        recordOf(context, 'sop.create', 'sop', sop.key, 'sops'),
      );
      return view(sop.key);
    },
    async saveDraft(context, key, document, expectedRevision) {
      await allow(context, 'editSops', key);
      if (document.key !== key) throw new NameTaken('sop', document.key, '/document/key');
      const saved = await store.saveDraft(
        key,
        document,
        expectedRevision,
        recordOf(context, 'sop.saveDraft', 'sop', key, 'sops', { revision: expectedRevision + 1 }),
      );
      return { ...saved, diagnostics: await diagnose(document) };
    },
    async newDraft(context, key) {
      await allow(context, 'editSops', key);
      await store.newDraft(
        key,
        newId('ver'),
        personOf(context.actor) ?? null,
        recordOf(context, 'sop.newDraft', 'sop', key, 'sops'),
      );
      const draft = await store.version(key, 'draft');
      if (draft === null) throw new NotFound('version', key);
      return editable(draft);
    },
    async check(context, document) {
      await allow(context, 'readSops', null);
      return diagnose(document);
    },
    async publish(context, key, expectedRevision, note) {
      await allow(context, 'publishSops', key);
      const stored = await store.version(key, 'draft');
      if (stored === null) throw new NotFound('version', key);
      const draft = editable(stored);
      const findings = (await diagnose(draft.document)).filter((finding) => finding.severity === 'error');
      if (findings.length > 0) throw new DocumentInvalid(findings);
      await store.publish(
        key,
        Document.parse(draft.document),
        expectedRevision,
        note,
        personOf(context.actor) ?? null,
        recordOf(context, 'sop.publish', 'sop', key, 'sops', { number: draft.number, note }),
      );
      return newest(key);
    },
    async retire(context, key) {
      await allow(context, 'publishSops', key);
      await store.retire(key, recordOf(context, 'sop.retire', 'sop', key, 'sops'));
      return newest(key);
    },
  };
}
