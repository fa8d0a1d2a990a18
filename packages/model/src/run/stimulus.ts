import type { JsonObject } from './json.ts';
import type { Told } from './told.ts';

/**
 * What reaches a machine: a command of a person, or the news that a timer, an action or another instance brings. Stored with the
 * event it caused, so that replaying a run needs nothing else. Instants are epoch milliseconds, UTC.
 */
export type RunStimulus =
  | {
      readonly type: 'start';
      readonly input: JsonObject;
      readonly starterId: string | null;
      readonly parentId?: string | null | undefined;
      readonly title?: string | undefined;
    }
  | {
      readonly type: 'completeTask';
      readonly taskId: string;
      readonly outcome: string;
      readonly values: JsonObject;
      readonly checked: readonly string[];
      readonly reason?: string | undefined;
    }
  | { readonly type: 'claimTask'; readonly taskId: string }
  | { readonly type: 'releaseTask'; readonly taskId: string }
  | {
      readonly type: 'reassignTask';
      readonly taskId: string;
      readonly to: string;
      readonly reason?: string | undefined;
    }
  | { readonly type: 'raisePriority'; readonly taskId: string }
  | { readonly type: 'reassignToDeputy'; readonly taskId: string }
  /** From an open task back to a step that this run has been at. */
  | { readonly type: 'sendBack'; readonly taskId: string; readonly to: string; readonly reason: string }
  | { readonly type: 'jump'; readonly to: string; readonly reason: string }
  | { readonly type: 'signal'; readonly name: string; readonly data: JsonObject }
  /** `order`: the run that waits for this one numbers what it says, so that an earlier word that arrives late is known. */
  | { readonly type: 'suspend'; readonly reason: string; readonly order?: number | undefined }
  | { readonly type: 'resume'; readonly order?: number | undefined }
  | { readonly type: 'withdraw'; readonly reason: string }
  | { readonly type: 'cancel'; readonly reason: string }
  | { readonly type: 'timerFired'; readonly key: string }
  | { readonly type: 'actionDone'; readonly key: string; readonly result: JsonObject }
  | { readonly type: 'actionFailed'; readonly key: string; readonly error: string }
  | {
      readonly type: 'childEnded';
      readonly childId: string;
      readonly result: 'completed' | 'cancelled' | 'failed';
      readonly data: JsonObject;
    };

/** What reaches the machine of an escalation policy. */
export type AlertStimulus =
  | { readonly type: 'raise'; readonly cause: AlertCause }
  | { readonly type: 'acknowledge' }
  | { readonly type: 'resolve'; readonly reason: string }
  | { readonly type: 'timerFired'; readonly key: string }
  /** A message of this level was given up: what has become of telling its people. */
  | { readonly type: 'deliveryGivenUp'; readonly level: number; readonly told: Told };

/** What is late: a task, a phase or a whole run. Carries what the policy's levels need to know. */
export interface AlertCause {
  readonly runId: string;
  readonly sopKey: string;
  readonly runTitle: string;
  /** The step that is late; null for the run itself. */
  readonly stepId: string | null;
  readonly stepName: { readonly zh?: string | undefined; readonly en?: string | undefined } | null;
  readonly taskIds: readonly string[];
  readonly ownerIds: readonly string[];
  readonly sopOwnerId: string | null;
  readonly starterId: string | null;
  readonly dueAt: number;
}

export type Stimulus = RunStimulus | AlertStimulus;
export type StimulusType = Stimulus['type'];
