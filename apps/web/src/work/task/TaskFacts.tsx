import { Anchor } from '@mantine/core';
import type { TaskView } from '@sopflow/contract';
import { inLocale } from '@sopflow/model';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { PersonChip } from '../../surface/PersonChip.tsx';
import { WhenText } from '../../surface/due/WhenText.tsx';
import { useWords } from '../../words/i18n.ts';
import { TaskDue } from '../inbox/TaskDue.tsx';
import classes from './TaskFacts.module.css';

/** Of which run, by when, whose. */
export function TaskFacts({ view }: { readonly view: TaskView }) {
  const { t, locale } = useWords('work');
  const { task, candidates } = view;
  const open = task.status === 'open';
  return (
    <dl className={classes.facts} aria-label={t('task.facts')}>
      <Fact label={t('task.run')}>
        <Anchor renderRoot={(props) => <Link {...props} to="/runs/$runId" params={{ runId: task.runId }} />}>
          {task.runTitle}
        </Anchor>
      </Fact>
      <Fact label={t('task.sop')}>{inLocale(task.sopName, locale)}</Fact>
      {open && (
        <Fact label={t('task.due')}>
          <TaskDue task={task} />
        </Fact>
      )}
      {task.ownerName === null && candidates.length > 0 ? (
        <Fact label={t('task.candidates')}>
          <span className={classes.people}>
            {candidates.map((person) => (
              <PersonChip key={person.id} name={person.name} />
            ))}
          </span>
        </Fact>
      ) : (
        <Fact label={t('task.owner')}>
          <PersonChip name={task.ownerName} />
        </Fact>
      )}
      <Fact label={t('task.opened')}>
        <WhenText at={task.openedAt} />
      </Fact>
    </dl>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className={classes.fact}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
