import type { VersionSummary } from '@sopflow/contract';
import { useQuery } from '@tanstack/react-query';
import { api } from '../data/client.ts';
import { WhenText } from '../surface/due/WhenText.tsx';
import { DataList } from '../surface/list/DataList.tsx';
import { Loaded } from '../surface/Loaded.tsx';
import { useWords } from '../words/i18n.ts';

/** Every version of an SOP, the newest first; each leads to its flowchart. */
export function Versions({ sopKey }: { readonly sopKey: string }) {
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
          linkTo={({ number }) => ({
            to: '/procedures/$key',
            params: { key: sopKey },
            search: { version: number },
          })}
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
              cell: (version) => <WhenText at={version.publishedAt ?? version.createdAt} />,
            },
          ]}
        />
      )}
    </Loaded>
  );
}
