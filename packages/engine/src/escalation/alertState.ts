import type { AlertCause, AlertStatus } from '@sopflow/model';

/** The context of an alert's machine: JSON. */
export type AlertState = {
  readonly id: string;
  readonly cause: AlertCause;
  readonly status: AlertStatus;
  /** The level that was reached; 0 while the first is waited for. */
  readonly level: number;
  /** When the next level begins; absent when none will. */
  readonly nextAt?: number;
  /** Which level the armed timer begins. */
  readonly nextLevel?: number;
  /** The last level was reached and told nobody; noted once each time it begins. */
  readonly unreached?: true;
  /** How many outbound effects this alert has numbered so far. */
  readonly sent: number;
};

/** The context of a machine that no alert was raised on; its actions do nothing. */
export const UNRAISED: AlertState = {
  id: '',
  cause: {
    runId: '',
    sopKey: '',
    runTitle: '',
    stepId: null,
    stepName: null,
    taskIds: [],
    ownerIds: [],
    sopOwnerId: null,
    starterId: null,
    dueAt: 0,
  },
  status: 'open',
  level: 0,
  sent: 0,
};
