import { Button, Card, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import type { SopSummary } from '@sopflow/contract';
import { inLocale } from '@sopflow/model';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../data/client.ts';
import { useMay } from '../data/session.ts';
import { StartRun } from '../procedures/StartRun.tsx';
import { EmptyState } from '../surface/EmptyState.tsx';
import { Loaded } from '../surface/Loaded.tsx';
import { PageHeader } from '../surface/PageHeader.tsx';
import { useWords } from '../words/i18n.ts';

/** What can be set in motion, one card each. Emergency plans are started from the duty desk. */
export function StartPage() {
  const { t } = useWords('runs');
  const sops = useQuery({
    queryKey: ['sops', 'startable'],
    queryFn: ({ signal }) =>
      api.sops.list({ query: { status: 'published', kind: 'sop', sort: 'name', limit: 200 }, signal }),
  });
  return (
    <>
      <PageHeader title={t('start.title')} lead={t('start.lead')} />
      <Loaded
        query={sops}
        isEmpty={({ items }) => items.length === 0}
        empty={
          <EmptyState icon={IconPlayerPlay} title={t('start.empty')}>
            {t('start.emptyLead')}
          </EmptyState>
        }
      >
        {({ items }) => (
          <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} spacing="md">
            {items.map((sop) => (
              <Startable key={sop.id} sop={sop} />
            ))}
          </SimpleGrid>
        )}
      </Loaded>
    </>
  );
}

function Startable({ sop }: { readonly sop: SopSummary }) {
  const { t, locale } = useWords('runs');
  const mayStart = useMay('startRuns');
  const [opened, setOpened] = useState(false);
  const whole = useQuery({
    queryKey: ['sops', 'one', sop.key],
    queryFn: ({ signal }) => api.sops.get({ params: { key: sop.key }, signal }),
  });
  const document = whole.data?.published?.document;
  const name = inLocale(sop.name, locale);
  return (
    <Card withBorder padding="md">
      <Stack gap="sm" h="100%" justify="space-between">
        <Stack gap={4}>
          <Title order={2} size="h3">
            {name}
          </Title>
          {document?.purpose !== undefined && (
            <Text c="dimmed" lineClamp={3}>
              {inLocale(document.purpose, locale)}
            </Text>
          )}
        </Stack>
        <Group justify="flex-end">
          <Button
            leftSection={<IconPlayerPlay size={16} />}
            disabled={document === undefined || !mayStart}
            aria-label={`${t('start.act')}: ${name}`}
            onClick={() => setOpened(true)}
          >
            {t('start.act')}
          </Button>
        </Group>
      </Stack>
      {document !== undefined && (
        <StartRun
          sopKey={sop.key}
          name={name}
          form={document.startForm}
          opened={opened}
          onClose={() => setOpened(false)}
        />
      )}
    </Card>
  );
}
