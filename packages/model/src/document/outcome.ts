import { z } from 'zod';
import { LocalizedName } from '../text/localizedText.ts';
import { FieldKey, StepId } from './names.ts';

/** How a step may be finished, as its author named it. */
export const Outcome = z.strictObject({
  id: FieldKey,
  name: LocalizedName,
  /** The person who chooses this outcome must say why. */
  reasonRequired: z.boolean().default(false),
});
export type Outcome = z.infer<typeof Outcome>;

/** An edge of the document: leaving `from` by `outcome` leads to `to`. Both ends lie in the same flow. */
export const Transition = z.strictObject({
  id: z.string().min(1).max(160),
  from: StepId,
  outcome: FieldKey,
  to: StepId,
});
export type Transition = z.infer<typeof Transition>;
