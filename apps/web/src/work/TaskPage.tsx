import { Alert, Anchor, Button, Card, Checkbox, Group, Stack, Text, Title } from '@mantine/core';
import type { TaskView } from '@sopflow/contract';
import { inLocale, type Outcome } from '@sopflow/model';
import { IconLock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../data/client.ts';
import { FormFields } from '../forms/FormFields.tsx';
import { FormValues } from '../forms/FormValues.tsx';
import { useFormAnswers } from '../forms/useFormAnswers.ts';
import { Loaded } from '../surface/Loaded.tsx';
import { PageHeader } from '../surface/PageHeader.tsx';
import { PersonChip } from '../surface/PersonChip.tsx';
import { StateBadge } from '../surface/StatusBadge.tsx';
import { DueText } from '../surface/due/DueText.tsx';
import { failureSentence } from '../surface/failureWords.ts';
import { announceDone } from '../surface/toasts.tsx';
import { useWords } from '../words/i18n.ts';
import { DraftState } from './DraftState.tsx';
import { Prose } from './Prose.tsx';
import { ReasonDialog } from './ReasonDialog.tsx';
import { TaskActs } from './TaskActs.tsx';
import classes from './TaskPage.module.css';
import { outcomeWords } from './outcomeWords.ts';
import { useDraft } from './useDraft.ts';

const route = getRouteApi('/signed-in/work/tasks/$taskId');

/** One task: what to do, what to fill in, how it may be left. */
export function TaskPage() {
  const { taskId } = route.useParams();
  const task = useQuery({
    queryKey: ['tasks', 'one', taskId],
    queryFn: ({ signal }) => api.tasks.get({ params: { id: taskId }, signal }),
  });
  return <Loaded query={task}>{(view) => <Task key={taskId} view={view} />}</Loaded>;
}

function Task({ view }: { readonly view: TaskView }) {
  const { t, locale } = useWords('work');
  const { task, step } = view;
  return (
    <>
      <PageHeader
        title={inLocale(task.stepName, locale)}
        crumbs={[{ label: t('inbox.title'), link: { to: '/work' } }]}
        lead={
          <Group gap="md">
            <Anchor
              renderRoot={(props) => <Link {...props} to="/runs/$runId" params={{ runId: task.runId }} />}
            >
              {task.runTitle}
            </Anchor>
            <span>{inLocale(task.sopName, locale)}</span>
            {task.status === 'open' && <DueText at={task.dueAt} />}
            <PersonChip name={task.ownerName} />
          </Group>
        }
        actions={<TaskActs view={view} />}
      />
      <div className={classes.column}>
        {step.instructions !== null && (
          <section aria-label={t('task.instructions')}>
            <Prose text={inLocale(step.instructions, locale)} />
          </section>
        )}
        <Votes view={view} />
        {task.status === 'open' && view.allowed.includes('complete') ? (
          <Doing view={view} />
        ) : (
          <Closed view={view} />
        )}
      </div>
    </>
  );
}

/** The part that is filled in and handed in. */
function Doing({ view }: { readonly view: TaskView }) {
  const { t, locale } = useWords('work');
  const surface = useWords('surface');
  const router = useRouter();
  const { task, step, draft } = view;
  const answers = useFormAnswers(step.form, { initial: draft?.values ?? view.values, scope: view.scope });
  const [checked, setChecked] = useState<readonly string[]>(draft?.checked ?? []);
  const [sending, setSending] = useState<string>();
  const [asking, setAsking] = useState<Outcome>();
  const [problem, setProblem] = useState<string>();
  const saving = useDraft(task.id, answers.values, checked, sending === undefined);
  const name = inLocale(task.stepName, locale);
  const missing = step.checklist.some((item) => item.required && !checked.includes(item.id));

  const complete = async (outcome: Outcome, reason?: string) => {
    const values = answers.check();
    if (values === undefined) return;
    setSending(outcome.id);
    setProblem(undefined);
    setAsking(undefined);
    try {
      await api.tasks.complete({
        params: { id: task.id },
        body: {
          outcome: outcome.id,
          values,
          checked: [...checked],
          ...(reason === undefined ? {} : { reason }),
        },
        idempotencyKey: `${task.id}:${outcome.id}:${crypto.randomUUID()}`,
      });
      announceDone({ message: t('task.completed', { name }) });
      await router.navigate({ to: '/work' });
    } catch (error) {
      if (!answers.refuse(error)) setProblem(failureSentence(error, surface.t, locale));
      setSending(undefined);
    }
  };
  const choose = (outcome: Outcome) => {
    if (answers.check() === undefined) return;
    if (outcome.reasonRequired) setAsking(outcome);
    else void complete(outcome);
  };

  return (
    <Stack gap="lg">
      {step.form.length > 0 && (
        <Card withBorder padding="md">
          <Title order={2} mb="md">
            {t('task.form')}
          </Title>
          <FormFields answers={answers} disabled={sending !== undefined} />
        </Card>
      )}
      {step.checklist.length > 0 && (
        <Card withBorder padding="md">
          <Checkbox.Group
            label={<Title order={2}>{t('task.checklist')}</Title>}
            value={[...checked]}
            onChange={setChecked}
          >
            <Stack gap="sm" mt="md">
              {step.checklist.map((item) => (
                <Checkbox
                  key={item.id}
                  value={item.id}
                  label={inLocale(item.text, locale)}
                  required={item.required}
                />
              ))}
            </Stack>
          </Checkbox.Group>
        </Card>
      )}
      {problem !== undefined && (
        <Alert color="red" variant="light" role="alert" title={t('task.failed')}>
          {problem}
        </Alert>
      )}
      <div className={classes.foot}>
        <DraftState state={saving} />
        <Group gap="sm" justify="flex-end">
          {step.outcomes.map((outcome, place) => (
            <Button
              key={outcome.id}
              {...outcomeWords(outcome, place)}
              loading={sending === outcome.id}
              disabled={(sending !== undefined && sending !== outcome.id) || (missing && place === 0)}
              title={missing && place === 0 ? t('task.checklistOpen') : undefined}
              onClick={() => choose(outcome)}
            >
              {inLocale(outcome.name, locale)}
            </Button>
          ))}
        </Group>
      </div>
      {asking !== undefined && (
        <ReasonDialog
          title={t('task.reasonFor', { outcome: inLocale(asking.name, locale) })}
          act={inLocale(asking.name, locale)}
          onClose={() => setAsking(undefined)}
          onReason={(reason) => void complete(asking, reason)}
        />
      )}
    </Stack>
  );
}

/** What a reader sees who has nothing to do here. */
function Closed({ view }: { readonly view: TaskView }) {
  const { t } = useWords('work');
  const { task, step } = view;
  const sentence =
    task.status === 'open'
      ? task.ownerName === null
        ? t('task.unclaimed')
        : t('task.notYours', { name: task.ownerName })
      : task.closedByName === null
        ? t('task.closed')
        : `${t('task.closed')} ${t('task.closedBy', { name: task.closedByName })}`;
  return (
    <Card withBorder padding="md">
      <Stack gap="md">
        <StateBadge tone="quiet" icon={IconLock}>
          {sentence}
        </StateBadge>
        {step.form.length > 0 && <FormValues form={step.form} values={view.values} />}
        <Group>
          <Button
            variant="default"
            renderRoot={(props) => <Link {...props} to="/runs/$runId" params={{ runId: task.runId }} />}
          >
            {t('task.toRun')}
          </Button>
        </Group>
      </Stack>
    </Card>
  );
}

/** Who signs an approval, and how they decided. */
function Votes({ view }: { readonly view: TaskView }) {
  const { t, locale } = useWords('work');
  if (view.votes.length < 2) return null;
  const nameOf = (id: string) => {
    const outcome = view.step.outcomes.find((candidate) => candidate.id === id);
    return outcome === undefined ? id : inLocale(outcome.name, locale);
  };
  return (
    <Card withBorder padding="md">
      <Title order={2} mb="sm">
        {t('task.votes')}
      </Title>
      <Stack gap="xs">
        {view.votes.map((vote) => (
          <Group key={vote.taskId} justify="space-between">
            <PersonChip name={vote.personName} />
            <Text {...(vote.outcome === null ? { c: 'dimmed' } : {})}>
              {vote.outcome === null ? t('task.notYet') : nameOf(vote.outcome)}
            </Text>
          </Group>
        ))}
      </Stack>
    </Card>
  );
}
