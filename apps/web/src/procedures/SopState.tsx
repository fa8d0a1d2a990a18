import type { SopSummary } from '@sopflow/contract';
import { IconArchive, IconCircleCheck, IconPencil } from '@tabler/icons-react';
import { StateBadge } from '../surface/StatusBadge.tsx';
import { useWords } from '../words/i18n.ts';

const looks = {
  draft: { tone: 'quiet', icon: IconPencil },
  published: { tone: 'onTime', icon: IconCircleCheck },
  retired: { tone: 'quiet', icon: IconArchive },
} as const;

/** How an SOP stands: draft, published in which version, retired. */
export function SopState({
  sop,
}: {
  readonly sop: Pick<SopSummary, 'status' | 'publishedNumber' | 'draftNumber'>;
}) {
  const { t } = useWords('procedures');
  const { tone, icon } = looks[sop.status];
  const number =
    sop.publishedNumber === null ? '' : ` · ${t('versionState', { number: sop.publishedNumber })}`;
  const draft =
    sop.draftNumber === null || sop.status === 'draft'
      ? ''
      : ` · ${t('draftToo', { number: sop.draftNumber })}`;
  return (
    <StateBadge tone={tone} icon={icon}>
      {`${t(`states.${sop.status}`)}${number}${draft}`}
    </StateBadge>
  );
}
