import { Anchor, Card, Group, Stack, Tabs, Text, Title } from '@mantine/core';
import type { RunView } from '@sopflow/contract';
import { inLocale, walkFlow } from '@sopflow/model';
import { IconUrgent } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Chart } from '../chart/Chart.tsx';
import { api } from '../data/client.ts';
import { FormValues } from '../forms/FormValues.tsx';
import { Loaded } from '../surface/Loaded.tsx';
import { PageHeader } from '../surface/PageHeader.tsx';
import { PersonChip } from '../surface/PersonChip.tsx';
import { StateBadge } from '../surface/StatusBadge.tsx';
import { DueText } from '../surface/due/DueText.tsx';
import { useSetSearch } from '../surface/list/useSetSearch.ts';
import { useWords } from '../words/i18n.ts';
import { RunActs } from './RunActs.tsx';
import { RunHistory } from './RunHistory.tsx';
import classes from './RunPage.module.css';
import { RunState } from './RunState.tsx';
import type { RunTab } from './routes.ts';

const route = getRouteApi('/signed-in/runs/$runId');

/** One run: where it stands on its flowchart, whom it waits for, what happened so far. */
export function RunPage() {
  const { runId } = route.useParams();
  const run = useQuery({
    queryKey: ['runs', 'one', runId],
    queryFn: ({ signal }) => api.runs.get({ params: { id: runId }, signal }),
  });
  return <Loaded query={run}>{(view) => <Run view={view} />}</Loaded>;
}

function Run({ view }: { readonly view: RunView }) {
  const { t, locale } = useWords('runs');
  const { tab = 'chart' } = route.useSearch();
  const setSearch = useSetSearch<{ tab: RunTab }>();
  const { run, document } = view;
  return (
    <>
      <PageHeader
        title={run.title}
        lead={<Lead view={view} />}
        crumbs={[
          { label: t('list.title'), link: { to: '/runs' } },
          {
            label: inLocale(run.sopName, locale),
            link: { to: '/procedures/$key', params: { key: run.sopKey } },
          },
        ]}
        status={
          <Group gap="xs">
            <RunState status={run.status} />
            {run.incident && (
              <StateBadge tone="escalated" icon={IconUrgent}>
                {t('run.incident')}
              </StateBadge>
            )}
          </Group>
        }
        actions={<RunActs view={view} />}
      />
      <div className={classes.columns}>
        <Tabs
          value={tab}
          onChange={(next) => setSearch({ tab: next === 'chart' ? undefined : (next as RunTab) })}
          keepMounted={false}
          className={classes.main ?? ''}
        >
          <Tabs.List>
            <Tabs.Tab value="chart">{t('run.chart')}</Tabs.Tab>
            <Tabs.Tab value="history">{t('run.history')}</Tabs.Tab>
            <Tabs.Tab value="data">{t('run.data')}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="chart" pt="md">
            <div className={classes.chart}>
              <Chart document={document} eachStep={view.eachStep} positions={view.positions} />
            </div>
          </Tabs.Panel>
          <Tabs.Panel value="history" pt="md">
            <RunHistory runId={run.id} document={document} />
          </Tabs.Panel>
          <Tabs.Panel value="data" pt="md">
            <RunData view={view} />
          </Tabs.Panel>
        </Tabs>
        <aside className={classes.aside}>
          <Waiting view={view} />
          <Related view={view} />
        </aside>
      </div>
    </>
  );
}

function Lead({ view: { run } }: { readonly view: RunView }) {
  const { t } = useWords('runs');
  return (
    <Group gap="md">
      <span>
        {run.starterName === null ? t('run.startedBySystem') : t('run.startedBy', { name: run.starterName })}
      </span>
      <span>{t('run.version', { number: run.versionNumber })}</span>
      {run.endedAt === null && run.dueAt !== null && <DueText at={run.dueAt} />}
      {run.parentId !== null && (
        <Anchor
          renderRoot={(props) => <Link {...props} to="/runs/$runId" params={{ runId: run.parentId ?? '' }} />}
        >
          {t('run.parent')}
        </Anchor>
      )}
    </Group>
  );
}

/** What the run is waiting for and who can move it. */
function Waiting({ view }: { readonly view: RunView }) {
  const { t, locale } = useWords('runs');
  const open = view.tasks.filter((task) => task.status === 'open');
  return (
    <Card withBorder padding="md">
      <Stack gap="sm">
        <Title order={2}>{t('run.waiting')}</Title>
        {open.length === 0 && (
          <Text c="dimmed">{view.run.endedAt === null ? t('run.waitingNobody') : t('run.ended')}</Text>
        )}
        {open.map((task) => (
          <Stack key={task.id} gap={4}>
            <Anchor
              renderRoot={(props) => (
                <Link {...props} to="/work/tasks/$taskId" params={{ taskId: task.id }} />
              )}
            >
              {inLocale(task.stepName, locale)}
            </Anchor>
            <Group gap="sm" justify="space-between">
              {task.ownerName === null ? (
                <Text c="dimmed">{t('run.nobody')}</Text>
              ) : (
                <PersonChip name={task.ownerName} />
              )}
              <DueText at={task.dueAt} look="short" />
            </Group>
          </Stack>
        ))}
      </Stack>
    </Card>
  );
}

function Related({ view }: { readonly view: RunView }) {
  const { t, locale } = useWords('runs');
  const alerts = view.alerts.filter((alert) => alert.status !== 'resolved');
  return (
    <>
      {alerts.length > 0 && (
        <Card withBorder padding="md">
          <Stack gap="sm">
            <Title order={2}>{t('run.alerts')}</Title>
            {alerts.map((alert) => (
              <Group key={alert.id} justify="space-between" gap="sm">
                <Anchor href={`/duty/alerts/${alert.id}`}>
                  {alert.stepName === null ? alert.runTitle : inLocale(alert.stepName, locale)}
                </Anchor>
                <DueText at={alert.dueAt} look="short" />
              </Group>
            ))}
          </Stack>
        </Card>
      )}
      {view.children.length > 0 && (
        <Card withBorder padding="md">
          <Stack gap="sm">
            <Title order={2}>{t('run.children')}</Title>
            {view.children.map((child) => (
              <Group key={child.id} justify="space-between" gap="sm" wrap="nowrap">
                <Anchor
                  truncate
                  renderRoot={(props) => <Link {...props} to="/runs/$runId" params={{ runId: child.id }} />}
                >
                  {child.title}
                </Anchor>
                <RunState status={child.status} />
              </Group>
            ))}
          </Stack>
        </Card>
      )}
    </>
  );
}

/** What was filled in: the start form first, then each step's form in the order of the document. */
function RunData({ view: { document, data } }: { readonly view: RunView }) {
  const { t, locale } = useWords('runs');
  const parts = [
    { id: 'start', name: inLocale(document.name, locale), form: document.startForm },
    ...[...walkFlow(document.flow)].flatMap(({ step }) =>
      step.kind === 'task' || step.kind === 'approval'
        ? [{ id: step.id, name: inLocale(step.name, locale), form: step.form }]
        : [],
    ),
  ].flatMap((part) => {
    const values = data[part.id];
    return isObject(values) && part.form.length > 0 ? [{ ...part, values }] : [];
  });
  if (parts.length === 0) return <Text c="dimmed">{t('run.noData')}</Text>;
  return (
    <Stack gap="lg">
      {parts.map((part) => (
        <Card key={part.id} withBorder padding="md">
          <Title order={2} mb="sm">
            {part.name}
          </Title>
          <FormValues form={part.form} values={part.values} />
        </Card>
      ))}
    </Stack>
  );
}

type Values = Extract<RunView['data'][string], Record<string, unknown>>;

function isObject(value: RunView['data'][string] | undefined): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
