import { Button } from '@mantine/core';
import type { TaskView } from '@sopflow/contract';
import { IconBan, IconCircleCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { FormValues } from '../../forms/FormValues.tsx';
import { WhenText } from '../../surface/due/WhenText.tsx';
import { useWords } from '../../words/i18n.ts';
import { outcomeName } from '../outcomeNames.ts';
import classes from './ClosedTask.module.css';
import { Panel } from '../../surface/Panel.tsx';

/** What a reader sees who has nothing to do here: how it ended, and what was filled in. */
export function ClosedTask({ view }: { readonly view: TaskView }) {
  const { t } = useWords('work');
  const { task, step } = view;
  return (
    <>
      {task.status !== 'open' && <Ending view={view} />}
      {step.form.length > 0 && task.status !== 'cancelled' && (
        <Panel title={task.status === 'open' ? t('task.form') : t('task.filledIn')}>
          <FormValues form={step.form} values={view.values} unanswered={task.status === 'open'} />
        </Panel>
      )}
      <div className={classes.ways}>
        <Button variant="default" renderRoot={(props) => <Link {...props} to="/work" />}>
          {t('task.toInbox')}
        </Button>
        <Button
          variant="default"
          renderRoot={(props) => <Link {...props} to="/runs/$runId" params={{ runId: task.runId }} />}
        >
          {t('task.toRun')}
        </Button>
      </div>
    </>
  );
}

function Ending({ view: { task, step } }: { readonly view: TaskView }) {
  const { t, locale } = useWords('work');
  const cancelled = task.status === 'cancelled';
  const Mark = cancelled ? IconBan : IconCircleCheck;
  const outcome = outcomeName(task, t, locale, step.outcomes);
  const sentence = cancelled
    ? t('task.cancelled')
    : task.closedByName === null
      ? t('task.closed', { outcome })
      : t('task.closedBy', { name: task.closedByName, outcome });
  return (
    <div className={classes.ending} data-cancelled={cancelled || undefined}>
      <Mark size={24} stroke={1.5} aria-hidden />
      <p>
        <strong>{sentence}</strong>
        <span>
          {cancelled ? t('task.cancelledLead') : task.closedAt !== null && <WhenText at={task.closedAt} />}
        </span>
      </p>
    </div>
  );
}
