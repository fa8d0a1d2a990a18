import { RunStatus } from '@sopflow/model';
import { z } from 'zod';

/** What an effect does: start a run, raise an alert, pass an event on to another run or alert, perform an action, tell people. */
export const EffectKind = z.enum(['startChild', 'raiseAlert', 'send', 'requestAction', 'notify']);
export type EffectKind = z.infer<typeof EffectKind>;

/** An effect that failed too often, and waits for somebody to decide what becomes of it. */
export const QuarantinedEffect = z.object({
  id: z.string(),
  /** The same for every attempt: the receiver of an action knows a repeat by it. */
  key: z.string(),
  kind: EffectKind,
  /** What it was aimed at: an address, an SOP, a policy, a run. */
  target: z.string().nullable(),
  /** The run that asked for it, itself or by its alert; null when there is none any more. */
  run: z.object({ id: z.string(), title: z.string(), status: RunStatus }).nullable(),
  /** The alert that asked for it. */
  alertId: z.string().nullable(),
  attempts: z.int(),
  lastError: z.string().nullable(),
  createdAt: z.number(),
  quarantinedAt: z.number(),
});
export type QuarantinedEffect = z.infer<typeof QuarantinedEffect>;
