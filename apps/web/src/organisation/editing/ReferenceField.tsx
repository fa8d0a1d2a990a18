import { Select } from '@mantine/core';
import type { Referred } from '../../chart/names/orgNames.ts';
import { useChoices } from '../../chart/names/useNames.ts';
import { useWords } from '../../words/i18n.ts';

export interface ReferenceFieldProps {
  readonly what: Referred;
  readonly label: string;
  /** The label is said, not shown. */
  readonly bare?: boolean;
  /** The key; empty while nothing was chosen. */
  readonly value: string;
  readonly onChange: (key: string) => void;
  readonly error?: string;
}

/** Something of the organisation that must be chosen, by its name. */
export function ReferenceField({ what, label, bare = false, value, onChange, error }: ReferenceFieldProps) {
  const { t } = useWords('organisation');
  const choices = useChoices(what);
  const known = value === '' || choices.some((choice) => choice.value === value);
  return (
    <Select
      {...(bare ? { 'aria-label': label } : { label, withAsterisk: true })}
      data={known ? [...choices] : [...choices, { value, label: value }]}
      value={value === '' ? null : value}
      placeholder={t('editing.choose')}
      searchable
      checkIconPosition="right"
      {...(error === undefined ? {} : { error })}
      onChange={(key) => onChange(key ?? '')}
    />
  );
}
