import { evaluateTrigger, lookBackMs, spanMs } from '@sopflow/engine';
import {
  Form,
  type JsonObject,
  type Locale,
  type LocalizedText,
  NotFound,
  type Right,
  SopflowError,
  type Trigger,
  withoutUnknownNames,
} from '@sopflow/model';
import { type CallContext, systemContext } from '../call/callContext.ts';
import { recordOf } from '../call/recordOf.ts';
import type { RequireRight } from '../call/requireRight.ts';
import type { AuditStore } from '../ports/auditStore.ts';
import type { Page } from '../ports/page.ts';
import type {
  ArmedTrigger,
  IncidentQuery,
  IncidentSummary,
  PlanStore,
  PlanSummary,
  TriggerView,
} from '../ports/planStore.ts';
import type { Waker } from '../ports/waker.ts';
import { inputForTrigger } from './inputForTrigger.ts';

export interface StartedPlan {
  readonly runId: string;
  readonly title: string;
  readonly status: 'running' | 'suspended' | 'completed' | 'cancelled' | 'failed';
}

export interface PlansParts {
  readonly store: PlanStore;
  readonly audit: AuditStore;
  readonly requireRight: RequireRight;
  readonly waker: Waker;
  readonly locale: () => Promise<Locale>;
  /** Starts a run of a plan as an incident. */
  readonly startIncident: (
    context: CallContext,
    plan: string,
    input: JsonObject,
    why: { readonly triggerKey: string | null; readonly evidence: JsonObject },
  ) => Promise<StartedPlan>;
}

export type PlanView = Omit<PlanSummary, 'document'> & {
  readonly purpose: LocalizedText | null;
  readonly startForm: Form;
  readonly triggers: readonly TriggerView[];
};

/** Emergency plans: the button, the triggers, the measurements they watch, and the incidents they started. */
export interface Plans {
  list(context: CallContext): Promise<readonly PlanView[]>;
  start(context: CallContext, key: string, input: JsonObject, reason: string): Promise<StartedPlan>;
  triggers(context: CallContext): Promise<readonly TriggerView[]>;
  trigger(context: CallContext, key: string): Promise<TriggerView>;
  saveTrigger(context: CallContext, trigger: Trigger): Promise<TriggerView>;
  removeTrigger(context: CallContext, key: string): Promise<void>;
  recordSamples(
    context: CallContext,
    samples: readonly { series: string; value: number; at?: number | undefined }[],
  ): Promise<{ recorded: number }>;
  incidents(context: CallContext, query: IncidentQuery): Promise<Page<IncidentSummary>>;
  /** For workers: weighs every enabled trigger and starts the plans that are due. Gives the runs it started. */
  evaluateTriggers(): Promise<readonly string[]>;
}

/** A plan that could not be started is tried again after this long: soon enough in an emergency, and not so often that it fills the audit log. */
const REFUSED_PAUSE_MS = 60_000;

export function createPlans({ store, audit, requireRight, waker, locale, startIncident }: PlansParts): Plans {
  const allow = (context: CallContext, right: Right, kind: 'sop' | 'trigger', id: string | null) =>
    requireRight(context, right, { kind, id });

  async function known(key: string): Promise<TriggerView> {
    const trigger = (await store.triggers()).find((candidate) => candidate.key === key);
    if (trigger === undefined) throw new NotFound('trigger', key);
    return trigger;
  }

  async function planOf(key: string): Promise<PlanSummary> {
    const plan = (await store.plans()).find((candidate) => candidate.key === key);
    if (plan === undefined) throw new NotFound('sop', key);
    return plan;
  }

  /** Starts the plan when the condition holds and it is neither cooling down nor answered already. */
  async function weigh(armed: ArmedTrigger, started: string[]): Promise<number | null> {
    const { trigger, now } = armed;
    if (armed.incidentRunning || armed.quietUntil > now) return null;
    const verdict = evaluateTrigger(trigger.condition, armed, now);
    if (!verdict.holds) return null;
    try {
      started.push(await fire(armed, verdict.evidence));
      return now + spanMs(trigger.coolDown);
    } catch (error) {
      if (!(error instanceof SopflowError)) throw error;
      // A plan that cannot be started (retired, a form it cannot fill) must be seen by somebody, and must not stop the other triggers.
      await audit.record([
        {
          actor: systemContext('trigger').actor,
          action: 'trigger.fire',
          objectKind: 'trigger',
          objectId: trigger.key,
          outcome: 'refused',
          detail: { code: error.code, text: error.text.en },
        },
      ]);
      return now + REFUSED_PAUSE_MS;
    }
  }

  /** Starts the plan of a trigger; gives the run. */
  async function fire({ trigger }: ArmedTrigger, evidence: JsonObject): Promise<string> {
    const plan = await planOf(trigger.plan);
    const input = inputForTrigger(
      Form.parse(withoutUnknownNames(Form, plan.document.startForm)),
      trigger,
      evidence,
      await locale(),
    );
    const incident = await startIncident(systemContext('trigger'), trigger.plan, input, {
      triggerKey: trigger.key,
      evidence,
    });
    return incident.runId;
  }

  return {
    async list(context) {
      await allow(context, 'readAlerts', 'sop', null);
      const [plans, triggers] = await Promise.all([store.plans(), store.triggers()]);
      return plans.map(({ document, ...plan }) => ({
        ...plan,
        purpose: document.purpose ?? null,
        startForm: Form.parse(withoutUnknownNames(Form, document.startForm)),
        triggers: triggers.filter((trigger) => trigger.plan === plan.key),
      }));
    },
    async start(context, key, input, reason) {
      await allow(context, 'startPlans', 'sop', key);
      await planOf(key);
      return startIncident(context, key, input, { triggerKey: null, evidence: { when: 'button', reason } });
    },

    async triggers(context) {
      await allow(context, 'readAlerts', 'trigger', null);
      return store.triggers();
    },
    async trigger(context, key) {
      await allow(context, 'readAlerts', 'trigger', key);
      return known(key);
    },
    async saveTrigger(context, trigger) {
      await allow(context, 'editPlans', 'trigger', trigger.key);
      await planOf(trigger.plan);
      await store.saveTriggers(
        [trigger],
        recordOf(context, 'trigger.save', 'trigger', trigger.key, 'alerts'),
      );
      return known(trigger.key);
    },
    async removeTrigger(context, key) {
      await allow(context, 'editPlans', 'trigger', key);
      await store.removeTrigger(key, recordOf(context, 'trigger.remove', 'trigger', key, 'alerts'));
    },

    async recordSamples(context, samples) {
      await allow(context, 'sendMetrics', 'trigger', null);
      const recorded = await store.addSamples(
        samples.map(({ series, value, at }) => ({ series, value, at: at ?? null })),
      );
      await waker.evaluateTriggers();
      return { recorded };
    },

    async incidents(context, query) {
      await allow(context, 'readAlerts', 'sop', query.plan ?? null);
      return store.incidents(query);
    },

    async evaluateTriggers() {
      const started: string[] = [];
      for (const { key, condition } of await store.enabledTriggers()) {
        await store.withTrigger(key, lookBackMs(condition), (armed) => weigh(armed, started));
      }
      return started;
    },
  };
}
