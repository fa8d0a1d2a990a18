import type {
  JsonObject,
  LocalizedText,
  MetricSample,
  RunStatus,
  Trigger,
  TriggerCondition,
} from '@sopflow/model';
import type { ChangeRecord } from './change.ts';
import type { Page, PageRequest } from './page.ts';

/** A trigger with what its screens show beside it. */
export type TriggerView = Trigger & {
  readonly planName: LocalizedText | null;
  readonly quietUntil: number | null;
};

export interface PlanSummary {
  readonly key: string;
  readonly name: LocalizedText;
  readonly versionNumber: number;
  readonly publishedAt: number;
  /** The published document's purpose and start form. */
  readonly document: {
    readonly purpose?: LocalizedText | undefined;
    readonly startForm: readonly JsonObject[];
  };
  readonly running: readonly { readonly runId: string; readonly title: string; readonly startedAt: number }[];
  readonly lastStartedAt: number | null;
}

export interface IncidentSummary {
  readonly runId: string;
  readonly title: string;
  readonly planKey: string;
  readonly planName: LocalizedText;
  readonly status: RunStatus;
  readonly triggerKey: string | null;
  readonly triggerName: LocalizedText | null;
  readonly evidence: JsonObject;
  readonly startedById: string | null;
  readonly startedByName: string | null;
  readonly startedAt: number;
  readonly endedAt: number | null;
  readonly openTasks: number;
}

export interface IncidentQuery extends PageRequest {
  readonly status?: 'live' | 'ended' | undefined;
  readonly plan?: string | undefined;
}

/** What evaluating a trigger needs, read while nobody else evaluates it. */
export interface ArmedTrigger {
  readonly trigger: Trigger;
  readonly now: number;
  readonly quietUntil: number;
  /** An incident that this trigger started is still running. */
  readonly incidentRunning: boolean;
  readonly samples: readonly MetricSample[];
  readonly levels: readonly {
    readonly alertId: string;
    readonly level: number;
    readonly sopKey: string;
    readonly at: number;
  }[];
}

/** Emergency plans, their triggers, the evidence that triggers weigh, and incidents. */
export interface PlanStore {
  plans(): Promise<readonly PlanSummary[]>;
  triggers(): Promise<readonly TriggerView[]>;
  saveTriggers(triggers: readonly Trigger[], record: ChangeRecord): Promise<void>;
  /** @throws NotFound */
  removeTrigger(key: string, record: ChangeRecord): Promise<void>;
  /** Keeps samples; one of the same series and instant replaces the earlier. `at` null is now. */
  addSamples(
    samples: readonly { readonly series: string; readonly value: number; readonly at: number | null }[],
  ): Promise<number>;
  incidents(query: IncidentQuery): Promise<Page<IncidentSummary>>;
  enabledTriggers(): Promise<readonly { readonly key: string; readonly condition: TriggerCondition }[]>;
  /**
   * Gives the trigger and its evidence to `use` while nobody else can evaluate it; what `use` gives back is the new end of its quiet
   * time, null to leave it. Does nothing when somebody else is evaluating it, or it is gone or disabled.
   */
  withTrigger(
    key: string,
    lookBackMs: number,
    use: (armed: ArmedTrigger) => Promise<number | null>,
  ): Promise<void>;
}
