import { Button, Tabs, Text } from '@mantine/core';
import type { SopView, VersionSummary } from '@sopflow/contract';
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
import { DataList } from '../surface/list/DataList.tsx';
import { announceDone, announceFailed } from '../surface/toasts.tsx';
import { useWords } from '../words/i18n.ts';
import classes from './SopPage.module.css';
import { PublishDraft } from './PublishDraft.tsx';
import { SopState } from './SopState.tsx';
import { StartRun } from './StartRun.tsx';
import { When } from '../surface/When.tsx';

const route = getRouteApi('/signed-in/procedures/$key');

/** One SOP: what runs now, what is being drawn, what there was. */
export function SopPage() {
  const { key } = route.useParams();
  const sop = useQuery({
    queryKey: ['sops', 'one', key],
    queryFn: ({ signal }) => api.sops.get({ params: { key }, signal }),
  });
  return <Loaded query={sop}>{(loaded) => <Sop sop={loaded} />}</Loaded>;
}

function Sop({ sop }: { readonly sop: SopView }) {
  const { t, locale } = useWords('procedures');
  const name = inLocale(sop.name, locale);
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
      <Tabs defaultValue="chart" keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="chart">{t('sop.chart')}</Tabs.Tab>
          <Tabs.Tab value="versions">{t('sop.versions')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="chart" pt="md">
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
        </Tabs.Panel>
        <Tabs.Panel value="versions" pt="md">
          <Versions sopKey={sop.key} />
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
  const retire = async () => {
    await api.sops.retire({ params: { key: sop.key } });
    announceDone({ message: t('sop.retired', { name }) });
  };

  return (
    <>
      {mayPublish && sop.published !== null && (
        <ConfirmButton
          variant="subtle"
          danger
          question={t('sop.retireQuestion', { name })}
          consequence={t('sop.retireConsequence')}
          confirm={t('sop.retire')}
          onConfirm={retire}
        >
          {t('sop.retire')}
        </ConfirmButton>
      )}
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

function Versions({ sopKey }: { readonly sopKey: string }) {
  const { t } = useWords('procedures');
  const versions = useQuery({
    queryKey: ['sops', 'versions', sopKey],
    queryFn: ({ signal }) => api.sops.versions({ params: { key: sopKey }, signal }),
  });
  return (
    <Loaded query={versions} size="panel">
      {({ items }) => (
        <DataList<VersionSummary>
          label={t('sop.versions')}
          rows={items}
          idOf={(version) => version.id}
          nameOf={(version) => t('versionState', { number: version.number })}
          columns={[
            {
              id: 'number',
              heading: t('sop.version'),
              width: '120px',
              cell: (version) => t('versionState', { number: version.number }),
            },
            {
              id: 'state',
              heading: t('library.state'),
              width: '120px',
              cell: (version) => t(`states.${version.status}`),
            },
            {
              id: 'note',
              heading: t('sop.note'),
              width: 'minmax(0, 2fr)',
              cell: (version) => version.note ?? '',
            },
            {
              id: 'by',
              heading: t('sop.by'),
              width: '160px',
              cell: (version) => (version.publishedBy ?? version.createdBy)?.name ?? '',
            },
            {
              id: 'when',
              heading: t('sop.when'),
              width: '168px',
              align: 'end',
              cell: (version) => <When at={version.publishedAt ?? version.createdAt} />,
            },
          ]}
        />
      )}
    </Loaded>
  );
}
