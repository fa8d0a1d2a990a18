import { z } from 'zod';
import { Span } from '../document/deadline.ts';
import { Key } from '../document/names.ts';
import { LocalizedName } from '../text/localizedText.ts';

/** The name of a series of measurements, e.g. `shop.order_success_rate`. */
export const SeriesName = z.string().regex(/^[a-z0-9][a-z0-9._-]{0,127}$/);

/** What starts an emergency plan besides the button. Time-outs of heartbeats, events and schedules join this union later. */
export const TriggerCondition = z.discriminatedUnion('when', [
  /** At least `count` alerts reached `level` within `within`, perhaps only those of one SOP. */
  z.strictObject({
    when: z.literal('alerts'),
    count: z.int().min(1).max(1000),
    level: z.int().min(1).max(10),
    within: Span,
    sop: Key.nullable(),
  }),
  /** Every sample of the series was below (or above) the limit for this long; at least two samples span it. */
  z.strictObject({
    when: z.literal('metric'),
    series: SeriesName,
    is: z.enum(['below', 'above']),
    limit: z.number(),
    lasting: Span,
  }),
]);
export type TriggerCondition = z.infer<typeof TriggerCondition>;

export const Trigger = z.strictObject({
  key: Key,
  name: LocalizedName,
  /** The emergency plan it starts. */
  plan: Key,
  enabled: z.boolean(),
  condition: TriggerCondition,
  /** After it fired it does not fire again for this long, nor while the incident it started is running. */
  coolDown: Span,
});
export type Trigger = z.infer<typeof Trigger>;

/** One measurement. `at` is epoch milliseconds. */
export const MetricSample = z.object({ series: SeriesName, at: z.number(), value: z.number() });
export type MetricSample = z.infer<typeof MetricSample>;
