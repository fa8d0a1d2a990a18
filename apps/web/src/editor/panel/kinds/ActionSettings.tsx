import { Select } from '@mantine/core';
import { assertNever } from '@sopflow/model';
import type { ActionStep } from '@sopflow/model';
import { useWords } from '../../../words/i18n.ts';
import { chosen, noSop } from '../../commands/notChosen.ts';
import { LocalizedField } from '../../fields/LocalizedField.tsx';
import { NumberField } from '../../fields/NumberField.tsx';
import { ReferenceSelect } from '../../fields/ReferenceSelect.tsx';
import { Section } from '../../fields/Section.tsx';
import { TextField } from '../../fields/TextField.tsx';
import { SpanFields } from '../DeadlineEditor.tsx';
import { ExpressionRecord } from '../ExpressionRecord.tsx';
import { RecipientsEditor } from '../RecipientsEditor.tsx';
import { DoneOrFailed } from './DoneOrFailed.tsx';
import { useSet } from './useSet.ts';

type Action = ActionStep['action'];
const acts = ['message', 'http', 'setData', 'startSop'] as const satisfies readonly Action['do'][];
const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

export function ActionSettings({ step }: { readonly step: ActionStep }) {
  const { t } = useWords('editor');
  const set = useSet(step);
  const { retry } = step;
  return (
    <>
      <Section title={t('action.title')}>
        <Select
          label={t('action.do')}
          data={acts.map((act) => ({ value: act, label: t(`action.kinds.${act}`) }))}
          value={step.action.do}
          checkIconPosition="right"
          onChange={(value) => {
            const act = acts.find((one) => one === value);
            if (act !== undefined && act !== step.action.do) set({ action: fresh(act, step) });
          }}
        />
        <Details step={step} onChange={(action) => set({ action })} />
      </Section>
      <Section title={t('action.retry')}>
        <NumberField
          label={t('action.tries')}
          value={retry.tries}
          min={1}
          max={20}
          onChange={(tries) => tries !== undefined && set({ retry: { ...retry, tries } })}
        />
        {retry.tries > 1 && (
          <SpanFields
            label={t('action.pause')}
            span={retry.pause}
            onChange={(pause) => set({ retry: { ...retry, pause } })}
          />
        )}
      </Section>
      <DoneOrFailed stepId={step.id} />
    </>
  );
}

interface DetailsProps {
  readonly step: ActionStep;
  readonly onChange: (action: Action) => void;
}

function Details({ step, onChange }: DetailsProps) {
  const { t } = useWords('editor');
  const braces = { open: '{{', close: '}}' };
  const { action } = step;
  switch (action.do) {
    case 'http':
      return (
        <>
          <Select
            label={t('action.method')}
            data={[...methods]}
            value={action.method}
            checkIconPosition="right"
            onChange={(value) => {
              const method = methods.find((one) => one === value);
              if (method !== undefined) onChange({ ...action, method });
            }}
          />
          <TextField
            label={t('action.url')}
            description={t('action.urlHelp', braces)}
            value={action.url}
            maxLength={2000}
            code
            refuse={(next) => (next.trim() === '' ? t('field.required') : undefined)}
            onChange={(url) => onChange({ ...action, url })}
          />
          <Subtitle>{t('action.body')}</Subtitle>
          <ExpressionRecord
            record={action.body ?? {}}
            stepId={step.id}
            onChange={(body) =>
              onChange({ ...action, body: Object.keys(body).length === 0 ? undefined : body })
            }
          />
          <NumberField
            label={t('action.timeout')}
            value={action.timeoutSeconds}
            min={1}
            max={60}
            onChange={(timeoutSeconds) =>
              timeoutSeconds !== undefined && onChange({ ...action, timeoutSeconds })
            }
          />
        </>
      );
    case 'message':
      return (
        <>
          <RecipientsEditor recipients={action.to} onChange={(to) => onChange({ ...action, to })} />
          <LocalizedField
            label={t('action.subject')}
            value={action.subject}
            required
            onChange={(subject) => subject !== undefined && onChange({ ...action, subject })}
          />
          <LocalizedField
            label={t('action.text')}
            description={t('action.urlHelp', braces)}
            value={action.text}
            required
            multiline
            onChange={(text) => text !== undefined && onChange({ ...action, text })}
          />
        </>
      );
    case 'setData':
      return (
        <ExpressionRecord
          record={action.values}
          stepId={step.id}
          least={1}
          onChange={(values) => onChange({ ...action, values })}
        />
      );
    case 'startSop':
      return (
        <>
          <ReferenceSelect
            what="sop"
            label={t('action.sop')}
            value={chosen(action.sop)}
            onChange={(sop) => sop !== undefined && onChange({ ...action, sop })}
          />
          <Subtitle>{t('action.input')}</Subtitle>
          <ExpressionRecord
            record={action.input}
            stepId={step.id}
            onChange={(input) => onChange({ ...action, input })}
          />
        </>
      );
    default:
      return assertNever(action);
  }
}

function Subtitle({ children }: { readonly children: string }) {
  return <span className="mantine-InputWrapper-label">{children}</span>;
}

function fresh(act: (typeof acts)[number], { name }: ActionStep): Action {
  switch (act) {
    case 'message':
      return { do: act, to: [{ to: 'starter' }], subject: name, text: name };
    case 'http':
      return { do: act, method: 'POST', url: 'https://', timeoutSeconds: 10 };
    case 'setData':
      return { do: act, values: { value1: 'null' } };
    case 'startSop':
      return { do: act, sop: noSop, input: {} };
    default:
      return assertNever(act);
  }
}
