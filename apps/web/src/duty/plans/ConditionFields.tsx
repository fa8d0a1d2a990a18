import { NumberInput, Select, TextInput } from '@mantine/core';
import type { TriggerCondition } from '@sopflow/model';
import { useChoices } from '../../chart/names/useNames.ts';
import { SpanField } from '../../surface/fields/SpanField.tsx';
import { useWords } from '../../words/i18n.ts';
import classes from './TriggerForm.module.css';

type Condition<When extends TriggerCondition['when']> = Extract<TriggerCondition, { when: When }>;

interface FieldsProps<C extends TriggerCondition> {
  readonly condition: C;
  /** What the server found wrong, by the pointer of the field. */
  readonly errors: Readonly<Record<string, string>>;
  readonly onChange: (condition: C) => void;
}

/** What a trigger waits for, in the fields of its kind. */
export function ConditionFields({ condition, errors, onChange }: FieldsProps<TriggerCondition>) {
  return condition.when === 'metric' ? (
    <MetricFields condition={condition} errors={errors} onChange={onChange} />
  ) : (
    <AlertsFields condition={condition} errors={errors} onChange={onChange} />
  );
}

function MetricFields({ condition, errors, onChange }: FieldsProps<Condition<'metric'>>) {
  const { t } = useWords('duty');
  return (
    <div className={classes.fields}>
      <TextInput
        required
        withAsterisk
        className={classes.wide ?? ''}
        label={t('triggers.form.series')}
        description={t('triggers.form.seriesHelp')}
        value={condition.series}
        spellCheck={false}
        autoCapitalize="off"
        {...errorOf(errors, 'series', t('triggers.form.seriesWrong'))}
        onChange={(event) => onChange({ ...condition, series: event.currentTarget.value })}
      />
      <Select
        label={t('triggers.form.is')}
        value={condition.is}
        data={[
          { value: 'below', label: t('triggers.form.below') },
          { value: 'above', label: t('triggers.form.above') },
        ]}
        onChange={(is) => onChange({ ...condition, is: is === 'above' ? 'above' : 'below' })}
      />
      <NumberInput
        label={t('triggers.form.limit')}
        hideControls
        {...amount(condition.limit, (limit) => onChange({ ...condition, limit }))}
        {...errorOf(errors, 'limit', t('triggers.form.amountMissing'))}
      />
      <SpanField
        label={t('triggers.form.lasting')}
        value={condition.lasting}
        {...errorOf(errors, 'lasting')}
        onChange={(lasting) => onChange({ ...condition, lasting: lasting ?? condition.lasting })}
      />
    </div>
  );
}

function AlertsFields({ condition, errors, onChange }: FieldsProps<Condition<'alerts'>>) {
  const { t } = useWords('duty');
  const sops = useChoices('sop');
  const missing = (value: number) => (Number.isNaN(value) ? t('triggers.form.amountMissing') : undefined);
  return (
    <div className={classes.fields}>
      <NumberInput
        label={t('triggers.form.count')}
        min={1}
        max={1000}
        allowDecimal={false}
        {...amount(condition.count, (count) => onChange({ ...condition, count }))}
        {...errorOf(errors, 'count', missing(condition.count))}
      />
      <NumberInput
        label={t('triggers.form.level')}
        min={1}
        max={10}
        allowDecimal={false}
        {...amount(condition.level, (level) => onChange({ ...condition, level }))}
        {...errorOf(errors, 'level', missing(condition.level))}
      />
      <SpanField
        label={t('triggers.form.within')}
        value={condition.within}
        {...errorOf(errors, 'within')}
        onChange={(within) => onChange({ ...condition, within: within ?? condition.within })}
      />
      <Select
        className={classes.wide ?? ''}
        label={t('triggers.form.sop')}
        placeholder={t('triggers.form.anySop')}
        searchable
        clearable
        data={[...sops]}
        value={condition.sop}
        {...errorOf(errors, 'sop')}
        onChange={(sop) => onChange({ ...condition, sop })}
      />
    </div>
  );
}

/** An emptied field is no number; it stays empty on screen, and the server refuses it under the field. */
function amount(value: number, onChange: (value: number) => void) {
  return {
    value: Number.isNaN(value) ? '' : value,
    onChange: (next: number | string) => onChange(next === '' ? Number.NaN : Number(next)),
  };
}

/** `words` stand in for the server's sentence where it speaks of types and patterns. */
function errorOf(
  errors: Readonly<Record<string, string>>,
  field: string,
  words?: string,
): { readonly error?: string } {
  const error = errors[`condition.${field}`] ?? errors[`condition.${field}.amount`];
  return error === undefined ? {} : { error: words ?? error };
}
