import { NotFound, personOf } from '@sopflow/model';
import { repeatKeyOf } from '../call/caller.ts';
import type { BeginRun } from '../runs/beginRun.ts';
import type { FindSop } from '../runs/currentSops.ts';
import type { PlansParts } from './plans.ts';

/** Starts a run of an emergency plan and records why. @throws NotFound, NotPublished, FormInvalid */
export function startIncidentOver({
  findSop,
  beginRun,
}: {
  readonly findSop: FindSop;
  readonly beginRun: BeginRun;
}): PlansParts['startIncident'] {
  return async (context, plan, input, { triggerKey, evidence }) => {
    const sop = await findSop(plan);
    if (sop === null) throw new NotFound('sop', plan);
    const starterId = personOf(context.actor) ?? null;
    return beginRun({
      sop,
      input,
      actor: context.actor,
      starterId,
      incident: { planKey: plan, triggerKey, evidence },
      idempotency: repeatKeyOf(context),
    });
  };
}
