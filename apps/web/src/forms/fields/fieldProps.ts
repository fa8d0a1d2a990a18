import type { Field, FieldType, Json } from '@sopflow/model';

/** The field of a form with this type. */
export type FieldOf<Type extends FieldType> = Extract<Field, { type: Type }>;

/** What every field is given. */
export interface FieldProps<F extends Field> {
  readonly field: F;
  readonly value: Json | undefined;
  /** The sentence under the field. */
  readonly error: string | undefined;
  readonly disabled: boolean;
  /** Tells the new value; `null` when the field was emptied. */
  readonly onChange: (value: Json) => void;
}
