import { z } from 'zod';
import { Span, TimeBase } from '../document/deadline.ts';
import { Key } from '../document/names.ts';
import { LocalizedName } from '../text/localizedText.ts';
import { Recipient } from './recipient.ts';

/** The ways a notification can travel. The rest of the family (Slack, Feishu, …) joins this list when it is built. */
export const ChannelKind = z.enum(['inApp', 'email', 'webhook']);
export type ChannelKind = z.infer<typeof ChannelKind>;

export const EscalationLevel = z.strictObject({
  /** How long after the deadline passed this level begins; the first is usually 0. */
  after: Span,
  notify: z.array(Recipient).min(1).max(20),
  channels: z.array(ChannelKind).min(1),
  /** Not acknowledged within this wall-clock time, the next level begins at once. */
  acknowledgeWithin: Span.optional(),
  /** What else happens to the late task. */
  actions: z.array(z.enum(['raisePriority', 'reassignToDeputy'])).default([]),
});
export type EscalationLevel = z.infer<typeof EscalationLevel>;

/** Ordered levels that an alert climbs until somebody acknowledges it or the cause goes away. */
export const EscalationPolicy = z.strictObject({
  key: Key,
  name: LocalizedName,
  base: TimeBase.default('working'),
  calendar: Key.optional(),
  levels: z.array(EscalationLevel).min(1).max(10),
  /** The last level begins again after this long, until the alert is acknowledged or resolved. */
  repeatLast: Span.optional(),
});
export type EscalationPolicy = z.infer<typeof EscalationPolicy>;
