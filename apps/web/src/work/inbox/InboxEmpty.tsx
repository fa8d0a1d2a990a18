import { Button } from '@mantine/core';
import type { InboxScope, TaskCounts } from '@sopflow/contract';
import {
  IconCircleCheck,
  IconEye,
  IconHandStop,
  IconHistory,
  IconSearchOff,
  IconUsersGroup,
} from '@tabler/icons-react';
import type { Icon } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useMay } from '../../data/session.ts';
import { EmptyState } from '../../surface/EmptyState.tsx';
import { useWords } from '../../words/i18n.ts';

interface InboxEmptyProps {
  readonly scope: InboxScope;
  /** Whether a search or a filter leaves nothing. */
  readonly narrowed: boolean;
  readonly counts: TaskCounts | undefined;
}

const icons: Readonly<Record<InboxScope, Icon>> = {
  mine: IconCircleCheck,
  toClaim: IconHandStop,
  team: IconUsersGroup,
  watching: IconEye,
  done: IconHistory,
};

/** An empty view of the inbox: what belongs here, and where there is something to do instead. */
export function InboxEmpty({ scope, narrowed, counts }: InboxEmptyProps) {
  const { t } = useWords('work');
  const mayStart = useMay('startRuns');
  if (narrowed) {
    return (
      <EmptyState
        icon={IconSearchOff}
        title={t('empty.noMatch')}
        act={
          <Button
            variant="default"
            renderRoot={(props) => (
              <Link to="/work" search={scope === 'mine' ? {} : { scope }} replace {...props} />
            )}
          >
            {t('empty.showAll')}
          </Button>
        }
      >
        {t('empty.noMatchLead')}
      </EmptyState>
    );
  }
  const toClaim = scope === 'mine' ? (counts?.toClaim ?? 0) : 0;
  const act =
    toClaim > 0 ? (
      <Button renderRoot={(props) => <Link to="/work" search={{ scope: 'toClaim' }} {...props} />}>
        {t('empty.seeToClaim', { count: toClaim })}
      </Button>
    ) : (
      scope !== 'toClaim' &&
      scope !== 'done' &&
      mayStart && (
        <Button variant="default" renderRoot={(props) => <Link to="/start" {...props} />}>
          {t('empty.start')}
        </Button>
      )
    );
  return (
    <EmptyState icon={icons[scope]} title={t(`empty.titles.${scope}`)} act={act}>
      {t(`empty.leads.${scope}`)}
    </EmptyState>
  );
}
