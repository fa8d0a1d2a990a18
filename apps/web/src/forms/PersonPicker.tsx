import { Select } from '@mantine/core';
import type { ComboboxItem, OptionsFilter } from '@mantine/core';
import { inLocale } from '@sopflow/model';
import { useQuery } from '@tanstack/react-query';
import { failureSentence } from '../surface/failureWords.ts';
import { initialsOf } from '../surface/initials.ts';
import { useWords } from '../words/i18n.ts';
import { activePeopleQuery } from './people.ts';
import classes from './PersonPicker.module.css';

export interface PersonPickerProps {
  readonly label: string;
  readonly value: string | null;
  /** `null` when the choice was taken back. */
  readonly onChange: (personId: string | null) => void;
  readonly description?: string;
  readonly error?: string;
  readonly required?: boolean;
  readonly disabled?: boolean;
  /** Whether a dialog that opens leads here first. */
  readonly first?: boolean;
  /** People who cannot be chosen here. */
  readonly without?: readonly string[];
}

/** Chooses a person by typing part of the name, the position or the department. */
export function PersonPicker({
  value,
  onChange,
  error,
  required = false,
  first = false,
  without = [],
  ...rest
}: PersonPickerProps) {
  const { t, locale } = useWords('forms');
  const surface = useWords('surface').t;
  const people = useQuery(activePeopleQuery);
  const options = (people.data ?? [])
    .filter(({ id }) => !without.includes(id))
    .map((person) => ({
      value: person.id,
      label: person.name,
      hint: [...person.positions.map(({ name }) => inLocale(name, locale)), person.department]
        .filter((part) => part !== null)
        .join(' · '),
      away: person.absence !== null,
    }));
  const hints = new Map(options.map(({ value: id, hint }) => [id, hint]));
  const failure = people.isError ? failureSentence(people.error, surface, locale) : undefined;
  const sentence = error ?? failure;

  return (
    <Select
      {...rest}
      {...(first ? { 'data-autofocus': true } : {})}
      {...(sentence === undefined ? {} : { error: sentence })}
      withAsterisk={required}
      aria-required={required || undefined}
      data={options.map(({ value: id, label }) => ({ value: id, label }))}
      value={value}
      placeholder={people.isPending ? t('person.loading') : t('person.choose')}
      nothingFoundMessage={people.isPending ? t('person.loading') : t('person.nothing')}
      searchable
      selectFirstOptionOnChange
      clearable={!required}
      clearButtonProps={{ 'aria-label': t('clear') }}
      filter={byNameOrHint(hints)}
      limit={50}
      maxDropdownHeight={280}
      onChange={onChange}
      renderOption={({ option }) => (
        <span className={classes.option}>
          <span className={classes.mark} aria-hidden>
            {initialsOf(option.label)}
          </span>
          <span className={classes.words}>
            <span className={classes.name}>{option.label}</span>
            <span className={classes.hint}>{hints.get(option.value)}</span>
          </span>
        </span>
      )}
    />
  );
}

function byNameOrHint(hints: ReadonlyMap<string, string>): OptionsFilter {
  return ({ options, search, limit }) => {
    const wanted = search.trim().toLowerCase();
    return options
      .filter((option): option is ComboboxItem => 'value' in option)
      .filter(({ label, value }) => `${label} ${hints.get(value) ?? ''}`.toLowerCase().includes(wanted))
      .slice(0, limit);
  };
}
