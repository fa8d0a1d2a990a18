import type { AlertSummary } from '@sopflow/contract';
import { PersonChip } from '../../surface/PersonChip.tsx';

/** Who owns what is late: the first of them, and how many others there are. */
export function OwnerChip({ owners }: Pick<AlertSummary, 'owners'>) {
  const [first, ...others] = owners;
  return (
    <PersonChip
      name={first?.name ?? null}
      {...(others.length === 0 ? {} : { position: `+${others.length}` })}
    />
  );
}
