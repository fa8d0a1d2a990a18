import type { Actor } from './actor.ts';
import type { Effect } from './effect.ts';
import type { Fact } from './fact.ts';
import type { JsonObject } from './json.ts';
import type { Stimulus } from './stimulus.ts';

/** What steps through states: a run of an SOP, or an alert climbing its policy. One runner steps both. */
export type InstanceKind = 'run' | 'alert';

/**
 * Which machine an instance runs on, fixed at its start: a published version (or the inside of one of its `each` steps), or the
 * escalation policy as it was when the alert was raised.
 */
export type DefinitionRef =
  | { readonly kind: 'sop'; readonly versionId: string; readonly eachStep: string | null }
  | { readonly kind: 'policy'; readonly policyRevisionId: string };

/** The engine's state of an instance: JSON, opaque to everybody else. A cache of the event log. */
export type Snapshot = JsonObject;

/** One row of the event log: what reached the instance, from whom, and what happened because of it. */
export interface LoggedEvent {
  readonly seq: number;
  readonly at: number;
  readonly actor: Actor;
  readonly stimulus: Stimulus;
  readonly facts: readonly Fact[];
}

/** What deciding on a stimulus gave. */
export interface Decided {
  readonly snapshot: Snapshot;
  readonly facts: readonly Fact[];
  readonly effects: readonly Effect[];
}
