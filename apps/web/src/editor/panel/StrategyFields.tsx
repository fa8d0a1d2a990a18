import { Select } from '@mantine/core';
import { assertNever, inLocale, walkFlow } from '@sopflow/model';
import type { AssignmentStrategy } from '@sopflow/model';
import { useMemo } from 'react';
import { useWords } from '../../words/i18n.ts';
import { chosen, notChosen } from '../commands/notChosen.ts';
import { NumberField } from '../fields/NumberField.tsx';
import { ReferenceSelect } from '../fields/ReferenceSelect.tsx';
import { useEditor } from '../session/EditorContext.ts';

type By = AssignmentStrategy['by'];

/** The ways of finding somebody, the usual ones first. */
const ways: readonly By[] = [
  'position',
  'person',
  'deputyOf',
  'onCall',
  'starter',
  'managerOfStarter',
  'ownerOfStep',
  'formField',
];

export interface StrategyFieldsProps {
  readonly strategy: AssignmentStrategy;
  readonly onChange: (strategy: AssignmentStrategy) => void;
  /** The step that is assigned; null for the SOP's owner, which cannot depend on a run. */
  readonly stepId: string | null;
}

/** One way of finding who does a step. */
export function StrategyFields({ strategy, onChange, stepId }: StrategyFieldsProps) {
  const { t } = useWords('editor');
  const steps = useEarlierSteps(stepId);
  const fields = usePersonFields(stepId);
  const offered = stepId === null ? ways.filter((by) => by !== 'ownerOfStep' && by !== 'formField') : ways;
  return (
    <>
      <Select
        label={t('owner.strategy')}
        data={offered.map((by) => ({ value: by, label: t(`owner.by.${by}`) }))}
        value={strategy.by}
        checkIconPosition="right"
        onChange={(by) => {
          const next = ways.find((one) => one === by);
          if (next !== undefined && next !== strategy.by)
            onChange(fresh(next, steps[0]?.value, fields[0]?.value));
        }}
      />
      <Details strategy={strategy} onChange={onChange} steps={steps} fields={fields} />
    </>
  );
}

interface DetailsProps extends Omit<StrategyFieldsProps, 'stepId'> {
  readonly steps: readonly Option[];
  readonly fields: readonly Option[];
}

function Details({ strategy, onChange, steps, fields }: DetailsProps) {
  const { t } = useWords('editor');
  switch (strategy.by) {
    case 'position':
      return (
        <>
          <ReferenceSelect
            what="position"
            label={t('owner.position')}
            value={chosen(strategy.position)}
            onChange={(position) => position !== undefined && onChange({ ...strategy, position })}
          />
          <Select
            label={t('owner.pick')}
            data={(['claim', 'leastOpen', 'all'] as const).map((pick) => ({
              value: pick,
              label: t(`owner.picks.${pick}`),
            }))}
            value={strategy.pick}
            checkIconPosition="right"
            onChange={(pick) =>
              onChange({ ...strategy, pick: pick === 'leastOpen' || pick === 'all' ? pick : 'claim' })
            }
          />
        </>
      );
    case 'deputyOf':
      return (
        <ReferenceSelect
          what="position"
          label={t('owner.position')}
          value={chosen(strategy.position)}
          onChange={(position) => position !== undefined && onChange({ ...strategy, position })}
        />
      );
    case 'person':
      return (
        <ReferenceSelect
          what="person"
          label={t('owner.person')}
          value={chosen(strategy.personId)}
          onChange={(personId) => personId !== undefined && onChange({ ...strategy, personId })}
        />
      );
    case 'onCall':
      return (
        <>
          <ReferenceSelect
            what="schedule"
            label={t('owner.schedule')}
            value={chosen(strategy.schedule)}
            onChange={(schedule) => schedule !== undefined && onChange({ ...strategy, schedule })}
          />
          <NumberField
            label={t('owner.level')}
            value={strategy.level}
            min={1}
            max={10}
            onChange={(level) => level !== undefined && onChange({ ...strategy, level })}
          />
        </>
      );
    case 'ownerOfStep':
      return (
        <Select
          label={t('owner.step')}
          data={[...steps]}
          value={strategy.step}
          searchable
          checkIconPosition="right"
          onChange={(step) => step !== null && onChange({ ...strategy, step })}
        />
      );
    case 'formField':
      return (
        <Select
          label={t('owner.formField')}
          data={[...fields]}
          value={`${strategy.step ?? ''}.${strategy.field}`}
          searchable
          checkIconPosition="right"
          nothingFoundMessage={t('owner.noPersonFields')}
          error={fields.length === 0 ? t('owner.noPersonFields') : undefined}
          onChange={(path) => path !== null && onChange(fieldStrategy(path))}
        />
      );
    case 'starter':
    case 'managerOfStarter':
      return null;
    default:
      return assertNever(strategy);
  }
}

interface Option {
  readonly value: string;
  readonly label: string;
}

/** A way of finding somebody before anything is chosen in it. */
export function fresh(by: By, step = 'none', field = '.field'): AssignmentStrategy {
  switch (by) {
    case 'position':
      return { by, position: notChosen, pick: 'claim' };
    case 'deputyOf':
      return { by, position: notChosen };
    case 'person':
      return { by, personId: notChosen };
    case 'onCall':
      return { by, schedule: notChosen, level: 1 };
    case 'starter':
    case 'managerOfStarter':
      return { by };
    case 'ownerOfStep':
      return { by, step };
    case 'formField':
      return fieldStrategy(field);
    default:
      return assertNever(by);
  }
}

function fieldStrategy(path: string): AssignmentStrategy {
  const dot = path.indexOf('.');
  const step = path.slice(0, dot);
  return { by: 'formField', field: path.slice(dot + 1), ...(step === '' ? {} : { step }) };
}

/** Tasks and approvals that another step may refer to. */
export function useEarlierSteps(stepId: string | null): readonly Option[] {
  const { document, locale } = useEditor();
  return useMemo(
    () =>
      [...walkFlow(document.flow)]
        .filter(({ step }) => step.id !== stepId && (step.kind === 'task' || step.kind === 'approval'))
        .map(({ step }) => ({ value: step.id, label: inLocale(step.name, locale) })),
    [document, locale, stepId],
  );
}

/** Fields that ask for a person, of the start form and of other steps. */
function usePersonFields(stepId: string | null): readonly Option[] {
  const { t } = useWords('editor');
  const { document, locale } = useEditor();
  return useMemo(() => {
    const start = document.startForm
      .filter((field) => field.type === 'person')
      .map(({ key, name }) => ({
        value: `.${key}`,
        label: `${t('owner.startForm')} · ${inLocale(name, locale)}`,
      }));
    const others = [...walkFlow(document.flow)].flatMap(({ step }) =>
      step.id !== stepId && (step.kind === 'task' || step.kind === 'approval')
        ? step.form
            .filter((field) => field.type === 'person')
            .map(({ key, name }) => ({
              value: `${step.id}.${key}`,
              label: `${inLocale(step.name, locale)} · ${inLocale(name, locale)}`,
            }))
        : [],
    );
    return [...start, ...others];
  }, [document, locale, stepId, t]);
}
