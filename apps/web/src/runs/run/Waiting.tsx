import type { RunView, TaskSummary } from '@sopflow/contract';
import { findStep, inLocale } from '@sopflow/model';
import { IconClock } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { DueText } from '../../surface/due/DueText.tsx';
import { Panel } from '../../surface/Panel.tsx';
import { PersonChip } from '../../surface/PersonChip.tsx';
import { WhenText } from '../../surface/due/WhenText.tsx';
import { useWords } from '../../words/i18n.ts';
import classes from './Waiting.module.css';

/** What the run is waiting for, and who can move it. */
export function Waiting({ view }: { readonly view: RunView }) {
  const { t, locale } = useWords('runs');
  const open = view.tasks.filter((task) => task.status === 'open');
  const others = view.positions.filter(({ stepId, status }) => {
    const kind = findStep(view.document, stepId)?.step.kind;
    return (
      status === 'current' && (kind === 'wait' || kind === 'action' || kind === 'subrun' || kind === 'each')
    );
  });
  if (view.run.endedAt !== null) {
    return (
      <Panel title={t('run.over')}>
        <p className={classes.quiet}>
          {t(`states.${view.run.status}`)} · <WhenText at={view.run.endedAt} />
        </p>
      </Panel>
    );
  }
  return (
    <Panel title={t('run.waiting')}>
      {open.length + others.length === 0 && <p className={classes.quiet}>{t('run.waitingNobody')}</p>}
      <ul className={classes.list}>
        {open.map((task) => (
          <li key={task.id}>
            <Task task={task} view={view} />
          </li>
        ))}
        {others.map(({ stepId, dueAt }) => {
          const step = findStep(view.document, stepId)?.step;
          return (
            <li key={stepId} className={classes.item}>
              <span className={classes.name}>
                {step === undefined ? stepId : inLocale(step.name, locale)}
              </span>
              <span className={classes.facts}>
                <span className={classes.system}>
                  <IconClock size={16} stroke={1.5} aria-hidden />
                  {step?.kind === 'wait' ? t('run.waitsForTime') : t('run.waitsForSystem')}
                </span>
                {dueAt !== null && <WhenText at={dueAt} />}
              </span>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}

function Task({ task, view }: { readonly task: TaskSummary; readonly view: RunView }) {
  const { t, locale } = useWords('runs');
  return (
    <Link to="/work/tasks/$taskId" params={{ taskId: task.id }} className={classes.item}>
      <span className={classes.name}>{inLocale(task.stepName, locale)}</span>
      <span className={classes.facts}>
        {task.ownerName === null ? (
          <span className={classes.quiet}>{t('run.nobody')}</span>
        ) : (
          <PersonChip name={task.ownerName} />
        )}
        {view.run.status === 'suspended' ? (
          <span className={classes.quiet}>{t('run.stopped')}</span>
        ) : (
          <DueText at={task.dueAt} look="short" />
        )}
      </span>
    </Link>
  );
}
