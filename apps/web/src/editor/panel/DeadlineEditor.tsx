import { Button, Select, Switch, TagsInput } from '@mantine/core';
import type { Deadline, Span, TimeBase } from '@sopflow/model';
import { IconPlus } from '@tabler/icons-react';
import { useWords } from '../../words/i18n.ts';
import classes from '../fields/fields.module.css';
import { NumberField } from '../fields/NumberField.tsx';
import { ReferenceSelect } from '../fields/ReferenceSelect.tsx';
import { Section } from '../fields/Section.tsx';

const usual: Deadline = {
  kind: 'within',
  span: { amount: 1, unit: 'days' },
  base: 'working',
  remindAt: [80],
};

export interface DeadlineEditorProps {
  readonly title?: string;
  readonly deadline: Deadline | undefined;
  readonly onChange: (deadline: Deadline | undefined) => void;
}

/** By when: how long, counted how, who is reminded, and what happens when it passes. */
export function DeadlineEditor({ title, deadline, onChange }: DeadlineEditorProps) {
  const { t } = useWords('editor');
  return (
    <Section
      title={title ?? t('deadline.title')}
      help={deadline === undefined ? t('deadline.none') : undefined}
      act={
        deadline === undefined ? (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus size={14} />}
            onClick={() => onChange(usual)}
          >
            {t('deadline.add')}
          </Button>
        ) : (
          <Switch
            size="sm"
            checked
            aria-label={title ?? t('deadline.title')}
            onChange={() => onChange(undefined)}
          />
        )
      }
    >
      {deadline !== undefined && <Fields deadline={deadline} onChange={onChange} />}
    </Section>
  );
}

function Fields({
  deadline,
  onChange,
}: {
  readonly deadline: Deadline;
  readonly onChange: (deadline: Deadline) => void;
}) {
  const { t } = useWords('editor');
  const { calendar, policy } = deadline;
  return (
    <>
      <SpanFields span={deadline.span} onChange={(span) => onChange({ ...deadline, span })} />
      <BaseSelect base={deadline.base} onChange={(base) => onChange({ ...deadline, base })} />
      {deadline.base === 'working' && (
        <ReferenceSelect
          what="calendar"
          label={t('deadline.calendar')}
          none={t('deadline.calendarOfDocument')}
          value={calendar}
          onChange={(next) => onChange({ ...deadline, calendar: next })}
        />
      )}
      <TagsInput
        label={t('deadline.remindAt')}
        description={t('deadline.remindAtHelp')}
        value={deadline.remindAt.map(String)}
        maxTags={5}
        inputMode="numeric"
        onChange={(tags) => onChange({ ...deadline, remindAt: percentsOf(tags) })}
      />
      <ReferenceSelect
        what="policy"
        label={t('deadline.policy')}
        none={t('deadline.policyNone')}
        value={policy}
        onChange={(next) => onChange({ ...deadline, policy: next })}
      />
    </>
  );
}

/** The whole percents among what was typed, each once, in order. */
function percentsOf(tags: readonly string[]): number[] {
  const numbers = tags.map((tag) => Number.parseInt(tag, 10)).filter((number) => number >= 1 && number <= 99);
  return [...new Set(numbers)].toSorted((a, b) => a - b);
}

const units = ['minutes', 'hours', 'days', 'seconds'] as const;

export interface SpanFieldsProps {
  readonly span: Span;
  readonly onChange: (span: Span) => void;
  readonly label?: string;
}

/** A length of time. */
export function SpanFields({ span, onChange, label }: SpanFieldsProps) {
  const { t } = useWords('editor');
  return (
    <div className={classes.row}>
      <NumberField
        label={label ?? t('deadline.within')}
        value={span.amount}
        min={0}
        max={100_000}
        decimals={2}
        onChange={(amount) => amount !== undefined && onChange({ ...span, amount })}
      />
      <Select
        label={t('deadline.unit')}
        data={units.map((unit) => ({ value: unit, label: t(`deadline.units.${unit}`) }))}
        value={span.unit}
        checkIconPosition="right"
        onChange={(value) => {
          const unit = units.find((one) => one === value);
          if (unit !== undefined) onChange({ ...span, unit });
        }}
      />
    </div>
  );
}

/** Whether only working time counts. */
export function BaseSelect({
  base,
  onChange,
}: {
  readonly base: TimeBase;
  readonly onChange: (base: TimeBase) => void;
}) {
  const { t } = useWords('editor');
  return (
    <Select
      label={t('deadline.base')}
      data={(['working', 'wall'] as const).map((value) => ({ value, label: t(`deadline.bases.${value}`) }))}
      value={base}
      checkIconPosition="right"
      onChange={(value) => onChange(value === 'wall' ? 'wall' : 'working')}
    />
  );
}
