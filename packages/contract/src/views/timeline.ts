import { Actor } from '@sopflow/model';
import type { Fact, StimulusType } from '@sopflow/model';
import { z } from 'zod';

const STIMULUS_TYPES = [
  'start',
  'completeTask',
  'claimTask',
  'releaseTask',
  'reassignTask',
  'raisePriority',
  'reassignToDeputy',
  'sendBack',
  'jump',
  'signal',
  'suspend',
  'resume',
  'withdraw',
  'cancel',
  'timerFired',
  'actionDone',
  'actionFailed',
  'childEnded',
  'raise',
  'acknowledge',
  'resolve',
  'deliveryGivenUp',
] as const satisfies readonly StimulusType[];

/** Something that happened; which names it has besides `type` depends on it. */
export const FactView = z.looseObject({ type: z.string() }) as unknown as z.ZodType<Fact>;

/** One line of a history: what reached the run or alert, from whom, and what happened because of it. */
export const TimelineEntry = z.object({
  seq: z.int(),
  at: z.number(),
  actor: Actor,
  /** Name of the person or API key; null for the system itself. */
  actorName: z.string().nullable(),
  stimulus: z.enum(STIMULUS_TYPES),
  facts: z.array(FactView),
});
export type TimelineEntry = z.infer<typeof TimelineEntry>;
