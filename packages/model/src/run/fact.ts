import type { JsonObject } from './json.ts';
import type { RunResult } from './status.ts';
import type { ClosedTask, OpenedTask, TaskChange } from './task.ts';

/** What happened to a run or an alert. Appended, never changed; written so that a person can read the history from it. */
export type Fact =
  | {
      readonly type: 'runStarted';
      readonly title: string;
      readonly dueAt: number | null;
      readonly sopOwnerId: string | null;
      /** The zone of the run's `now` and `today`; it keeps it. Absent in runs from before zones were kept: UTC. */
      readonly timeZone?: string | undefined;
    }
  | { readonly type: 'stepEntered'; readonly stepId: string }
  | { readonly type: 'stepLeft'; readonly stepId: string; readonly outcome: string | null }
  | { readonly type: 'decisionTaken'; readonly stepId: string; readonly outcome: string }
  | { readonly type: 'taskOpened'; readonly task: OpenedTask; readonly why: string }
  | { readonly type: 'taskChanged'; readonly change: TaskChange; readonly why: string }
  | {
      readonly type: 'taskClosed';
      readonly task: ClosedTask;
      readonly stepId: string;
      readonly reason?: string | undefined;
      readonly values?: JsonObject | undefined;
    }
  /** One signer of an approval (by its place, from 0) stands for several people: each of them signs. */
  | {
      readonly type: 'signersNamed';
      readonly stepId: string;
      readonly signer: number;
      readonly personIds: readonly string[];
    }
  /** Fewer people hold the positions of an approval than its rule needs: it is rejected, since it could never be approved. */
  | { readonly type: 'tooFewSigners'; readonly stepId: string; readonly people: number }
  | { readonly type: 'timerArmed'; readonly key: string; readonly dueAt: number }
  | { readonly type: 'timerCancelled'; readonly key: string }
  | { readonly type: 'reminded'; readonly stepId: string | null; readonly percent: number }
  | {
      readonly type: 'deadlinePassed';
      readonly stepId: string | null;
      readonly dueAt: number;
      readonly alertId: string | null;
    }
  | {
      readonly type: 'actionRequested';
      readonly stepId: string;
      readonly key: string;
      readonly attempt: number;
    }
  | {
      readonly type: 'actionEnded';
      readonly stepId: string;
      readonly key: string;
      readonly ok: boolean;
      readonly error?: string | undefined;
    }
  | { readonly type: 'dataSet'; readonly values: JsonObject }
  | {
      readonly type: 'childStarted';
      readonly stepId: string;
      readonly childId: string;
      readonly index: number;
    }
  | {
      readonly type: 'childEnded';
      readonly stepId: string;
      readonly childId: string;
      readonly result: RunResult;
    }
  | { readonly type: 'signalReceived'; readonly name: string }
  | { readonly type: 'sentBack'; readonly from: string; readonly to: string; readonly reason: string }
  | { readonly type: 'jumped'; readonly to: string; readonly reason: string }
  | { readonly type: 'suspended'; readonly reason: string }
  | { readonly type: 'resumed' }
  | { readonly type: 'runEnded'; readonly result: RunResult; readonly reason?: string | undefined }
  | { readonly type: 'expressionFailed'; readonly stepId: string; readonly message: string }
  | { readonly type: 'alertRaised'; readonly policy: string }
  | { readonly type: 'levelReached'; readonly level: number; readonly recipientIds: readonly string[] }
  /** Nobody of the level could be told by any channel: the next one, if there is one, begins at once. */
  | { readonly type: 'levelUnreached'; readonly level: number }
  | { readonly type: 'alertAcknowledged'; readonly level: number }
  | { readonly type: 'alertResolved'; readonly reason: string };
export type FactType = Fact['type'];
