import { decide, type Decision, type Machine, resolverOver, type Resolver, start } from '@sopflow/engine';
import {
  type Actor,
  type DefinitionRef,
  type JsonObject,
  NotFound,
  type Snapshot,
  SopflowError,
} from '@sopflow/model';
import type { Birth, InstanceChange, StoredInstance } from '../ports/instanceStore.ts';
import type { After, Beginning, Command } from './command.ts';
import { type Definition, definitionId, type Machines } from './machines.ts';
import type { OrganisationCache } from './organisationCache.ts';

/** A command with the instance it reaches, where there is one. */
export interface Reached {
  readonly command: Command;
  readonly instance: StoredInstance | null;
}

/** What deciding gave: a change to be committed, nothing to change, or a refusal (or a fault of ours, as it was thrown). */
export type Verdict =
  | { readonly verdict: 'change'; readonly change: InstanceChange; readonly answer: JsonObject }
  | { readonly verdict: 'nothing'; readonly answer: JsonObject }
  | { readonly verdict: 'refused'; readonly error: unknown };

/** Decides on many commands at one moment. Reads only definitions and the organisation, and both only when they are not at hand. */
export type Decider = (
  reached: readonly Reached[],
  at: { readonly now: number; readonly directoryRevision: number },
) => Promise<readonly Verdict[]>;

export function deciderOver(machines: Machines, organisation: OrganisationCache): Decider {
  return async (reached, { now, directoryRevision }) => {
    const [definitions, directory] = await Promise.all([
      machines.of(reached.flatMap(definitionsOf)),
      organisation.directory(directoryRevision),
    ]);
    const plain = resolverOver(directory, now);
    const needsLoad = [...definitions.values()].some((definition) => definition?.needsLoad === true);
    const loaded = needsLoad ? resolverOver(directory, now, await organisation.load(now)) : plain;
    return reached.map((one): Verdict => {
      const [reference] = definitionsOf(one);
      if (reference === undefined) return { verdict: 'refused', error: one.command.absent() };
      const definition = definitions.get(definitionId(reference));
      if (definition == null)
        return { verdict: 'refused', error: new NotFound('version', definitionId(reference)) };
      const verdict = decideOne(one, reference, definition, definition.needsLoad ? loaded : plain, now);
      if (verdict.verdict === 'change' && needsLoad) organisation.noteLoad(verdict.change.decided.effects);
      return verdict;
    });
  };
}

function definitionsOf({ command, instance }: Reached): readonly DefinitionRef[] {
  const reference = instance?.definition ?? command.beginning?.definition;
  return reference === undefined ? [] : [reference];
}

function decideOne(
  { command, instance }: Reached,
  definition: DefinitionRef,
  { machine, document, sopId, policy }: Definition,
  resolver: Resolver,
  now: number,
): Verdict {
  const { instanceId, actor, stimulus, beginning } = command;
  const unchanged = (snapshot: Snapshot): Verdict => ({
    verdict: 'nothing',
    answer: command.answer({ instanceId, now, snapshot, document, facts: [], effects: [] }),
  });
  try {
    if (instance !== null) {
      // Delivered again: it has begun already.
      if (beginning !== null) return unchanged(instance.snapshot);
      const refusal = command.admit?.({ snapshot: instance.snapshot, document }) ?? null;
      if (refusal !== null) return { verdict: 'refused', error: refusal };
    }
    const environment = { now, instanceId, resolver, actor };
    const decision =
      instance === null
        ? begin(machine, command, environment)
        : decide(machine, instance.snapshot, stimulus, environment);
    if (!decision.ok) return { verdict: 'refused', error: decision.error };
    const { decided } = decision;
    if (instance !== null && decided.facts.length === 0 && decided.effects.length === 0)
      return unchanged(instance.snapshot);

    const answer = command.answer({
      instanceId,
      now,
      snapshot: decided.snapshot,
      document,
      facts: decided.facts,
      effects: decided.effects,
    });
    const birth =
      instance !== null || beginning === null
        ? null
        : birthOf(beginning, { instanceId, now, document, ...decided }, sopId, policy?.key);
    const idempotency = command.idempotency === null ? null : { ...command.idempotency, answer };
    const expectedSeq = instance?.seq ?? 0;
    return {
      verdict: 'change',
      answer,
      change: {
        id: instanceId,
        definition,
        expectedSeq,
        birth,
        at: now,
        actor,
        stimulus,
        decided,
        idempotency,
      },
    };
  } catch (error) {
    return { verdict: 'refused', error };
  }
}

function begin(
  machine: Machine,
  { stimulus }: Command,
  environment: Parameters<typeof decide>[3] & { readonly actor: Actor },
): Decision {
  if (stimulus.type !== 'start' && stimulus.type !== 'raise')
    throw new TypeError(`An instance does not begin with ${stimulus.type}.`);
  return start(machine, stimulus, environment);
}

function birthOf(
  beginning: Beginning,
  { facts }: After,
  sopId: string | null,
  policyKey: string | undefined,
): Birth {
  if (beginning.kind === 'alert')
    return {
      kind: 'alert',
      policyKey: policyKey ?? beginning.policyKey,
      policyRevisionId: beginning.definition.policyRevisionId,
    };
  const started = facts.find((fact) => fact.type === 'runStarted');
  return {
    kind: 'run',
    sopId: sopId ?? '',
    versionId: beginning.definition.versionId,
    title: started?.title ?? '',
    starterId: beginning.starterId,
    parentId: beginning.parentId,
    dueAt: started?.dueAt ?? null,
    incident: beginning.incident,
  };
}

/** Whether this is a refusal of the product, not a fault of ours or the database's. */
export function isRefusal(error: unknown): error is SopflowError {
  return error instanceof SopflowError && error.code !== 'UNAVAILABLE';
}
