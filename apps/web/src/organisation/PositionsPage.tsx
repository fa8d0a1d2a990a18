import { Group, Stack, Text } from '@mantine/core';
import type { PositionView } from '@sopflow/contract';
import { inLocale } from '@sopflow/model';
import { IconBriefcase } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { api } from '../data/client.ts';
import { EmptyState } from '../surface/EmptyState.tsx';
import { Loaded } from '../surface/Loaded.tsx';
import { PageHeader } from '../surface/PageHeader.tsx';
import { PersonChip } from '../surface/PersonChip.tsx';
import { DataList } from '../surface/list/DataList.tsx';
import { useWords } from '../words/i18n.ts';

/** The positions that steps are assigned to. */
export function PositionsPage() {
  const { t, locale } = useWords('organisation');
  const positions = useQuery({
    queryKey: ['organisation', 'positions'],
    queryFn: ({ signal }) => api.positions.list({ signal }),
  });
  return (
    <>
      <PageHeader title={t('positions.title')} lead={t('positions.lead')} />
      <Loaded
        query={positions}
        isEmpty={({ items }) => items.length === 0}
        empty={
          <EmptyState icon={IconBriefcase} title={t('positions.empty')}>
            {t('positions.emptyLead')}
          </EmptyState>
        }
      >
        {({ items }) => {
          const nameOf = (key: string | null) => {
            const found = items.find((position) => position.key === key);
            return found === undefined ? '' : inLocale(found.name, locale);
          };
          return (
            <DataList<PositionView>
              label={t('positions.title')}
              rows={items}
              idOf={(position) => position.key}
              nameOf={(position) => inLocale(position.name, locale)}
              card={(position) => (
                <Stack gap={4}>
                  <Text fw={500}>{inLocale(position.name, locale)}</Text>
                  <Holders position={position} />
                </Stack>
              )}
              columns={[
                {
                  id: 'name',
                  heading: t('positions.name'),
                  width: '192px',
                  cell: (position) => inLocale(position.name, locale),
                },
                {
                  id: 'duties',
                  heading: t('positions.duties'),
                  width: 'minmax(0, 2fr)',
                  cell: (position) => (
                    <Text c="dimmed" truncate>
                      {position.duties === null ? '' : inLocale(position.duties, locale)}
                    </Text>
                  ),
                },
                {
                  id: 'holders',
                  heading: t('positions.holders'),
                  width: 'minmax(0, 1.2fr)',
                  cell: (position) => <Holders position={position} />,
                },
                {
                  id: 'deputy',
                  heading: t('positions.deputy'),
                  width: '128px',
                  cell: (position) => position.deputyName ?? '',
                },
                {
                  id: 'reportsTo',
                  heading: t('positions.reportsTo'),
                  width: '160px',
                  cell: (position) => nameOf(position.reportsTo),
                },
              ]}
            />
          );
        }}
      </Loaded>
    </>
  );
}

function Holders({ position }: { readonly position: PositionView }) {
  const { t } = useWords('organisation');
  if (position.holders.length === 0) return <Text c="dimmed">{t('positions.nobody')}</Text>;
  return (
    <Group gap="sm">
      {position.holders.map((holder) => (
        <PersonChip key={holder.id} name={holder.name} />
      ))}
    </Group>
  );
}
