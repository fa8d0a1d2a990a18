import { Checkbox, Select } from '@mantine/core';
import { assertNever, inLocale } from '@sopflow/model';
import type { Field } from '@sopflow/model';
import { useWords } from '../../words/i18n.ts';
import { freeName } from '../commands/ids.ts';
import classes from '../fields/fields.module.css';
import { moved } from '../../surface/list/moved.ts';
import { ListEditor } from '../fields/ListEditor.tsx';
import { LocalizedField } from '../fields/LocalizedField.tsx';
import { NumberField } from '../fields/NumberField.tsx';
import { TextField } from '../fields/TextField.tsx';

const most = 1_000_000_000_000;
const currencies = ['CNY', 'USD', 'EUR', 'HKD', 'JPY', 'GBP'] as const;

export interface FieldSettingsProps {
  readonly field: Field;
  readonly onChange: (field: Field) => void;
}

/** What only one kind of field has. */
export function FieldSettings({ field, onChange }: FieldSettingsProps) {
  const { t, locale } = useWords('editor');
  switch (field.type) {
    case 'text':
      return (
        <>
          <Checkbox
            label={t('form.multiline')}
            checked={field.multiline}
            onChange={(event) => onChange({ ...field, multiline: event.currentTarget.checked })}
          />
          <NumberField
            label={t('form.maxLength')}
            value={field.maxLength}
            min={1}
            max={10_000}
            onChange={(maxLength) => maxLength !== undefined && onChange({ ...field, maxLength })}
          />
        </>
      );
    case 'number':
      return (
        <>
          <div className={classes.row}>
            <NumberField
              label={t('form.min')}
              value={field.min}
              min={-most}
              max={most}
              decimals={6}
              optional
              onChange={(min) => onChange({ ...field, min })}
            />
            <NumberField
              label={t('form.max')}
              value={field.max}
              min={-most}
              max={most}
              decimals={6}
              optional
              onChange={(max) => onChange({ ...field, max })}
            />
          </div>
          <div className={classes.row}>
            <TextField
              label={t('form.unit')}
              value={field.unit ?? ''}
              maxLength={20}
              onChange={(unit) => onChange({ ...field, unit: unit === '' ? undefined : unit })}
            />
            <NumberField
              label={t('form.decimals')}
              value={field.decimals}
              min={0}
              max={6}
              onChange={(decimals) => decimals !== undefined && onChange({ ...field, decimals })}
            />
          </div>
        </>
      );
    case 'money':
      return (
        <div className={classes.row}>
          <Select
            label={t('form.currency')}
            data={
              currencies.some((one) => one === field.currency)
                ? [...currencies]
                : [field.currency, ...currencies]
            }
            value={field.currency}
            checkIconPosition="right"
            onChange={(currency) => currency !== null && onChange({ ...field, currency })}
          />
          {/* Kept in the smallest unit, asked for in the usual one. */}
          <NumberField
            label={t('form.min')}
            value={major(field.min)}
            min={-most}
            max={most}
            decimals={2}
            optional
            onChange={(min) => onChange({ ...field, min: minor(min) })}
          />
          <NumberField
            label={t('form.max')}
            value={major(field.max)}
            min={-most}
            max={most}
            decimals={2}
            optional
            onChange={(max) => onChange({ ...field, max: minor(max) })}
          />
        </div>
      );
    case 'choice':
      return (
        <>
          <Checkbox
            label={t('form.multiple')}
            checked={field.multiple}
            onChange={(event) => onChange({ ...field, multiple: event.currentTarget.checked })}
          />
          <ListEditor
            items={field.options}
            keyOf={(option) => option.value}
            nameOf={(option) => inLocale(option.name, locale)}
            onMove={(index, by) => onChange({ ...field, options: moved(field.options, index, by) })}
            onRemove={(index) => onChange({ ...field, options: field.options.toSpliced(index, 1) })}
            least={1}
            most={100}
            add={t('form.addOption')}
            onAdd={() => {
              const value = freeName('option', new Set(field.options.map((option) => option.value)));
              const name = { [locale]: `${t('form.option')} ${field.options.length + 1}` };
              onChange({ ...field, options: [...field.options, { value, name }] });
            }}
          >
            {(option, index) => (
              <LocalizedField
                label={`${t('form.option')} ${index + 1}`}
                description={option.value}
                value={option.name}
                required
                onChange={(name) =>
                  name !== undefined &&
                  onChange({ ...field, options: field.options.with(index, { ...option, name }) })
                }
              />
            )}
          </ListEditor>
        </>
      );
    case 'list':
      return (
        <NumberField
          label={t('form.maxItems')}
          value={field.maxItems}
          min={1}
          max={200}
          onChange={(maxItems) => maxItems !== undefined && onChange({ ...field, maxItems })}
        />
      );
    case 'date':
    case 'yesNo':
    case 'person':
    case 'file':
      return null;
    default:
      return assertNever(field);
  }
}

const major = (amount: number | undefined): number | undefined =>
  amount === undefined ? undefined : amount / 100;
const minor = (amount: number | undefined): number | undefined =>
  amount === undefined ? undefined : Math.round(amount * 100);
