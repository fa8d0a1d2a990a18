import type { TaskView } from '@sopflow/contract';
import { inLocale } from '@sopflow/model';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useSession } from '../data/session.ts';
import { Loaded } from '../surface/Loaded.tsx';
import { PageHeader } from '../surface/PageHeader.tsx';
import { Prose } from '../surface/prose/Prose.tsx';
import { SkeletonRows } from '../surface/SkeletonRows.tsx';
import { useWords } from '../words/i18n.ts';
import { taskQuery } from './data/taskQueries.ts';
import { forgetOnDevice } from './draft/deviceDraft.ts';
import { ClosedTask } from './task/ClosedTask.tsx';
import { Panel } from '../surface/Panel.tsx';
import { isPassedOn, PassedOn } from './task/PassedOn.tsx';
import { SoFar } from './task/SoFar.tsx';
import { Standing } from './task/Standing.tsx';
import { TaskFacts } from './task/TaskFacts.tsx';
import { Votes } from './task/Votes.tsx';
import { WorkOn } from './task/WorkOn.tsx';
import { TaskActs } from './TaskActs.tsx';
import classes from './TaskPage.module.css';
import { TaskMark } from './task/TaskMark.tsx';

const route = getRouteApi('/signed-in/work/tasks/$taskId');

/** One task: what to do, what to fill in, how it may be left. */
export function TaskPage() {
  const { taskId } = route.useParams();
  const task = useQuery(taskQuery(taskId));
  // Also in the place of what was on the screen: it is not the reader's to work on any more.
  if (isPassedOn(task.error)) return <PassedOn error={task.error} />;
  return (
    <Loaded query={task} whole skeleton={<SkeletonRows rows={5} shape="card" />}>
      {(view) => <Task key={taskId} view={view} />}
    </Loaded>
  );
}

function Task({ view }: { readonly view: TaskView }) {
  const { t, locale } = useWords('work');
  const { person } = useSession();
  const { task, step } = view;
  const open = task.status === 'open';
  const working = open && view.allowed.includes('complete');

  useEffect(() => {
    if (!open) forgetOnDevice(person.id, task.id);
  }, [open, person.id, task.id]);

  return (
    <>
      <PageHeader
        title={inLocale(task.stepName, locale)}
        crumbs={[{ label: t('inbox.title'), link: { to: '/work' } }]}
        status={<TaskMark view={view} />}
        actions={<TaskActs view={view} />}
      />
      <div className={classes.columns}>
        <aside className={classes.aside}>
          <TaskFacts view={view} />
          <Votes view={view} />
        </aside>
        <div className={classes.main}>
          {open ? <Standing view={view} /> : <ClosedTask view={view} />}
          {step.instructions !== null && (
            <Panel title={t('task.instructions')}>
              <Prose>{inLocale(step.instructions, locale)}</Prose>
            </Panel>
          )}
          {/* Whoever signs must have read what they sign; whoever works looks it up when needed. */}
          {task.kind === 'approval' && <SoFar view={view} opened={open} />}
          {working && <WorkOn view={view} />}
          {open && !working && <ClosedTask view={view} />}
          {task.kind === 'task' && <SoFar view={view} opened={false} />}
        </div>
      </div>
    </>
  );
}
