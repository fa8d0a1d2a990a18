import { Button, Tabs, Text } from '@mantine/core';
import type { SopView } from '@sopflow/contract';
import { inLocale } from '@sopflow/model';
import { IconPencil, IconPlayerPlay, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { Chart } from '../chart/Chart.tsx';
import { api } from '../data/client.ts';
import { useMay } from '../data/session.ts';
import { ConfirmButton } from '../surface/ConfirmButton.tsx';
import { Loaded } from '../surface/Loaded.tsx';
import { PageHeader } from '../surface/PageHeader.tsx';
import { useSetSearch } from '../surface/list/useSetSearch.ts';
import { announceDone, announceFailed } from '../surface/toasts.tsx';
import { useWords } from '../words/i18n.ts';
import classes from './SopPage.module.css';
import { PublishDraft } from './PublishDraft.tsx';
import { OlderVersion } from './OlderVersion.tsx';
import type { SopSearch } from './routes.ts';
import { SopState } from './SopState.tsx';
import { StartRun } from './StartRun.tsx';
import { Versions } from './Versions.tsx';

const route = getRouteApi('/signed-in/procedures/$key');

/** One SOP: what runs now, what is being drawn, what there was. */
export function SopPage() {
  const { key } = route.useParams();
  const sop = useQuery({
    queryKey: ['sops', 'one', key],
    queryFn: ({ signal }) => api.sops.get({ params: { key }, signal }),
  });
  return (
    <Loaded query={sop} whole>
      {(loaded) => <Sop sop={loaded} />}
    </Loaded>
  );
}

function Sop({ sop }: { readonly sop: SopView }) {
  const { t, locale } = useWords('procedures');
  const name = inLocale(sop.name, locale);
  const { tab = 'chart', version } = route.useSearch();
  const setSearch = useSetSearch<SopSearch>();
  const shown = sop.published ?? sop.draft;
  return (
    <>
      <PageHeader
        title={name}
        lead={shown?.document.purpose === undefined ? undefined : inLocale(shown.document.purpose, locale)}
        crumbs={[{ label: t('library.title'), link: { to: '/procedures' } }]}
        status={<SopState sop={sop} />}
        actions={<Acts sop={sop} name={name} />}
      />
      <Tabs
        value={tab}
        onChange={(next) => setSearch({ tab: next === 'versions' ? next : undefined, version: undefined })}
        keepMounted={false}
      >
        <Tabs.List>
          <Tabs.Tab value="chart">{t('sop.chart')}</Tabs.Tab>
          <Tabs.Tab value="versions">{t('sop.versions')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="chart" pt="md">
          {version !== undefined && version !== shown?.number ? (
            <OlderVersion sopKey={sop.key} number={version} />
          ) : (
            <>
              {sop.published === null && (
                <Text c="dimmed" mb="sm">
                  {t('sop.neverPublished')}
                </Text>
              )}
              {shown !== null && (
                <div className={classes.chart}>
                  <Chart document={shown.document} />
                </div>
              )}
            </>
          )}
        </Tabs.Panel>
        <Tabs.Panel value="versions" pt="md">
          <Versions sopKey={sop.key} />
          <Retire sop={sop} name={name} />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}

function Acts({ sop, name }: { readonly sop: SopView; readonly name: string }) {
  const { t } = useWords('procedures');
  const router = useRouter();
  const mayEdit = useMay('editSops');
  const mayPublish = useMay('publishSops');
  const mayStart = useMay(sop.kind === 'emergency' ? 'startPlans' : 'startRuns');
  const [starting, setStarting] = useState(false);
  const edit = { to: '/procedures/$sop/edit', params: { sop: sop.key } } as const;

  const beginDraft = async () => {
    try {
      await api.sops.newDraft({ params: { key: sop.key } });
      await router.navigate(edit);
    } catch (error) {
      announceFailed(t('sop.newDraftFailed'), error);
    }
  };

  return (
    <>
      {mayEdit && sop.draft !== null && (
        <Button
          variant="default"
          leftSection={<IconPencil size={16} />}
          renderRoot={(props) => <Link {...props} {...edit} />}
        >
          {t('sop.edit')}
        </Button>
      )}
      {mayPublish && sop.draft !== null && <PublishDraft sopKey={sop.key} name={name} draft={sop.draft} />}
      {mayEdit && sop.draft === null && (
        <Button variant="default" leftSection={<IconPlus size={16} />} onClick={() => void beginDraft()}>
          {t('sop.newDraft')}
        </Button>
      )}
      {mayStart && sop.published !== null && (
        <>
          <Button leftSection={<IconPlayerPlay size={16} />} onClick={() => setStarting(true)}>
            {t('sop.start')}
          </Button>
          <StartRun
            sopKey={sop.key}
            name={name}
            form={sop.published.document.startForm}
            opened={starting}
            onClose={() => setStarting(false)}
          />
        </>
      )}
    </>
  );
}

/** Taking the SOP out of use stands with its versions: it is rare, and has no place beside the act of every day. */
function Retire({ sop, name }: { readonly sop: SopView; readonly name: string }) {
  const { t } = useWords('procedures');
  const mayPublish = useMay('publishSops');
  if (!mayPublish || sop.published === null) return null;
  const retire = async () => {
    await api.sops.retire({ params: { key: sop.key } });
    announceDone({ message: t('sop.retired', { name }) });
  };
  return (
    <div className={classes.retire}>
      <ConfirmButton
        variant="default"
        question={t('sop.retireQuestion', { name })}
        consequence={t('sop.retireConsequence')}
        confirm={t('sop.retire')}
        danger
        onConfirm={retire}
      >
        {t('sop.retireSop')}
      </ConfirmButton>
    </div>
  );
}
