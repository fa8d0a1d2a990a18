import { type JsonObject, NotFound, personOf } from '@sopflow/model';
import type { CallContext } from '../call/callContext.ts';
import { repeatKeyOf } from '../call/caller.ts';
import { type ItemResult, itemResults } from '../call/itemResult.ts';
import type { RequireRight } from '../call/requireRight.ts';
import { AssumedWrongly } from '../dispatcher/command.ts';
import type { CurrentSop } from '../ports/instanceStore.ts';
import type { BeginRun, StartedRun } from './beginRun.ts';
import type { SopFinder } from './currentSops.ts';

export interface StartRunParts {
  readonly beginRun: BeginRun;
  readonly sops: SopFinder;
  readonly requireRight: RequireRight;
}

export interface StartRunInput {
  readonly sopKey: string;
  /** Values of the start form. */
  readonly input: JsonObject;
  readonly title?: string | undefined;
}

/** Starts runs of the published version; of an emergency plan only with the right to start plans, and then each is an incident. */
export function startRun({ beginRun, sops, requireRight }: StartRunParts) {
  /** @throws NotFound, NotAllowed */
  async function startable(context: CallContext, sopKey: string): Promise<CurrentSop> {
    const sop = await sops.find(sopKey);
    if (sop === null) throw new NotFound('sop', sopKey);
    await requireRight(context, sop.kind === 'emergency' ? 'startPlans' : 'startRuns', {
      kind: 'sop',
      id: sopKey,
    });
    return sop;
  }

  function begin(
    context: CallContext,
    sop: CurrentSop,
    input: JsonObject,
    title: string | undefined,
    part: string,
    asOf: number | null = null,
  ): Promise<StartedRun> {
    const incident =
      sop.kind === 'emergency' ? { planKey: sop.sopKey, triggerKey: null, evidence: {} } : null;
    return beginRun({
      sop,
      input,
      title,
      actor: context.actor,
      starterId: personOf(context.actor) ?? null,
      incident,
      idempotency: repeatKeyOf(context, part),
      asOf,
    });
  }

  /** Starts by the version that was published a moment ago, without asking; null where that cannot be said. */
  async function startAsAssumed(
    context: CallContext,
    { sopKey, input, title }: StartRunInput,
  ): Promise<StartedRun | null> {
    const assumed = sops.assume(sopKey);
    // Whether an emergency plan may be started is asked about the SOP as it is.
    if (assumed === null || assumed.sop.kind === 'emergency') return null;
    await requireRight(context, 'startRuns', { kind: 'sop', id: sopKey });
    try {
      return await begin(context, assumed.sop, input, title, '', assumed.asOf);
    } catch (error) {
      if (error instanceof AssumedWrongly) return null;
      throw error;
    }
  }

  return {
    async start(context: CallContext, asked: StartRunInput): Promise<StartedRun> {
      return (
        (await startAsAssumed(context, asked)) ??
        (await begin(context, await startable(context, asked.sopKey), asked.input, asked.title, ''))
      );
    },
    /** Each succeeds or is refused for itself; the id of a refused one is its place in `inputs`. */
    async startMany(
      context: CallContext,
      sopKey: string,
      inputs: readonly JsonObject[],
    ): Promise<readonly ItemResult[]> {
      const sop = await startable(context, sopKey);
      return itemResults(
        inputs.map((input, place) => ({
          id: String(place),
          asked: begin(context, sop, input, undefined, `#${place}`),
        })),
        (started) => started.runId,
      );
    },
  };
}
