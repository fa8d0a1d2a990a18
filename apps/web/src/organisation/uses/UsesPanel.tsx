import type { UsedKind } from '@sopflow/contract';
import { useQuery } from '@tanstack/react-query';
import { Loaded } from '../../surface/Loaded.tsx';
import { ListPanel } from '../../surface/ListPanel.tsx';
import { SkeletonRows } from '../../surface/SkeletonRows.tsx';
import { useWords } from '../../words/i18n.ts';
import { usesQuery } from '../queries.ts';
import { UseList } from './UseList.tsx';

export interface UsesPanelProps {
  readonly kind: UsedKind;
  /** The key, or the id of a person. */
  readonly of: string;
}

/** What names this object: whoever changes it changes that as well. */
export function UsesPanel({ kind, of }: UsesPanelProps) {
  const { t } = useWords('organisation');
  const uses = useQuery(usesQuery(kind, of));
  return (
    <ListPanel title={t('uses.title')}>
      <Loaded query={uses} size="panel" skeleton={<SkeletonRows rows={2} />}>
        {/* What reports to a position stands in its reporting line. */}
        {(found) => <UseList found={kind === 'position' ? { ...found, positions: [] } : found} />}
      </Loaded>
    </ListPanel>
  );
}
