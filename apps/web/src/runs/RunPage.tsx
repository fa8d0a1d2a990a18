import { Anchor, Tabs, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { RunView } from '@sopflow/contract';
import { inLocale } from '@sopflow/model';
import { IconUrgent } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Chart } from '../chart/Chart.tsx';
import { DueText } from '../surface/due/DueText.tsx';
import { useSetSearch } from '../surface/list/useSetSearch.ts';
import { Loaded } from '../surface/Loaded.tsx';
import { PageHeader } from '../surface/PageHeader.tsx';
import { Panel } from '../surface/Panel.tsx';
import { StateBadge } from '../surface/StatusBadge.tsx';
import { useWords } from '../words/i18n.ts';
import { answersOf } from './answersOf.ts';
import { runQuery } from './data/runQueries.ts';
import type { RunSearch, RunTab } from './routes.ts';
import { History } from './run/History.tsx';
import { Related } from './run/Related.tsx';
import { StepDetail } from './run/StepDetail.tsx';
import { Waiting } from './run/Waiting.tsx';
import { RunActs } from './run/RunActs.tsx';
import { RunAnswers } from './RunAnswers.tsx';
import classes from './RunPage.module.css';
import { RunState } from './RunState.tsx';

const route = getRouteApi('/signed-in/runs/$runId');

/** One run: where it stands on its flowchart, whom it waits for, what happened so far. */
export function RunPage() {
  const { runId } = route.useParams();
  const run = useQuery(runQuery(runId));
  return (
    <Loaded query={run} whole>
      {(view) => <Run key={runId} view={view} />}
    </Loaded>
  );
}

function Run({ view }: { readonly view: RunView }) {
  const { t, locale } = useWords('runs');
  const { tab = 'chart', step } = route.useSearch();
  const setSearch = useSetSearch<RunSearch>();
  const { run, document } = view;
  const answers = answersOf(view);
  // Beside the chart where there is room, below it elsewhere.
  const narrow = useMediaQuery('(max-width: 64em)') ?? false;
  const detail = step !== undefined && (
    <StepDetail view={view} stepId={step} onClose={() => setSearch({ step: undefined })} />
  );
  return (
    <>
      <PageHeader
        title={run.title}
        crumbs={[
          { label: t('list.title'), link: { to: '/runs' } },
          {
            label: inLocale(run.sopName, locale),
            link: { to: '/procedures/$key', params: { key: run.sopKey } },
          },
        ]}
        status={
          <>
            <RunState status={run.status} />
            {run.incident && (
              <StateBadge tone="escalated" icon={IconUrgent}>
                {t('run.incident')}
              </StateBadge>
            )}
          </>
        }
        actions={<RunActs view={view} />}
      >
        <Origin view={view} />
      </PageHeader>
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
          <Tabs.Panel value="chart" pt="md" className={classes.where ?? ''}>
            <div className={classes.chart}>
              <Chart
                document={document}
                eachStep={view.eachStep}
                positions={view.positions}
                selected={step ?? null}
                onSelect={(stepId) => setSearch({ step: stepId ?? undefined })}
              />
            </div>
            {narrow && detail}
          </Tabs.Panel>
          <Tabs.Panel value="history" pt="md">
            <History view={view} />
          </Tabs.Panel>
          <Tabs.Panel value="data" pt="md">
            {answers.length === 0 ? (
              <Text c="dimmed">{t('run.noData')}</Text>
            ) : (
              <Panel title={t('run.answers')}>
                <RunAnswers answers={answers} />
              </Panel>
            )}
          </Tabs.Panel>
        </Tabs>
        <aside className={classes.aside}>
          {!narrow && tab === 'chart' && detail}
          <Waiting view={view} />
          <Related view={view} />
        </aside>
      </div>
    </>
  );
}

/** Who started it, by which version, until when. */
function Origin({ view: { run } }: { readonly view: RunView }) {
  const { t } = useWords('runs');
  return (
    <div className={classes.origin}>
      <span>
        {run.starterName === null ? t('run.startedBySystem') : t('run.startedBy', { name: run.starterName })}
      </span>
      <span>{t('run.version', { number: run.versionNumber })}</span>
      {run.endedAt === null && run.dueAt !== null && run.status !== 'suspended' && <DueText at={run.dueAt} />}
      {run.status === 'suspended' && <span>{t('run.stopped')}</span>}
      {run.parentId !== null && (
        <Anchor
          renderRoot={(props) => <Link {...props} to="/runs/$runId" params={{ runId: run.parentId ?? '' }} />}
        >
          {t('run.parent')}
        </Anchor>
      )}
    </div>
  );
}
