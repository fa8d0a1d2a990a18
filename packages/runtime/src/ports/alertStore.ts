import type {
  AlertCause,
  AlertStatus,
  ChannelKind,
  DeliveryFailure,
  EscalationPolicy,
  LocalizedText,
} from '@sopflow/model';
import type { Page, PageRequest } from './page.ts';

interface PersonRef {
  readonly id: string;
  readonly name: string;
}

/** An alert as lists show it. */
export interface AlertSummary extends Pick<
  AlertCause,
  'runId' | 'runTitle' | 'sopKey' | 'stepId' | 'stepName' | 'dueAt' | 'taskIds'
> {
  readonly id: string;
  readonly status: AlertStatus;
  readonly level: number;
  /** How many levels its policy has. */
  readonly levels: number;
  readonly policyKey: string;
  readonly policyName: LocalizedText;
  readonly sopName: LocalizedText;
  readonly owners: readonly PersonRef[];
  readonly raisedAt: number;
  readonly nextAt: number | null;
  readonly acknowledgedById: string | null;
  readonly acknowledgedByName: string | null;
  readonly acknowledgedAt: number | null;
  readonly resolvedAt: number | null;
}

export interface AlertQuery extends PageRequest {
  readonly status?: AlertStatus | 'unresolved' | undefined;
  readonly sop?: string | undefined;
  readonly run?: string | undefined;
  readonly search?: string | undefined;
}

export interface AlertCounts {
  readonly open: number;
  readonly acknowledged: number;
  readonly highestLevel: number;
}

export type DeliveryStatus = 'pending' | 'delivered' | 'dead';

/** One attempt chain to bring one notification to one person or endpoint by one channel. */
export interface Delivery {
  readonly key: string;
  readonly alertId: string | null;
  readonly runId: string;
  readonly personId: string | null;
  readonly personName: string | null;
  readonly channel: ChannelKind;
  readonly target: string;
  readonly level: number | null;
  readonly status: DeliveryStatus;
  readonly attempts: number;
  readonly nextAttemptAt: number | null;
  /** Why the last attempt failed: as data, and as an English sentence. What was written before there was data has only the sentence. */
  readonly failure: DeliveryFailure | null;
  readonly lastError: string | null;
  readonly createdAt: number;
  readonly deliveredAt: number | null;
}

export interface DeliveryQuery extends PageRequest {
  readonly alert?: string | undefined;
  /** The key of a webhook. */
  readonly webhook?: string | undefined;
  readonly status?: DeliveryStatus | undefined;
}

/** Reads alerts and what became of their notifications. Alerts change only through the machine of their policy. */
export interface AlertStore {
  list(query: AlertQuery): Promise<Page<AlertSummary>>;
  counts(): Promise<AlertCounts>;
  get(id: string): Promise<{
    readonly alert: AlertSummary;
    readonly policy: EscalationPolicy;
    readonly cause: AlertCause;
  } | null>;
  deliveries(query: DeliveryQuery): Promise<Page<Delivery>>;
}
