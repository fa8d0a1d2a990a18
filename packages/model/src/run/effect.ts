import type { LocalizedText } from '../text/localizedText.ts';
import type { ChannelKind } from '../escalation/policy.ts';
import type { JsonObject } from './json.ts';
import type { AlertStatus, RunResult, RunStatus } from './status.ts';
import type { AlertCause, Stimulus } from './stimulus.ts';
import type { ClosedTask, OpenedTask, TaskChange } from './task.ts';

/**
 * What a decision asks the outside to do. The first group becomes rows in the same transaction; the second becomes outbox rows
 * there, and is carried out afterwards, at least once and with the same `key`.
 */
export type Effect =
  | { readonly effect: 'openTask'; readonly task: OpenedTask }
  | { readonly effect: 'changeTask'; readonly change: TaskChange }
  | { readonly effect: 'closeTask'; readonly task: ClosedTask }
  | { readonly effect: 'armTimer'; readonly key: string; readonly dueAt: number }
  | { readonly effect: 'cancelTimer'; readonly key: string }
  | { readonly effect: 'runStatus'; readonly status: RunStatus; readonly result?: RunResult | undefined }
  | {
      readonly effect: 'alertStatus';
      readonly status: AlertStatus;
      readonly level: number;
      readonly nextAt: number | null;
    }
  | OutboundEffect;

/** Effects that leave the transaction through the outbox. */
export type OutboundEffect =
  | { readonly effect: 'startChild'; readonly key: string; readonly child: ChildStart }
  | {
      readonly effect: 'raiseAlert';
      readonly key: string;
      readonly alertId: string;
      readonly policy: string;
      readonly cause: AlertCause;
    }
  /** A stimulus for another instance: a child that ended tells its parent, a closed task resolves its alert, … */
  | { readonly effect: 'send'; readonly key: string; readonly to: string; readonly stimulus: Stimulus }
  | { readonly effect: 'requestAction'; readonly key: string; readonly request: ActionRequest }
  | { readonly effect: 'notify'; readonly key: string; readonly notice: Notice };

/** A run that another run starts. */
export interface ChildStart {
  readonly childId: string;
  /** Another SOP's newest published version, or the inside of an `each` of the parent's own version. */
  readonly of: { readonly sop: string } | { readonly eachStep: string };
  readonly parentId: string | null;
  readonly input: JsonObject;
  readonly starterId: string | null;
}

/** An action with its expressions already evaluated: what to do, with nothing left to decide. */
export type ActionRequest =
  | {
      readonly do: 'http';
      readonly stepId: string;
      readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
      readonly url: string;
      readonly body: JsonObject | null;
      readonly timeoutSeconds: number;
    }
  | {
      readonly do: 'message';
      readonly stepId: string;
      readonly recipientIds: readonly string[];
      readonly subject: LocalizedText;
      readonly text: LocalizedText;
    };

/** Something to tell people. The text is composed per reader, in the reader's language, from `topic` and `about`. */
export interface Notice {
  readonly topic: NoticeTopic;
  readonly recipientIds: readonly string[];
  readonly channels: readonly ChannelKind[];
  readonly about: {
    readonly runId: string;
    readonly runTitle: string;
    readonly stepId: string | null;
    readonly stepName: LocalizedText | null;
    readonly taskId: string | null;
    readonly alertId: string | null;
    readonly level: number | null;
    readonly dueAt: number | null;
    /** What a message of an action step says, in its author's words. */
    readonly words?: { readonly subject: LocalizedText; readonly text: LocalizedText } | undefined;
  };
}
/** `undelivered`: that another notice could not be brought to its readers. */
export type NoticeTopic =
  | 'taskReminder'
  | 'deadlinePassed'
  | 'alertLevel'
  | 'planStarted'
  | 'message'
  | 'undelivered';
