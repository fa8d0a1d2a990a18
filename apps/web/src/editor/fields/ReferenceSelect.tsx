import { Select } from '@mantine/core';
import type { Referred } from '../../chart/names/orgNames.ts';
import { useChoices } from '../../chart/names/useNames.ts';
import { useWords } from '../../words/i18n.ts';

export interface ReferenceSelectProps {
  readonly what: Referred;
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (key: string | undefined) => void;
  /** What an empty choice means; without it one must be made. */
  readonly none?: string;
  readonly description?: string;
}

/** Something of the organisation, chosen by its name. What is chosen and does not exist any more is said to. */
export function ReferenceSelect({ what, label, value, onChange, none, description }: ReferenceSelectProps) {
  const { t } = useWords('editor');
  const choices = useChoices(what);
  const missing =
    value !== undefined && choices.length > 0 && !choices.some((choice) => choice.value === value);
  const data = missing
    ? [...choices, { value, label: t('field.unknown', { key: value }) }]
    : choices.length === 0 && value !== undefined
      ? [{ value, label: value }]
      : [...choices];
  return (
    <Select
      label={label}
      {...(description === undefined ? {} : { description })}
      placeholder={none ?? t('field.choose')}
      data={data}
      value={value ?? null}
      searchable
      clearable={none !== undefined}
      error={missing}
      checkIconPosition="right"
      onChange={(key) => onChange(key ?? undefined)}
    />
  );
}
