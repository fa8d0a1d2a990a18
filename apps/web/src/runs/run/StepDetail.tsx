import { ActionIcon } from '@mantine/core';
import type { RunView, StepPositionView } from '@sopflow/contract';
import { findStep, inLocale } from '@sopflow/model';
import { IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormValues } from '../../forms/FormValues.tsx';
import { DueText } from '../../surface/due/DueText.tsx';
import { Panel } from '../../surface/Panel.tsx';
import { PersonChip } from '../../surface/PersonChip.tsx';
import { Prose } from '../../surface/prose/Prose.tsx';
import { WhenText } from '../../surface/due/WhenText.tsx';
import { useWords } from '../../words/i18n.ts';
import { answersOf } from '../answersOf.ts';
import { outcomeOfStep } from '../outcomeOfStep.ts';
import classes from './StepDetail.module.css';

interface StepDetailProps {
  readonly view: RunView;
  readonly stepId: string;
  readonly onClose: () => void;
}

/** What the run has to tell about one step: whether it has been there, who did what, what was filled in. */
export function StepDetail({ view, stepId, onClose }: StepDetailProps) {
  const { t, locale } = useWords('runs');
  const step = findStep(view.document, stepId)?.step;
  if (step === undefined) return null;
  const position = view.positions.find((each) => each.stepId === stepId);
  const tasks = view.tasks.filter((task) => task.stepId === stepId);
  const answers = answersOf(view).find((each) => each.stepId === stepId);
  return (
    <Panel
      title={inLocale(step.name, locale)}
      aside={
        <ActionIcon aria-label={t('step.close')} onClick={onClose}>
          <IconX size={16} stroke={1.5} />
        </ActionIcon>
      }
    >
      <dl className={classes.facts}>
        <Fact label={t('list.status')}>{t(`step.status.${position?.status ?? 'ahead'}`)}</Fact>
        {position !== undefined && <Visit position={position} view={view} />}
      </dl>
      {tasks.length > 0 && (
        <ul className={classes.tasks}>
          {tasks.map((task) => (
            <li key={task.id}>
              <Link to="/work/tasks/$taskId" params={{ taskId: task.id }} className={classes.task}>
                <PersonChip name={task.closedByName ?? task.ownerName} />
                <span className={classes.outcome}>
                  {task.status === 'open'
                    ? t('step.status.current')
                    : task.outcome === null
                      ? t('states.cancelled')
                      : outcomeOfStep(view.document, stepId, task.outcome, t, locale)}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {answers !== undefined && (
        <div className={classes.answers}>
          <h3>{t('run.answers')}</h3>
          <FormValues form={answers.form} values={answers.values} />
        </div>
      )}
      {position === undefined && step.instructions !== undefined && (
        <Prose>{inLocale(step.instructions, locale)}</Prose>
      )}
    </Panel>
  );
}

function Visit({ position, view }: { readonly position: StepPositionView; readonly view: RunView }) {
  const { t, locale } = useWords('runs');
  const { stepId, status, since, until, outcome, dueAt, visits } = position;
  return (
    <>
      {since !== null && (
        <Fact label={t(status === 'current' ? 'step.since' : 'step.from')}>
          <WhenText at={since} />
        </Fact>
      )}
      {status === 'current' && dueAt !== null && (
        <Fact label={t('step.due')}>
          <DueText at={dueAt} />
        </Fact>
      )}
      {status === 'done' && until !== null && (
        <Fact label={t('step.until')}>
          <WhenText at={until} />
        </Fact>
      )}
      {status === 'done' && outcome !== null && (
        <Fact label={t('step.outcome')}>{outcomeOfStep(view.document, stepId, outcome, t, locale)}</Fact>
      )}
      {visits > 1 && <Fact label={t('step.visits')}>{visits}</Fact>}
    </>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
