import { z } from 'zod';
import { LocalizedName, LocalizedProse } from '../text/localizedText.ts';
import { Feel, FieldKey } from './names.ts';

const base = {
  key: FieldKey,
  name: LocalizedName,
  help: LocalizedProse.optional(),
  required: z.boolean().default(false),
  /** Shown, and asked for, only while this condition holds. */
  visibleIf: Feel.optional(),
};

/** One question of a form. `money` is kept in minor units (fen, cents), so that sums are exact. */
export const Field = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('text'),
    ...base,
    multiline: z.boolean().default(false),
    maxLength: z.int().min(1).max(10000).default(2000),
  }),
  z.strictObject({
    type: z.literal('number'),
    ...base,
    unit: z.string().max(20).optional(),
    min: z.number().optional(),
    max: z.number().optional(),
    decimals: z.int().min(0).max(6).default(0),
  }),
  z.strictObject({
    type: z.literal('money'),
    ...base,
    currency: z.string().regex(/^[A-Z]{3}$/),
    min: z.int().optional(),
    max: z.int().optional(),
  }),
  z.strictObject({ type: z.literal('date'), ...base }),
  z.strictObject({
    type: z.literal('choice'),
    ...base,
    multiple: z.boolean().default(false),
    options: z
      .array(z.strictObject({ value: FieldKey, name: LocalizedName }))
      .min(1)
      .max(100),
  }),
  z.strictObject({ type: z.literal('yesNo'), ...base }),
  z.strictObject({ type: z.literal('person'), ...base }),
  z.strictObject({ type: z.literal('list'), ...base, maxItems: z.int().min(1).max(200).default(50) }),
  z.strictObject({ type: z.literal('file'), ...base }),
]);
export type Field = z.infer<typeof Field>;
export type FieldType = Field['type'];

export const Form = z.array(Field).max(100);
export type Form = z.infer<typeof Form>;

/** A point that must be ticked before a task can be completed with an outcome that is not a refusal. */
export const ChecklistItem = z.strictObject({
  id: FieldKey,
  text: LocalizedName,
  required: z.boolean().default(true),
});
export type ChecklistItem = z.infer<typeof ChecklistItem>;
