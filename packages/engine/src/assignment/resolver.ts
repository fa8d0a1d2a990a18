import type { Assignment, JsonObject, Recipient, Span, TimeBase } from '@sopflow/model';

/** Who got a task: an owner, or candidates of whom one may claim it. */
export interface Assigned {
  readonly ownerId: string | null;
  readonly candidateIds: readonly string[];
  /** A short code for the history: `position:tester`, `standIn:li.wei`, `fallback:sopOwner`. */
  readonly why: string;
}

/** What a run knows that an assignment may ask for. */
export interface AssignmentContext {
  /** The task that is being opened or reassigned; null when the SOP's owner is looked for. */
  readonly taskId: string | null;
  readonly starterId: string | null;
  readonly sopOwnerId: string | null;
  /** Values of the start form. */
  readonly start: JsonObject;
  /** Form values of finished steps, by step. */
  readonly values: Readonly<Record<string, JsonObject>>;
  /** Who did (or, while it is open, owns) each step of this run, the latest last. */
  readonly doers: Readonly<Record<string, readonly string[]>>;
}

/** What a late task or a message step knows that a recipient may name. */
export interface RecipientContext {
  readonly ownerIds: readonly string[];
  readonly sopOwnerId: string | null;
  readonly starterId: string | null;
}

/** A span in a calendar; `calendar` null means the organisation's default. */
export interface CountedSpan {
  readonly span: Span;
  readonly base: TimeBase;
  readonly calendar: string | null;
}

/** Facts about the organisation, as they are at the moment of a decision. The only source of them for the engine. */
export interface Resolver {
  /**
   * The instant (epoch ms) at which a span counted from `from` is over. `timer` is the key that will be armed with it, so that a replay
   * finds the recorded instant.
   */
  dueAt(counted: CountedSpan, from: number, timer: string): number;
  /**
   * The instant of an ISO date, or date and time; without an offset it is local to the calendar's zone, and a date is its midnight. Null
   * when the text is neither.
   */
  instantOf(text: string, calendar: string | null, timer: string): number | null;
  /**
   * The zone in which a run under this calendar reads clock and calendar: the calendar's, else the organisation's. Null only in the replay of a run
   * that was started before runs kept their zone; its `today` is in UTC.
   */
  timeZone(calendar: string | null): string | null;
  /** Who does a step. Names somebody whenever an active person exists. */
  assign(assignment: Assignment, about: AssignmentContext): Assigned;
  /**
   * The people who each sign for one signer of an approval (`pick: all`). Null when the signer is one task like any other: the strategy
   * that yields somebody does not ask all, or there is only one. `signer` is its place, from 0, so that a replay finds the recorded people.
   * Those who sign for another signer already (`taken`) are left out.
   */
  allOf(
    assignment: Assignment,
    about: AssignmentContext,
    approval: { readonly stepId: string; readonly signer: number; readonly taken: readonly string[] },
  ): readonly string[] | null;
  /**
   * Who signs at one place of an approval, none of those who have another place of it (`taken`): a person counts once per approval. Null when
   * nobody is left; `named` looks only among those whom the document names, `fallback` also asks the SOP's owner and the administrators.
   */
  seat(
    assignment: Assignment,
    about: AssignmentContext,
    taken: readonly string[],
    among: 'named' | 'fallback',
  ): Assigned | null;
  /** Whether somebody may sign at a place when these have the others. What was recorded was allowed when it happened. */
  mayTakeSeat(personId: string, taken: readonly string[]): boolean;
  /** The people whom recipients stand for, without repetition; the disabled are left out. */
  recipients(recipients: readonly Recipient[], about: RecipientContext): readonly string[];
  /** The present wording of an escalation policy; null when there is none with this key. */
  policy(key: string): { readonly revisionId: string } | null;
}
