import { compilePolicy, compileSop, type Machine } from '@sopflow/engine';
import {
  type Assignment,
  type DefinitionRef,
  type Document,
  type EscalationPolicy,
  walkFlow,
} from '@sopflow/model';
import type { DefinitionStore } from '../ports/instanceStore.ts';
import { leastRecentlyUsed } from './leastRecentlyUsed.ts';

/** A definition ready to run. */
export interface Definition {
  readonly machine: Machine;
  /** Null for a policy. */
  readonly document: Document | null;
  /** Null for a policy. */
  readonly sopId: string | null;
  readonly policy: EscalationPolicy | null;
  /** Some step of it goes to whoever has the fewest open tasks. */
  readonly needsLoad: boolean;
}

/** Definitions never change under their identity, so each is read and compiled once and kept while it is in use. */
export interface Machines {
  /** The definitions of these references, one `null` where there is none or it does not compile. */
  of(references: readonly DefinitionRef[]): Promise<ReadonlyMap<string, Definition | null>>;
}

/** Kept in memory at most. */
const MOST_KEPT = 500;

/** The identity of a reference, e.g. to find it in what `of` gave. */
export function definitionId(reference: DefinitionRef): string {
  return reference.kind === 'sop'
    ? `sop:${reference.versionId}:${reference.eachStep ?? ''}`
    : `policy:${reference.policyRevisionId}`;
}

export function machinesFrom(store: DefinitionStore): Machines {
  const kept = leastRecentlyUsed<Definition>(MOST_KEPT);
  return {
    async of(references) {
      const found = new Map<string, Definition | null>();
      const missing = new Map<string, DefinitionRef>();
      for (const reference of references) {
        const id = definitionId(reference);
        const known = kept.get(id);
        if (known !== undefined) found.set(id, known);
        else missing.set(id, reference);
      }
      if (missing.size === 0) return found;
      for (const [id, definition] of await read(store, [...missing.values()])) {
        found.set(id, definition);
        if (definition !== null) kept.set(id, definition);
      }
      return found;
    },
  };
}

async function read(
  store: DefinitionStore,
  references: readonly DefinitionRef[],
): Promise<ReadonlyMap<string, Definition | null>> {
  const versionIds = new Set(
    references.flatMap((reference) => (reference.kind === 'sop' ? [reference.versionId] : [])),
  );
  const revisionIds = new Set(
    references.flatMap((reference) => (reference.kind === 'policy' ? [reference.policyRevisionId] : [])),
  );
  const [versions, revisions] = await Promise.all([
    versionIds.size === 0 ? [] : store.versions([...versionIds]),
    revisionIds.size === 0 ? [] : store.policyRevisions([...revisionIds]),
  ]);
  const versionOf = new Map(versions.map((version) => [version.id, version]));
  const revisionOf = new Map(revisions.map((revision) => [revision.id, revision]));
  return new Map(
    references.map((reference) => {
      if (reference.kind === 'sop') {
        const version = versionOf.get(reference.versionId);
        return [
          definitionId(reference),
          version === undefined ? null : compiledSop(version.sopId, version.document, reference.eachStep),
        ];
      }
      const revision = revisionOf.get(reference.policyRevisionId);
      return [definitionId(reference), revision === undefined ? null : compiledPolicy(revision.policy)];
    }),
  );
}

function compiledSop(sopId: string, document: Document, eachStep: string | null): Definition {
  return {
    machine: compileSop(document, eachStep),
    document,
    sopId,
    policy: null,
    needsLoad: goesByLoad(document),
  };
}

function compiledPolicy(policy: EscalationPolicy): Definition {
  return { machine: compilePolicy(policy), document: null, sopId: null, policy, needsLoad: false };
}

function goesByLoad(document: Document): boolean {
  const byLoad = (assignment: Assignment | undefined): boolean =>
    assignment?.strategies.some((strategy) => strategy.by === 'position' && strategy.pick === 'leastOpen') ??
    false;
  for (const { step } of walkFlow(document.flow)) {
    if (step.kind === 'task' && byLoad(step.assignment)) return true;
    if (step.kind === 'approval' && step.signers.some(byLoad)) return true;
  }
  return false;
}
