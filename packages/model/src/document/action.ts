import { z } from 'zod';
import { LocalizedName, LocalizedProse } from '../text/localizedText.ts';
import { Feel, FieldKey, Key } from './names.ts';
import { Recipient } from '../escalation/recipient.ts';

/** What the system does at an action step. Texts may hold `{{ FEEL }}` places, filled from the run's data. */
export const ActionSettings = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.literal('http'),
    method: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']),
    url: z.string().min(1).max(2000),
    /** Sent as JSON: each value a FEEL expression. */
    body: z.record(FieldKey, Feel).optional(),
    timeoutSeconds: z.int().min(1).max(60).default(10),
  }),
  z.strictObject({
    do: z.literal('message'),
    to: z.array(Recipient).min(1).max(20),
    subject: LocalizedName,
    text: LocalizedProse,
  }),
  /** Sets names under `data`, each a FEEL expression. */
  z.strictObject({ do: z.literal('setData'), values: z.record(FieldKey, Feel) }),
  /** Starts another SOP and does not wait for it. */
  z.strictObject({ do: z.literal('startSop'), sop: Key, input: z.record(FieldKey, Feel).default({}) }),
]);
export type ActionSettings = z.infer<typeof ActionSettings>;
