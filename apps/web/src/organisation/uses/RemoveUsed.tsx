import { inLocale, type LocalizedText } from '@sopflow/model';
import { IconTrash } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type LinkProps, useNavigate } from '@tanstack/react-router';
import { codeOf } from '../../data/problem.ts';
import { ConfirmButton } from '../../surface/ConfirmButton.tsx';
import { Loaded } from '../../surface/Loaded.tsx';
import { SkeletonRows } from '../../surface/SkeletonRows.tsx';
import { announceDone } from '../../surface/toasts.tsx';
import { useWords } from '../../words/i18n.ts';
import { calendarQuery, policyQuery, scheduleQuery, usesQuery } from '../queries.ts';
import { UseList } from './UseList.tsx';
import classes from './RemoveUsed.module.css';

type RemovedKind = 'calendar' | 'schedule' | 'policy';

export interface RemoveUsedProps {
  readonly kind: RemovedKind;
  readonly object: { readonly key: string; readonly name: LocalizedText };
  /** Asks the server to remove it; refused while something uses it. */
  readonly remove: () => Promise<void>;
  /** Makes it anew as it was. */
  readonly putBack: () => Promise<unknown>;
}

const listOf = {
  calendar: '/organisation/calendars',
  schedule: '/organisation/schedules',
  policy: '/organisation/policies',
} as const satisfies Readonly<Record<RemovedKind, LinkProps['to']>>;

const queryOf = { calendar: calendarQuery, schedule: scheduleQuery, policy: policyQuery } as const;

/** Removes what nothing uses, after one question; what uses it is shown where it is refused. It can be put back from the toast. */
export function RemoveUsed({ kind, object, remove, putBack }: RemoveUsedProps) {
  const { t, locale } = useWords('organisation');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const words = { name: inLocale(object.name, locale) };
  const renew = () => queries.invalidateQueries({ queryKey: ['organisation'] });
  const goAhead = async () => {
    await remove();
    announceDone({
      message: t('removal.done', words),
      undo: async () => {
        await putBack();
        await renew();
      },
    });
    await navigate({ to: listOf[kind] });
    // A page keeps what it had when it cannot be renewed; of this there is nothing to keep.
    await queries.resetQueries({ queryKey: queryOf[kind](object.key).queryKey, exact: true });
    await renew();
  };
  return (
    <ConfirmButton
      danger
      variant="subtle"
      leftSection={<IconTrash size={16} />}
      question={t(`removal.question.${kind}`, words)}
      consequence={t(`removal.consequence.${kind}`)}
      confirm={t('removal.act')}
      explain={(failure) => codeOf(failure) === 'IN_USE' && <UsedBy kind={kind} of={object.key} />}
      onConfirm={goAhead}
    >
      {t('removal.act')}
    </ConfirmButton>
  );
}

function UsedBy({ kind, of }: { readonly kind: RemovedKind; readonly of: string }) {
  const uses = useQuery(usesQuery(kind, of));
  return (
    <div className={classes.uses}>
      <Loaded query={uses} size="panel" skeleton={<SkeletonRows rows={2} />}>
        {(found) => <UseList found={found} />}
      </Loaded>
    </div>
  );
}
