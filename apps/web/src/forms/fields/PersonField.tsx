import { useFieldWords } from './useFieldWords.ts';
import { PersonPicker } from '../PersonPicker.tsx';
import type { FieldOf, FieldProps } from './fieldProps.ts';

/** A person of the organisation. */
export function PersonField({ field, value, error, disabled, onChange }: FieldProps<FieldOf<'person'>>) {
  const { 'aria-required': required, withAsterisk, ...words } = useFieldWords(field, error);
  return (
    <PersonPicker
      {...words}
      required={withAsterisk && required === true}
      disabled={disabled}
      value={typeof value === 'string' ? value : null}
      onChange={onChange}
    />
  );
}
