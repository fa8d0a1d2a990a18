import type { Field } from '@sopflow/model';
import { inLocale } from '@sopflow/model';
import { useLocale } from '../../words/i18n.ts';

/** Name, help and error of a field in the form that Mantine's inputs take them. */
export function useFieldWords(field: Field, error: string | undefined) {
  const locale = useLocale();
  return {
    label: inLocale(field.name, locale),
    withAsterisk: field.required,
    'aria-required': field.required || undefined,
    ...(field.help === undefined ? {} : { description: inLocale(field.help, locale) }),
    ...(error === undefined ? {} : { error }),
  };
}
