import { assertNever, type ChildStart, NotFound, type OutboundEffect, type Stimulus } from '@sopflow/model';
import type { Beginning, Command } from '../dispatcher/command.ts';
import { isRefusal } from '../dispatcher/decider.ts';
import type { Dispatcher } from '../dispatcher/dispatcher.ts';
import type { OrganisationCache } from '../dispatcher/organisationCache.ts';
import type { InstanceStore } from '../ports/instanceStore.ts';
import type { FindSop } from '../runs/currentSops.ts';

export interface BeginEffectsParts {
  readonly dispatcher: Dispatcher;
  readonly findSop: FindSop;
  readonly instances: InstanceStore;
  readonly organisation: OrganisationCache;
}

type BeginEffect = Extract<OutboundEffect, { effect: 'startChild' | 'raiseAlert' }>;

/** Carries out the effects that bring an instance into being. Its id is fixed, so that a repeat finds it there and changes nothing. */
export function beginEffects({
  dispatcher,
  findSop,
  instances,
  organisation,
}: BeginEffectsParts): (effect: BeginEffect) => Promise<void> {
  async function startChild(child: ChildStart): Promise<void> {
    const beginning = await beginningOf(child);
    if (beginning === null) return tellParent(child);
    const { childId, starterId, parentId, input } = child;
    try {
      await dispatcher.dispatch(
        command(
          childId,
          'run',
          { type: 'start', input, starterId, ...(parentId === null ? {} : { parentId }) },
          beginning,
        ),
      );
    } catch (error) {
      if (!isRefusal(error)) throw error;
      await tellParent(child);
    }
  }

  /** Null when there is nothing to run: no published version, or the parent is gone. */
  async function beginningOf({ of, parentId, starterId }: ChildStart): Promise<Beginning | null> {
    if ('eachStep' in of) {
      const { instances: loaded } = await instances.load(parentId === null ? [] : [parentId], []);
      const definition = loaded[0]?.definition;
      if (definition?.kind !== 'sop') return null;
      return {
        kind: 'run',
        definition: { kind: 'sop', versionId: definition.versionId, eachStep: of.eachStep },
        starterId,
        parentId,
        incident: null,
      };
    }
    const sop = await findSop(of.sop);
    if (sop?.versionId == null) return null;
    const incident =
      sop.kind === 'emergency'
        ? { planKey: sop.sopKey, triggerKey: null, evidence: parentId === null ? {} : { runId: parentId } }
        : null;
    return {
      kind: 'run',
      definition: { kind: 'sop', versionId: sop.versionId, eachStep: null },
      starterId,
      parentId,
      incident,
    };
  }

  /** A child that cannot begin has failed; otherwise its parent would wait for ever. */
  async function tellParent({ childId, parentId }: ChildStart): Promise<void> {
    if (parentId === null) return;
    try {
      await dispatcher.dispatch(
        command(parentId, 'run', { type: 'childEnded', childId, result: 'failed', data: {} }, null),
      );
    } catch (error) {
      if (!isRefusal(error)) throw error;
    }
  }

  async function raiseAlert({
    alertId,
    policy,
    cause,
  }: Extract<BeginEffect, { effect: 'raiseAlert' }>): Promise<void> {
    const { directoryRevision } = await instances.load([], []);
    const revision = (await organisation.directory(directoryRevision)).policies.get(policy);
    if (revision === undefined) throw new NotFound('policy', policy);
    await dispatcher.dispatch(
      command(
        alertId,
        'escalation',
        { type: 'raise', cause },
        { kind: 'alert', definition: { kind: 'policy', policyRevisionId: revision.id }, policyKey: policy },
      ),
    );
  }

  return async (effect) => {
    switch (effect.effect) {
      case 'startChild':
        return startChild(effect.child);
      case 'raiseAlert':
        return raiseAlert(effect);
      default:
        return assertNever(effect);
    }
  };
}

function command(
  instanceId: string,
  part: 'run' | 'escalation',
  stimulus: Stimulus,
  beginning: Beginning | null,
): Command {
  return {
    instanceId,
    actor: { kind: 'system', part },
    stimulus,
    beginning,
    absent: () => new NotFound('run', instanceId),
    admit: null,
    idempotency: null,
    answer: () => ({}),
  };
}
