import { Checkbox, MultiSelect, Radio, Select } from '@mantine/core';
import { inLocale } from '@sopflow/model';
import { useWords } from '../../words/i18n.ts';
import { ClearAnswer } from './ClearAnswer.tsx';
import type { FieldOf, FieldProps } from './fieldProps.ts';
import classes from './ChoiceField.module.css';
import { useFieldWords } from './useFieldWords.ts';

/** Up to this many options stand on the page to be seen at a glance; more go into a list that can be searched. */
const fewOptions = 6;

/** One of several options, or several of them. */
export function ChoiceField(props: FieldProps<FieldOf<'choice'>>) {
  return props.field.multiple ? <SeveralOf {...props} /> : <OneOf {...props} />;
}

function OneOf({ field, value, error, disabled, onChange }: FieldProps<FieldOf<'choice'>>) {
  const { t, locale } = useWords('forms');
  const words = useFieldWords(field, error);
  const chosen = typeof value === 'string' ? value : null;
  const data = field.options.map((option) => ({
    value: option.value,
    label: inLocale(option.name, locale),
  }));
  if (data.length > fewOptions) {
    return (
      <Select
        {...words}
        data={data}
        value={chosen}
        disabled={disabled}
        placeholder={t('choice.one')}
        nothingFoundMessage={t('choice.nothing')}
        searchable
        selectFirstOptionOnChange
        clearable={!field.required}
        clearButtonProps={{ 'aria-label': t('clear') }}
        onChange={onChange}
      />
    );
  }
  return (
    <Radio.Group {...words} value={chosen} onChange={onChange}>
      <div className={classes.options}>
        {data.map((option) => (
          <Radio key={option.value} value={option.value} label={option.label} disabled={disabled} />
        ))}
        <ClearAnswer
          offered={!field.required && chosen !== null && !disabled}
          onClear={() => onChange(null)}
        />
      </div>
    </Radio.Group>
  );
}

function SeveralOf({ field, value, error, disabled, onChange }: FieldProps<FieldOf<'choice'>>) {
  const { t, locale } = useWords('forms');
  const words = useFieldWords(field, error);
  const chosen = Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
  const data = field.options.map((option) => ({
    value: option.value,
    label: inLocale(option.name, locale),
  }));
  const change = (next: string[]) => onChange(next.length === 0 ? null : next);
  if (data.length > fewOptions) {
    return (
      <MultiSelect
        {...words}
        data={data}
        value={chosen}
        disabled={disabled}
        {...(chosen.length === 0 ? { placeholder: t('choice.several') } : {})}
        nothingFoundMessage={t('choice.nothing')}
        searchable
        selectFirstOptionOnChange
        hidePickedOptions
        onChange={change}
      />
    );
  }
  return (
    <Checkbox.Group {...words} value={chosen} onChange={change}>
      <div className={classes.options}>
        {data.map((option) => (
          <Checkbox key={option.value} value={option.value} label={option.label} disabled={disabled} />
        ))}
      </div>
    </Checkbox.Group>
  );
}
