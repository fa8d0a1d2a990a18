import { Select, Switch } from '@mantine/core';
import { FieldKey, outcomesOf } from '@sopflow/model';
import type { WaitStep } from '@sopflow/model';
import { labelOfOutcome } from '../../../chart/graph/outcomeLabel.ts';
import { outcomeWords } from '../../../chart/wording/stepWords.ts';
import { useWords } from '../../../words/i18n.ts';
import { ExpressionField } from '../../fields/ExpressionField.tsx';
import { Section } from '../../fields/Section.tsx';
import { TextField } from '../../fields/TextField.tsx';
import { useEditor } from '../../session/EditorContext.ts';
import { BaseSelect, SpanFields } from '../DeadlineEditor.tsx';
import { TargetSelect } from '../OutcomeTargets.tsx';
import { useSet } from './useSet.ts';

type Until = WaitStep['until'];
const kinds = ['duration', 'time', 'signal'] as const;
const oneDay = { amount: 1, unit: 'days' } as const;

export function WaitSettings({ step }: { readonly step: WaitStep }) {
  const { t } = useWords('editor');
  const { wording } = useEditor();
  const set = useSet(step);
  const { until } = step;
  return (
    <>
      <Section title={t('wait.title')}>
        <Select
          label={t('wait.for')}
          data={kinds.map((kind) => ({ value: kind, label: t(`wait.kinds.${kind}`) }))}
          value={until.for}
          checkIconPosition="right"
          onChange={(value) => {
            const kind = kinds.find((one) => one === value);
            if (kind !== undefined && kind !== until.for) set({ until: fresh(kind) });
          }}
        />
        {until.for === 'duration' && (
          <>
            <SpanFields
              label={t('deadline.amount')}
              span={until.span}
              onChange={(span) => set({ until: { ...until, span } })}
            />
            <BaseSelect base={until.base} onChange={(base) => set({ until: { ...until, base } })} />
          </>
        )}
        {until.for === 'time' && (
          <ExpressionField
            label={t('wait.at')}
            description={t('wait.atHelp')}
            value={until.at}
            stepId={step.id}
            onChange={(at) => at !== undefined && set({ until: { ...until, at } })}
          />
        )}
        {until.for === 'signal' && <SignalFields until={until} onChange={(next) => set({ until: next })} />}
      </Section>
      <Section title={t('outcomes.leadsTo')}>
        {outcomesOf(step).map((outcome) => (
          <TargetSelect
            key={outcome}
            stepId={step.id}
            outcome={outcome}
            label={outcomeWords(labelOfOutcome(step, outcome), wording)}
          />
        ))}
      </Section>
    </>
  );
}

type SignalUntil = Extract<Until, { for: 'signal' }>;

function SignalFields({
  until,
  onChange,
}: {
  readonly until: SignalUntil;
  readonly onChange: (until: SignalUntil) => void;
}) {
  const { t } = useWords('editor');
  const { timeout } = until;
  return (
    <>
      <TextField
        label={t('wait.signal')}
        value={until.signal}
        maxLength={64}
        code
        refuse={(next) => (FieldKey.safeParse(next).success ? undefined : t('form.keyTaken'))}
        onChange={(signal) => onChange({ ...until, signal })}
      />
      <Switch
        size="sm"
        label={t('wait.timeout')}
        checked={timeout !== undefined}
        onChange={(event) =>
          onChange({
            ...until,
            timeout: event.currentTarget.checked ? { span: oneDay, base: 'working' } : undefined,
          })
        }
      />
      {timeout !== undefined && (
        <>
          <SpanFields
            label={t('deadline.amount')}
            span={timeout.span}
            onChange={(span) => onChange({ ...until, timeout: { ...timeout, span } })}
          />
          <BaseSelect
            base={timeout.base}
            onChange={(base) => onChange({ ...until, timeout: { ...timeout, base } })}
          />
        </>
      )}
    </>
  );
}

function fresh(kind: (typeof kinds)[number]): Until {
  switch (kind) {
    case 'duration':
      return { for: kind, span: oneDay, base: 'wall' };
    case 'time':
      return { for: kind, at: 'today' };
    case 'signal':
      return { for: kind, signal: 'signal' };
    default:
      return kind satisfies never;
  }
}
