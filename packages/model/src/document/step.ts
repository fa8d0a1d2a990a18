import { z } from 'zod';
import { LocalizedName, LocalizedProse } from '../text/localizedText.ts';
import { ActionSettings } from './action.ts';
import { Assignment } from './assignment.ts';
import { Deadline, Span } from './deadline.ts';
import { ChecklistItem, Form } from './form.ts';
import { Feel, FieldKey, Key, StepId } from './names.ts';
import { Outcome, Transition } from './outcome.ts';

const base = { id: StepId, name: LocalizedName, instructions: LocalizedProse.optional() };

/** People do something and leave by one of the outcomes. */
export const TaskStep = z.strictObject({
  kind: z.literal('task'),
  ...base,
  assignment: Assignment.optional(),
  form: Form.default([]),
  checklist: z.array(ChecklistItem).max(50).default([]),
  deadline: Deadline.optional(),
  outcomes: z.array(Outcome).min(1).max(20),
});
export type TaskStep = z.infer<typeof TaskStep>;

/** When enough signers have decided. 会签 all · 或签 any · 依次 sequential · k of n · 票签 weighted. */
export const ApprovalRule = z.discriminatedUnion('rule', [
  z.strictObject({ rule: z.literal('all') }),
  z.strictObject({ rule: z.literal('any') }),
  z.strictObject({ rule: z.literal('sequential') }),
  z.strictObject({ rule: z.literal('count'), needed: z.int().min(1).max(100) }),
  /** Approved when the weights of those who approve reach `needed`. Weights follow the order of `signers`. */
  z.strictObject({
    rule: z.literal('weighted'),
    weights: z.array(z.int().min(1).max(1000)).min(1).max(50),
    needed: z.int().min(1),
  }),
]);
export type ApprovalRule = z.infer<typeof ApprovalRule>;

/** Several people decide. Outcomes: `approved`, `rejected`, and any further one that a single signer may choose. */
export const ApprovalStep = z.strictObject({
  kind: z.literal('approval'),
  ...base,
  signers: z.array(Assignment).max(50).default([]),
  rule: ApprovalRule,
  form: Form.default([]),
  deadline: Deadline.optional(),
  furtherOutcomes: z.array(Outcome).max(10).default([]),
});
export type ApprovalStep = z.infer<typeof ApprovalStep>;

/** The first branch whose condition holds is taken; otherwise the default. */
export const DecisionStep = z.strictObject({
  kind: z.literal('decision'),
  ...base,
  branches: z
    .array(z.strictObject({ outcome: FieldKey, name: LocalizedName.optional(), condition: Feel }))
    .min(1)
    .max(50),
  defaultOutcome: FieldKey.optional(),
});
export type DecisionStep = z.infer<typeof DecisionStep>;

/** How many of several parts must have ended. */
export const JoinRule = z.discriminatedUnion('wait', [
  z.strictObject({ wait: z.literal('all') }),
  z.strictObject({ wait: z.literal('any') }),
  z.strictObject({ wait: z.literal('count'), needed: z.int().min(1).max(200) }),
]);
export type JoinRule = z.infer<typeof JoinRule>;

/** A flow as it is read. Written out, because steps and flows contain each other. */
export interface Flow {
  entry: StepId;
  steps: Step[];
  transitions: Transition[];
}

/** A flow as an author may write it. */
export interface FlowInput {
  entry: StepId;
  steps: StepInput[];
  transitions: z.input<typeof Transition>[];
}

/** A flow inside a step; looked up late, because `Flow` is built from the steps. */
const InnerFlow: z.ZodType<Flow, FlowInput> = z.lazy(() => Flow);

/** One branch of a parallel step. */
export const Lane = z.strictObject({ id: StepId, name: LocalizedName, flow: InnerFlow });
export type Lane = z.infer<typeof Lane>;

/** Lanes side by side; leaves by `done` when the join rule is met. What is still open in other lanes is cancelled. */
export const ParallelStep = z.strictObject({
  kind: z.literal('parallel'),
  ...base,
  join: JoinRule,
  lanes: z.array(Lane).min(1).max(20),
});
export type ParallelStep = z.infer<typeof ParallelStep>;

/** A group with its own deadline. Leaves by the outcome of the `end` that was reached in it. */
export const PhaseStep = z.strictObject({
  kind: z.literal('phase'),
  ...base,
  deadline: Deadline.optional(),
  /** Entered again, it goes on where it was left instead of at its entry. */
  remembers: z.boolean().default(false),
  flow: InnerFlow,
});
export type PhaseStep = z.infer<typeof PhaseStep>;

/** Until a time, for a duration, or for a named signal. A signal's time-out leaves by `timedOut`, all else by `done`. */
export const WaitStep = z.strictObject({
  kind: z.literal('wait'),
  ...base,
  until: z.discriminatedUnion('for', [
    z.strictObject({
      for: z.literal('duration'),
      span: Span,
      base: z.enum(['working', 'wall']).default('wall'),
      calendar: Key.optional(),
    }),
    /** A FEEL expression that yields a date, or a date and time. */
    z.strictObject({ for: z.literal('time'), at: Feel }),
    z.strictObject({
      for: z.literal('signal'),
      signal: FieldKey,
      timeout: z
        .strictObject({
          span: Span,
          base: z.enum(['working', 'wall']).default('wall'),
          calendar: Key.optional(),
        })
        .optional(),
    }),
  ]),
});
export type WaitStep = z.infer<typeof WaitStep>;

/** The system does something. Leaves by `done`, or by `failed` when the retries are used up. */
export const ActionStep = z.strictObject({
  kind: z.literal('action'),
  ...base,
  action: ActionSettings,
  /** Tries in all, the first included, and the pause before the second; each further pause doubles. */
  retry: z
    .strictObject({
      tries: z.int().min(1).max(20).default(3),
      pause: Span.default({ amount: 30, unit: 'seconds' }),
    })
    .default({ tries: 3, pause: { amount: 30, unit: 'seconds' } }),
});
export type ActionStep = z.infer<typeof ActionStep>;

/** Another SOP runs and this one waits. Leaves by `done` when it completed, by `failed` when it was cancelled or failed. */
export const SubrunStep = z.strictObject({
  kind: z.literal('subrun'),
  ...base,
  sop: Key,
  /** Values of the other SOP's start form, each a FEEL expression over this run. */
  input: z.record(FieldKey, Feel).default({}),
});
export type SubrunStep = z.infer<typeof SubrunStep>;

/** The same steps for every item of a list. Leaves by `done` when the join rule is met, by `failed` when it no longer can be. */
export const EachStep = z.strictObject({
  kind: z.literal('each'),
  ...base,
  /** A FEEL expression that yields the list; in the steps it is `item`, its place (from 1) `index`. */
  items: Feel,
  order: z.enum(['together', 'oneByOne']).default('together'),
  join: JoinRule,
  flow: InnerFlow,
});
export type EachStep = z.infer<typeof EachStep>;

/**
 * Where a flow ends. At the top of a document it ends the run with `result`; inside a phase it ends the phase with
 * `outcome`; inside a lane or an `each` it ends that lane or item.
 */
export const EndStep = z.strictObject({
  kind: z.literal('end'),
  ...base,
  result: z.enum(['completed', 'cancelled', 'failed']).default('completed'),
  outcome: FieldKey.default('done'),
});
export type EndStep = z.infer<typeof EndStep>;

export const Step = z.discriminatedUnion('kind', [
  TaskStep,
  ApprovalStep,
  DecisionStep,
  ParallelStep,
  PhaseStep,
  WaitStep,
  ActionStep,
  SubrunStep,
  EachStep,
  EndStep,
]);
export type Step = z.infer<typeof Step>;
export type StepInput = z.input<typeof Step>;
export type StepKind = Step['kind'];

/** Steps and the transitions among them: the whole document, a lane, a phase's or an each's inside. */
export const Flow: z.ZodType<Flow, FlowInput> = z.strictObject({
  entry: StepId,
  steps: z.array(Step).min(1).max(500),
  transitions: z.array(Transition).max(2000),
});
